import type { AccountTokenKind } from '../../link-stores.ts';
import type { DatabaseTransaction } from '../../database/database.ts';

/** Uses a link up: of many that try at once, one gets the person it is for. */
export async function takeAccountToken(
  transaction: DatabaseTransaction,
  kind: AccountTokenKind,
  tokenHash: string,
  now: string,
): Promise<string | undefined> {
  const row = await transaction
    .deleteFrom('account_token')
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const person = await transaction
    .selectFrom('person')
    .select('disabled_at')
    .where('person_id', '=', row.person_id)
    .executeTakeFirst();
  return person?.disabled_at === null ? row.person_id : undefined;
}
