import type { IdentityStore, ProviderAccount, SignInPurpose, SignInVisit } from '../../account-stores.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { readAccountState } from '../account-tokens/read-account-state.ts';
import { takeAccountToken } from '../account-tokens/take-account-token.ts';
import { moveRights } from '../change-roles.ts';
import { loginKey } from '../login-key.ts';
import { beginSession } from '../sessions/begin-session.ts';
import type { SessionKeeper } from '../sessions/session-keeper.ts';
import { insertIdentity } from './insert-identity.ts';

const visitMilliseconds = 10 * 60_000;
const method = 'single-sign-on';

/** Visits to the identity provider, and the accounts there that stand for people here. */
export function identityStore(database: Database, clock: () => Date, sessions: SessionKeeper): IdentityStore {
  return {
    async begin({ state, browser, nonce, verifier, purpose }) {
      const now = clock();
      await database.transaction(async (transaction) => {
        await transaction.deleteFrom('sign_in_attempt').where('expires_at', '<=', now.toISOString()).execute();
        await transaction
          .insertInto('sign_in_attempt')
          .values({
            state_hash: sha256Hex(state),
            browser_hash: sha256Hex(browser),
            nonce,
            verifier,
            ...purposeColumns(purpose),
            started_at: now.toISOString(),
            expires_at: new Date(now.getTime() + visitMilliseconds).toISOString(),
          })
          .execute();
      });
    },
    async take(state, browser) {
      const row = await database.transaction((transaction) =>
        transaction
          .deleteFrom('sign_in_attempt')
          .where('state_hash', '=', sha256Hex(state))
          .where('browser_hash', '=', sha256Hex(browser))
          .where('expires_at', '>', clock().toISOString())
          .returning(['nonce', 'verifier', 'purpose', 'session_id', 'token_hash'])
          .executeTakeFirst(),
      );
      return row && { nonce: row.nonce, verifier: row.verifier, purpose: purposeOfRow(row) };
    },
    async signIn({ issuer, subject }, agent) {
      return await database.transaction(async (transaction) => {
        const row = await transaction
          .selectFrom('identity')
          .select('person_id')
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        return await begin(transaction, row.person_id, agent);
      });
    },
    async linkByEmail(account, email, agent) {
      return await database.transaction(async (transaction) => {
        const people = await transaction
          .selectFrom('person')
          .select('person_id')
          .where('email_key', '=', loginKey(email))
          .where('disabled_at', 'is', null)
          .limit(2)
          .execute();
        const [person] = people;
        // Of two with one address nobody can say which is meant; who was only invited has a link to accept.
        if (person === undefined || people.length > 1) return undefined;
        const found = await readAccountState(transaction, person.person_id);
        if (found?.state !== 'active') return undefined;
        await link(transaction, account, person.person_id, 'email');
        return await begin(transaction, person.person_id, agent);
      });
    },
    async linkToSession(account, sessionId) {
      return await database.transaction(async (transaction) => {
        const session = await transaction
          .selectFrom('session')
          .innerJoin('person', 'person.person_id', 'session.person_id')
          .select('session.person_id')
          .where('session_id', '=', sessionId)
          .where('owes', 'is', null)
          .where('expires_at', '>', clock().toISOString())
          .where('disabled_at', 'is', null)
          .executeTakeFirst();
        if (session === undefined) throw new StoreError('not_found', { what: 'session', id: sessionId });
        await link(transaction, account, session.person_id, 'session');
        return session.person_id;
      });
    },
    async acceptInvitation(account, tokenHash, agent) {
      return await database.transaction(async (transaction) => {
        const at = clock().toISOString();
        const personId = await takeAccountToken(transaction, 'invitation', tokenHash, at);
        if (personId === undefined) return undefined;
        await link(transaction, account, personId, 'invitation');
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: personId, act: 'person.accept', object: personId, data: { by: method } },
        ]);
        return await begin(transaction, personId, agent);
      });
    },
    async list(personId) {
      const rows = await database.read
        .selectFrom('identity')
        .select(['identity_id', 'issuer', 'linked_at'])
        .where('person_id', '=', personId)
        .orderBy('linked_at')
        .execute();
      return rows.map((row) => ({ identityId: row.identity_id, issuer: row.issuer, linkedAt: row.linked_at }));
    },
    async unlink(identityId, actor) {
      const { personId } = actor;
      await transactionBy(database, actor, async (transaction) => {
        const removed = await transaction
          .deleteFrom('identity')
          .where('identity_id', '=', identityId)
          .where('person_id', '=', personId)
          .executeTakeFirst();
        if (removed.numDeletedRows === 0n) throw new StoreError('not_found', { what: 'identity', id: identityId });
        const left = await readAccountState(transaction, personId);
        if (left?.state === 'invited')
          throw new StoreError('state_moved', { what: 'person', id: personId, state: 'invited', expected: 'active' });
        await moveRights(transaction, personId, { endsSessions: false });
        await appendAudit(transaction, database.kind, 'people', [
          { at: clock().toISOString(), actorId: personId, act: 'person.identity-unlink', object: personId, data: {} },
        ]);
      });
    },
  };

  async function link(
    transaction: DatabaseTransaction,
    account: ProviderAccount,
    personId: string,
    by: 'email' | 'session' | 'invitation',
  ): Promise<void> {
    const at = clock().toISOString();
    await insertIdentity(transaction, account, personId, at);
    await moveRights(transaction, personId, { endsSessions: false });
    await appendAudit(transaction, database.kind, 'people', [
      { at, actorId: personId, act: 'person.identity-link', object: personId, data: { by } },
    ]);
  }

  async function begin(transaction: DatabaseTransaction, personId: string, agent: string) {
    return await beginSession(transaction, database.kind, sessions, { personId, accessVersion: null, method, agent });
  }
}

function purposeColumns(purpose: SignInPurpose) {
  return {
    purpose: purpose.kind,
    session_id: purpose.kind === 'link' ? purpose.sessionId : null,
    token_hash: purpose.kind === 'invitation' ? sha256Hex(purpose.token) : null,
  };
}

function purposeOfRow(row: {
  readonly session_id: string | null;
  readonly token_hash: string | null;
}): SignInVisit['purpose'] {
  if (row.session_id !== null) return { kind: 'link', sessionId: row.session_id };
  if (row.token_hash !== null) return { kind: 'invitation', tokenHash: row.token_hash };
  return { kind: 'sign-in' };
}
