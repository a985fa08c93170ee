import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { quoted } from './portable-tables.ts';

/**
 * How far numbers jump: those given between the backup and its restoration are known outside (in lists, in addresses) and must
 * not come to mean something else.
 */
const jump = 1_000_000;

/** What proves who somebody is, or is under way: since the backup some of it has been used up, ended or sent. */
const endedByRestoration = [
  'session',
  'account_token',
  'personal_token',
  'sign_in_attempt',
  'reset_request',
  'outgoing_mail',
  'attempt_count',
];

/** The highest number a table ever gave. */
export interface LastNumber {
  readonly table: string;
  readonly column: string;
  readonly last: number;
}

/** Which backup was restored, and when. */
export interface Restoration {
  readonly at: string;
  readonly madeAt: string;
  /** SHA-256 of the backup's database. */
  readonly databaseHash: string;
  readonly lastNumbers: readonly LastNumber[];
  /** Names of the tables the backup holds. */
  readonly tables: ReadonlySet<string>;
}

/**
 * What a restored database needs before it may serve: no session, link or token of before lives on, no number is given twice, and
 * the restoration is itself an act on record.
 */
export async function settleRestored(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { at, madeAt, databaseHash, lastNumbers, tables }: Restoration,
): Promise<void> {
  for (const table of endedByRestoration.filter((name) => tables.has(name))) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
    await sql`delete from ${sql.table(table)}`.execute(transaction);
  }
  for (const { table, column, last } of lastNumbers) {
    const change =
      kind === 'sqlite'
        ? sql`update sqlite_sequence set seq = ${last + jump} where name = ${table}`
        : sql`select setval(pg_get_serial_sequence(${quoted(table)}, ${column}), ${last + jump})`;
    // oxlint-disable-next-line no-await-in-loop -- one transaction, one connection
    await change.execute(transaction);
  }
  await appendAudit(transaction, kind, 'system', [
    { at, actorId: 'system', act: 'backup.restore', object: databaseHash, data: { madeAt } },
  ]);
}
