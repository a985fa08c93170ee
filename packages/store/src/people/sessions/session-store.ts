import type { Database } from '../../database/database.ts';
import type { Actor } from '../../actor/actor.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import { StoreError } from '../../store-error.ts';
import type { SessionSummary } from '@groundwork/assessment/wire';
import type { SessionStore } from '../../account-stores.ts';
import { revokePersonalTokens } from '../personal-tokens/revoke-personal-tokens.ts';

/** Looking at one's sessions and ending them. */
export function sessionStore(database: Database, clock: () => Date): SessionStore {
  const now = () => clock().toISOString();
  return {
    async list(personId, { after, limit }) {
      let query = database.read
        .selectFrom('session')
        .select(['session_id', 'method', 'agent', 'started_at', 'used_at'])
        .where('person_id', '=', personId)
        .where('owes', 'is', null)
        .where('expires_at', '>', now())
        .orderBy('started_at', 'desc')
        .orderBy('session_id', 'desc')
        .limit(limit);
      if (after !== undefined)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('started_at', 'session_id'), '<', tuple(...after)),
        );
      return (await query.execute()).map((row): SessionSummary => ({
        sessionId: row.session_id,
        method: row.method as SessionSummary['method'],
        agent: row.agent,
        startedAt: row.started_at,
        usedAt: row.used_at,
      }));
    },
    async end(sessionId, actor) {
      await transactionBy(database, actor, async (transaction) => {
        const ended = await transaction
          .deleteFrom('session')
          .where('session_id', '=', sessionId)
          .where('person_id', '=', actor.personId)
          .executeTakeFirst();
        if (ended.numDeletedRows === 0n) throw new StoreError('not_found', { what: 'session', id: sessionId });
        await appendAudit(transaction, database.kind, 'people', [entry(actor, actor.personId, 'person.session-end')]);
      });
    },
    async endOthers(sessionId, actor) {
      return await transactionBy(database, actor, async (transaction) => {
        const ended = await transaction
          .deleteFrom('session')
          .where('person_id', '=', actor.personId)
          .where('session_id', '<>', sessionId)
          .executeTakeFirst();
        await appendAudit(transaction, database.kind, 'people', [entry(actor, actor.personId, 'person.sessions-end')]);
        return Number(ended.numDeletedRows);
      });
    },
    async endAll(personId, actor) {
      await transactionBy(database, actor, async (transaction) => {
        await transaction.deleteFrom('session').where('person_id', '=', personId).execute();
        await revokePersonalTokens(transaction, personId, now());
        await appendAudit(transaction, database.kind, 'people', [entry(actor, personId, 'person.sessions-end')]);
      });
    },
  };

  function entry(actor: Actor, object: string, act: string) {
    return { at: now(), actorId: actor.personId, act, object, data: {} };
  }
}
