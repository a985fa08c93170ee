import type pg from 'pg';
import type { TellDatabaseEvent } from '../database-event.ts';
import { isTransient } from '../is-transient.ts';
import { namedStatement } from './named-statement.ts';
import type { ReadStatement } from './reading-driver.ts';

/** How far a replica may be behind, and how often it is looked at. */
export interface ReplicaLimits {
  readonly lagMilliseconds: number;
  readonly lookMilliseconds: number;
}

/** What is published is read some seconds later without harm; a replica that failed is left alone a little longer. */
export const replicaLimits: ReplicaLimits = { lagMilliseconds: 10_000, lookMilliseconds: 1000 };

/** Where the write-ahead log of the primary had come to at an instant. */
interface Mark {
  readonly at: number;
  readonly position: bigint;
}

const positionOfPrimary = `select pg_current_wal_lsn()::text as position, system_identifier::text || '/' || current_database() as identity from pg_control_system()`;
const positionOfReplica = `select pg_last_wal_replay_lsn()::text as position, system_identifier::text || '/' || current_database() as identity, pg_is_in_recovery() as is_standby from pg_control_system()`;

/**
 * Reads from a streaming standby while it may be used: it stands by for this very database and is no further behind than allowed.
 * Otherwise, and when it fails, from the primary. The lag is told by the log's positions and our own clock, so that neither an
 * idle primary nor a cut line is taken for the other. While the primary cannot be asked, the last finding stands.
 */
export function readFromReplica(
  primary: pg.Pool,
  replica: pg.Pool,
  tell: TellDatabaseEvent,
  limits: ReplicaLimits = replicaLimits,
): ReadStatement {
  let marks: readonly Mark[] = [];
  let problem: string | undefined = 'not looked at yet';
  let lookAgainAt = 0;
  let looking: Promise<void> | undefined;

  return async (text, values) => {
    if (performance.now() >= lookAgainAt) await (looking ??= look());
    if (problem === undefined) {
      try {
        return await replica.query(namedStatement(text, values));
      } catch (error) {
        // Also a statement that the replica gave up because what it read was being replaced.
        if (!isTransient(error)) throw error;
        note('it failed');
      }
    }
    return await primary.query(namedStatement(text, values));
  };

  async function look(): Promise<void> {
    try {
      const found = await findProblem();
      if (found !== 'primary away') note(found);
    } finally {
      lookAgainAt = performance.now() + (problem === undefined ? 1 : 3) * limits.lookMilliseconds;
      looking = undefined;
    }
  }

  async function findProblem(): Promise<string | undefined> {
    const at = performance.now();
    const here = await ask(primary, positionOfPrimary);
    if (here === undefined) return 'primary away';
    const there = await ask(replica, positionOfReplica);
    if (there === undefined) return 'it cannot be reached';
    if (there.is_standby !== true || there.identity !== here.identity) return 'it is no standby of this database';
    marks = [...marks, { at, position: positionNumber(here.position) }];
    const replayed = positionNumber(there.position);
    const reached = marks.findLast(({ position }) => position <= replayed);
    // What is older than the newest mark reached is needed no more.
    marks = marks.slice(reached === undefined ? -1000 : marks.indexOf(reached));
    if (reached === undefined || at - reached.at > limits.lagMilliseconds) return 'it is too far behind';
    return undefined;
  }

  function note(found: string | undefined): void {
    if (found === problem) return;
    problem = found;
    tell(
      found === undefined
        ? { kind: 'replica_used', reason: 'it is up to date' }
        : { kind: 'replica_unused', reason: found },
    );
  }
}

interface Position {
  readonly position: string;
  readonly identity: string;
  readonly is_standby?: boolean;
}

async function ask(pool: pg.Pool, text: string): Promise<Position | undefined> {
  try {
    const { rows } = await pool.query<Position>({ text, query_timeout: 1000 } as pg.QueryConfig);
    return rows[0];
  } catch {
    return undefined;
  }
}

/** `16/B374D848`: two halves of 32 bits in hexadecimal. */
function positionNumber(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
