import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { SecretBox } from './secret-box.ts';

/**
 * Holds this process's key against the one that the database was first used with.
 *
 * @throws StoreError `other_secret_key`
 */
export async function checkSecretKey(database: Database, secrets: SecretBox): Promise<void> {
  const fingerprint = secrets.fingerprint();
  const known = await database.transaction(async (transaction) => {
    await transaction
      .insertInto('secret_key')
      .values({ secret_key_id: 1, fingerprint })
      .onConflict((conflict) => conflict.column('secret_key_id').doNothing())
      .execute();
    return await transaction.selectFrom('secret_key').select('fingerprint').executeTakeFirstOrThrow();
  });
  if (known.fingerprint !== fingerprint) throw new StoreError('other_secret_key');
}
