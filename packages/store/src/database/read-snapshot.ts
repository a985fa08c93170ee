import type { Database, DatabaseTransaction } from './database.ts';

/** Reads several things as they stand at one moment, while others write. */
export async function readSnapshot<Result>(
  database: Database,
  work: (snapshot: DatabaseTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.read.transaction();
  // On SQLite any reading transaction keeps its moment.
  return await (
    database.kind === 'postgres'
      ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
      : transaction
  ).execute(work);
}
