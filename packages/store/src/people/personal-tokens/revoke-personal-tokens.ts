import type { DatabaseTransaction } from '../../database/database.ts';

/** Revokes every personal token of a person: when the account may be in other hands. */
export async function revokePersonalTokens(
  transaction: DatabaseTransaction,
  personId: string,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('personal_token')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
}
