import type { Kysely } from 'kysely';
import type { AuditHead, AuditStore } from './audit-contract.ts';
import type { Tables } from '../tables/tables.ts';
import { auditHash } from './audit-hash.ts';

type Verification = Awaited<ReturnType<AuditStore['verify']>>;

interface End {
  readonly sequence: number;
  readonly position: number;
  readonly hash: string;
}

const pageSize = 5000;

/**
 * Recomputes every chain from its first entry and compares the ends with the heads kept beside them, then with heads that were
 * kept elsewhere: whoever rewrites both chain and heads is found by those.
 */
export async function verifyAudit(
  database: Kysely<Tables>,
  keptHeads: readonly AuditHead[] = [],
): Promise<Verification> {
  const ends = new Map<string, End>();
  let entryCount = 0;
  let after = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- pages keep the memory flat
    const page = await database
      .selectFrom('audit')
      .selectAll()
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(pageSize)
      .execute();
    for (const row of page) {
      const end = ends.get(row.chain) ?? { sequence: 0, position: 0, hash: '' };
      const why = faultOf(row, end);
      if (why !== null) return { entryCount, firstBad: { sequence: row.sequence, why } };
      ends.set(row.chain, { sequence: row.sequence, position: row.position, hash: row.hash });
      entryCount += 1;
      after = row.sequence;
    }
    if (page.length < pageSize) break;
  }
  return { entryCount, firstBad: (await cutEnd(database, ends)) ?? (await rewritten(database, keptHeads, ends)) };
}

interface Row {
  readonly chain: string;
  readonly position: number;
  readonly at: string;
  readonly actor_id: string;
  readonly act: string;
  readonly object: string;
  readonly data: string;
  readonly previous_hash: string;
  readonly hash: string;
}

function faultOf(row: Row, end: End): string | null {
  if (row.position !== end.position + 1) return `entry ${end.position + 1} of ${row.chain} is missing`;
  if (row.previous_hash !== end.hash) return `entry ${row.position} of ${row.chain} does not follow the one before it`;
  const { chain, position, at, act, object } = row;
  const data = parsed(row.data);
  if (data === undefined) return `entry ${position} of ${chain} cannot be read`;
  const hash = auditHash({
    chain,
    position,
    at,
    actorId: row.actor_id,
    act,
    object,
    data,
    previousHash: row.previous_hash,
  });
  return hash === row.hash ? null : `entry ${position} of ${chain} was changed`;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

async function cutEnd(database: Kysely<Tables>, ends: ReadonlyMap<string, End>): Promise<Verification['firstBad']> {
  const heads = await database.selectFrom('audit_head').selectAll().orderBy('chain').execute();
  const faults = heads.flatMap(({ chain, position, hash }) => {
    const end = ends.get(chain) ?? { sequence: 0, position: 0, hash: '' };
    return end.position === position && end.hash === hash
      ? []
      : [{ sequence: end.sequence, why: `${chain} ends at entry ${end.position}, not ${position}` }];
  });
  const known = new Set(heads.map(({ chain }) => chain));
  for (const [chain, { sequence }] of ends)
    if (!known.has(chain)) faults.push({ sequence, why: `${chain} has no head` });
  return faults.toSorted((a, b) => a.sequence - b.sequence)[0] ?? null;
}

async function rewritten(
  database: Kysely<Tables>,
  keptHeads: readonly AuditHead[],
  ends: ReadonlyMap<string, End>,
): Promise<Verification['firstBad']> {
  for (const { chain, position, hash } of keptHeads) {
    if (position === 0) continue;
    const end = ends.get(chain) ?? { sequence: 0, position: 0, hash: '' };
    if (end.position < position) {
      const why = `${chain} ends at entry ${end.position}, the kept head is entry ${position}`;
      return { sequence: end.sequence, why };
    }
    // oxlint-disable-next-line no-await-in-loop -- one row for each chain, until the first that differs
    const entry = await database
      .selectFrom('audit')
      .select(['sequence', 'hash'])
      .where('chain', '=', chain)
      .where('position', '=', position)
      .executeTakeFirst();
    if (entry?.hash !== hash)
      return {
        sequence: entry?.sequence ?? 0,
        why: `entry ${position} of ${chain} is not the one whose head was kept`,
      };
  }
  return null;
}
