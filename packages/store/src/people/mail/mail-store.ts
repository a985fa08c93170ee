import type { ClaimedMail, MailContent, MailStore } from '../../link-stores.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import type { SecretBox } from '../secrets/secret-box.ts';

/** Longer than any attempt to send takes; after it the process is taken for dead. */
const claimMilliseconds = 5 * 60_000;

/** The outbox: claims, outcomes, counts. */
export function mailStore(database: Database, clock: () => Date, secrets: SecretBox): MailStore {
  return {
    async claim(worker, limit) {
      const claimed = await database.transaction(async (transaction) => {
        const now = clock();
        const at = now.toISOString();
        await transaction
          .deleteFrom('outgoing_mail')
          .where('state', '=', 'waiting')
          .where('expires_at', '<=', at)
          .execute();
        const due = await dueMails(transaction, at, limit);
        if (due.length === 0) return [];
        return await transaction
          .updateTable('outgoing_mail')
          .set((column) => ({
            claimed_by: worker,
            claimed_until: new Date(now.getTime() + claimMilliseconds).toISOString(),
            attempts: column('attempts', '+', 1),
          }))
          .where('mail_id', 'in', due)
          .returning(['mail_id', 'content', 'attempts'])
          .execute();
      });
      return claimed.map(({ mail_id: mailId, content, attempts }): ClaimedMail => ({
        ...(JSON.parse(secrets.open('mail', mailId, content)) as MailContent),
        mailId,
        attempt: attempts,
      }));
    },
    async sent(mailId, worker) {
      await database.transaction((transaction) =>
        transaction
          .deleteFrom('outgoing_mail')
          .where('mail_id', '=', mailId)
          .where('claimed_by', '=', worker)
          .execute(),
      );
    },
    async failed(mailId, worker, failure, again) {
      await database.transaction((transaction) =>
        transaction
          .updateTable('outgoing_mail')
          .set({
            failure,
            claimed_by: null,
            claimed_until: null,
            ...(again === null ? { state: 'failed', content: '' } : { due_at: again.toISOString() }),
          })
          .where('mail_id', '=', mailId)
          .where('claimed_by', '=', worker)
          .execute(),
      );
    },
    async counts() {
      const rows = await database.read
        .selectFrom('outgoing_mail')
        .select((column) => ['state', column.fn.countAll<number>().as('count')])
        .groupBy('state')
        .execute();
      const count = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
      return { waiting: count('waiting'), failed: count('failed') };
    },
  };

  async function dueMails(transaction: DatabaseTransaction, at: string, limit: number): Promise<readonly string[]> {
    const query = transaction
      .selectFrom('outgoing_mail')
      .select('mail_id')
      .where('state', '=', 'waiting')
      .where('due_at', '<=', at)
      .where((column) => column.or([column('claimed_until', 'is', null), column('claimed_until', '<=', at)]))
      .orderBy('due_at')
      .orderBy('mail_id')
      .limit(limit);
    // Another process may be claiming at this moment: its rows are passed over, not waited for.
    const rows = await (database.kind === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
    return rows.map(({ mail_id: mailId }) => mailId);
  }
}
