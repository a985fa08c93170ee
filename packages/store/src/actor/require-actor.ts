import type { Database, DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
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
  { personId, accessVersion }: Actor,
): Promise<void> {
  if (accessVersion === null) return;
  const query = transaction.selectFrom('person').select('access_version').where('person_id', '=', personId);
  const row = await (kind === 'postgres' ? query.forShare() : query).executeTakeFirst();
  if (row?.access_version !== accessVersion) throw new StoreError('rights_moved');
}

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
