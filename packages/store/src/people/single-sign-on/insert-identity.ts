import { randomUUID } from 'node:crypto';
import type { ProviderAccount } from '../../account-stores.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';

/** Lets an account at the provider stand for a person. @throws StoreError `already_exists` when it stands for somebody already */
export async function insertIdentity(
  transaction: DatabaseTransaction,
  { issuer, subject }: ProviderAccount,
  personId: string,
  at: string,
): Promise<void> {
  const linked = await transaction
    .insertInto('identity')
    .values({ issuer, subject, identity_id: randomUUID(), person_id: personId, linked_at: at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  if (linked.numInsertedOrUpdatedRows === 0n)
    throw new StoreError('already_exists', { what: 'account of', id: issuer });
}
