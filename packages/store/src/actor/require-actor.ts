import type { Kysely } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables/tables.ts';
import type { Actor } from './actor.ts';

/**
 * Refuses a write by someone whose rights have changed, or who was disabled, since they were looked at: the look at the rights
 * and the write are thereby one act. On PostgreSQL the row is kept from change until the transaction ends; on SQLite the whole
 * database is.
 *
 * @throws StoreError `rights_moved`
 */
export async function requireActor(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { personId, accessVersion: seen }: Actor,
): Promise<void> {
  if (seen === null) return;
  const [row] = await holdPerson[kind](transaction, { personId });
  if (row?.access_version !== seen) throw new StoreError('rights_moved');
}

const accessVersion = (database: Kysely<Tables>, { personId }: Pick<Actor, 'personId'>) =>
  database.selectFrom('person').select('access_version').where('person_id', '=', personId);

const holdPerson = {
  sqlite: keptQuery(accessVersion),
  postgres: keptQuery((database, person: Pick<Actor, 'personId'>) => accessVersion(database, person).forShare()),
} as const;

/** A transaction by an actor whose rights are as they were looked at; see `Database.transaction`. */
export async function transactionBy<Result>(
  database: Database,
  actor: Actor,
  work: (transaction: DatabaseTransaction) => Promise<Result>,
): Promise<Result> {
  return await database.transaction(async (transaction) => {
    await requireActor(transaction, database.kind, actor);
    return await work(transaction);
  });
}
