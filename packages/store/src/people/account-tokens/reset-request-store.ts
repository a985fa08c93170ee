import type { MailWriter, ResetRequestStore } from '../../link-stores.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { loginKey } from '../login-key.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { insertAccountToken, newAccountToken } from './issue-account-token.ts';
import { readAccountState } from './read-account-state.ts';

const dayMilliseconds = 24 * 3_600_000;
const atOnce = 20;

/**
 * Requests for a new password. Asking writes one row, whoever is asked for; who that is and whether a mail goes out is found out
 * afterwards, so that neither the answer nor its time tells which logins exist.
 */
export function resetRequestStore(database: Database, clock: () => Date, secrets: SecretBox): ResetRequestStore {
  const aDayAgo = () => new Date(clock().getTime() - dayMilliseconds).toISOString();
  return {
    async note(login) {
      const asked = { requested_at: clock().toISOString(), state: 'new' };
      await database.transaction(async (transaction) => {
        await transaction.deleteFrom('reset_request').where('requested_at', '<=', aDayAgo()).execute();
        await transaction
          .insertInto('reset_request')
          .values({ login_key: loginKey(login), ...asked })
          .onConflict((conflict) => conflict.column('login_key').doUpdateSet(asked))
          .execute();
      });
    },
    async list({ after, limit }) {
      let query = database.read
        .selectFrom('reset_request')
        .innerJoin('person', 'person.login_key', 'reset_request.login_key')
        .select(['person_id', 'name', 'login', 'requested_at'])
        .where('requested_at', '>', aDayAgo())
        .where('disabled_at', 'is', null)
        .orderBy('requested_at', 'desc')
        .orderBy('person_id', 'desc')
        .limit(limit);
      if (after !== undefined)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('requested_at', 'person_id'), '<', tuple(...after)),
        );
      return (await query.execute()).map((row) => ({
        personId: row.person_id,
        name: row.name,
        login: row.login,
        requestedAt: row.requested_at,
      }));
    },
    async answer(write) {
      const requests = await database.read
        .selectFrom('reset_request')
        .select('login_key')
        .where('state', '=', 'new')
        .orderBy('requested_at')
        .limit(atOnce)
        .execute();
      for (const { login_key: key } of requests) {
        // oxlint-disable-next-line no-await-in-loop -- one person after the other, each a transaction of its own
        await database.transaction((transaction) => answerOne(transaction, key, write));
      }
    },
  };

  async function answerOne(transaction: DatabaseTransaction, key: string, write: MailWriter): Promise<void> {
    const taken = await transaction
      .deleteFrom('reset_request')
      .where('login_key', '=', key)
      .where('state', '=', 'new')
      .returning('requested_at')
      .executeTakeFirst();
    // Another process was faster.
    if (taken === undefined) return;
    const found = await transaction
      .selectFrom('person')
      .select('person_id')
      .where('login_key', '=', key)
      .executeTakeFirst();
    const person = found === undefined ? undefined : await readAccountState(transaction, found.person_id);
    if (person === undefined || person.state !== 'active') return;
    const { state: _state, loginKey: _loginKey, ...linked } = person;
    const link = { kind: 'reset', ...linked, ...newAccountToken('reset', clock()) } as const;
    const content = write(link);
    if (content === null) {
      const row = { login_key: key, requested_at: taken.requested_at, state: 'administrator' };
      await transaction
        .insertInto('reset_request')
        .values(row)
        .onConflict((conflict) => conflict.column('login_key').doNothing())
        .execute();
      return;
    }
    const at = clock().toISOString();
    await insertAccountToken(transaction, { ...link, issuedBy: 'system', at });
    await enqueueMail(transaction, secrets, { ...link, content, at });
    await appendAudit(transaction, database.kind, 'people', [
      { at, actorId: 'system', act: 'person.reset-link', object: person.personId, data: {} },
    ]);
  }
}
