import { randomUUID } from 'node:crypto';
import type { AccountTokenKind, MailContent } from '../../link-stores.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { SecretBox } from '../secrets/secret-box.ts';

/** Puts a mail into the outbox, in the transaction of what it is about: it goes out exactly when that is committed. */
export async function enqueueMail(
  transaction: DatabaseTransaction,
  secrets: SecretBox,
  mail: {
    readonly personId: string;
    readonly kind: AccountTokenKind;
    readonly content: MailContent;
    readonly expiresAt: string;
    readonly at: string;
  },
): Promise<void> {
  const { personId, kind, content, expiresAt, at } = mail;
  const mailId = randomUUID();
  await transaction
    .insertInto('outgoing_mail')
    .values({
      mail_id: mailId,
      person_id: personId,
      kind,
      content: secrets.seal('mail', mailId, JSON.stringify(content)),
      state: 'waiting',
      made_at: at,
      due_at: at,
      expires_at: expiresAt,
      attempts: 0,
    })
    .execute();
}
