import type { DatabaseTransaction } from '../../database/database.ts';

/** Keeps the hash of a password, in place of the one before. */
export async function writePassword(
  transaction: DatabaseTransaction,
  personId: string,
  hash: string,
  at: string,
): Promise<void> {
  await transaction
    .insertInto('password')
    .values({ person_id: personId, hash, changed_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, changed_at: at }))
    .execute();
}
