import { randomBytes } from 'node:crypto';
import type { DatabaseTransaction } from '../../database/database.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import type { AccountTokenKind } from '../../link-stores.ts';

const hour = 3_600_000;

/** How long a link is good for. */
const lifeMilliseconds: Readonly<Record<AccountTokenKind, number>> = { invitation: 7 * 24 * hour, reset: hour };

/** A token of 32 random bytes in base64url, of which only the SHA-256 is kept. */
export interface NewAccountToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a token; its row is written by {@link insertAccountToken}, after the mail that carries it has been sealed. */
export function newAccountToken(kind: AccountTokenKind, now: Date): NewAccountToken {
  return {
    token: randomBytes(32).toString('base64url'),
    expiresAt: new Date(now.getTime() + lifeMilliseconds[kind]).toISOString(),
  };
}

/** Keeps a token and voids the older ones of its kind. */
export async function insertAccountToken(
  transaction: DatabaseTransaction,
  issue: NewAccountToken & {
    readonly kind: AccountTokenKind;
    readonly personId: string;
    readonly issuedBy: string;
    readonly at: string;
  },
): Promise<void> {
  const { kind, personId, at } = issue;
  await voidAccountTokens(transaction, personId, [kind]);
  await transaction
    .insertInto('account_token')
    .values({
      token_hash: sha256Hex(issue.token),
      kind,
      person_id: personId,
      issued_at: at,
      issued_by: issue.issuedBy,
      expires_at: issue.expiresAt,
    })
    .execute();
}

/** Makes every open link of a person worthless. */
export async function voidAccountTokens(
  transaction: DatabaseTransaction,
  personId: string,
  kinds: readonly AccountTokenKind[] = ['invitation', 'reset'],
): Promise<void> {
  await transaction.deleteFrom('account_token').where('person_id', '=', personId).where('kind', 'in', kinds).execute();
}
