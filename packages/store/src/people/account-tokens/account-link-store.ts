import type { AccountLink, AccountLinkStore, MailWriter } from '../../link-stores.ts';
import { transactionBy } from '../../actor/require-actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { lockRow } from '../../database/lock-row.ts';
import { StoreError } from '../../store-error.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { moveRights } from '../change-roles.ts';
import { insertPerson } from '../insert-person.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { hashPassword } from '../passwords/password-hash.ts';
import { writePassword } from '../passwords/write-password.ts';
import { readPeople } from '../read-people.ts';
import { revokePersonalTokens } from '../personal-tokens/revoke-personal-tokens.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { beginSession } from '../sessions/begin-session.ts';
import type { SessionKeeper } from '../sessions/session-keeper.ts';
import { insertAccountToken, newAccountToken } from './issue-account-token.ts';
import { readAccountState } from './read-account-state.ts';
import { takeAccountToken } from './take-account-token.ts';

/** Invitations and resets. */
export function accountLinkStore(
  database: Database,
  clock: () => Date,
  sessions: SessionKeeper,
  secrets: SecretBox,
): AccountLinkStore {
  return {
    async invite(invitation, actor, write) {
      const issued = newAccountToken('invitation', clock());
      return await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        const personId = await insertPerson(transaction, invitation, actor, at);
        await record(transaction, at, actor.personId, 'person.invite', personId, { roles: invitation.roles });
        const { name, login, email, language } = invitation;
        const link = { kind: 'invitation', personId, name, login, email, language, ...issued } as const;
        return await keep(transaction, link, actor.personId, at, write);
      });
    },
    async issue(kind, personId, actor, write, roles) {
      const issued = newAccountToken(kind, clock());
      return await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        // Kept from change until the link is made: roles are given and taken under the same lock.
        await lockRow(
          database.kind,
          transaction.selectFrom('person').select('person_id').where('person_id', '=', personId),
        ).execute();
        const person = await readAccountState(transaction, personId);
        if (person === undefined) throw new StoreError('not_found', { what: 'person', id: personId });
        const { state, loginKey: key, ...linked } = person;
        const expected = kind === 'invitation' ? 'invited' : 'active';
        if (state !== expected) throw new StoreError('state_moved', { what: 'person', id: personId, state, expected });
        const [held] = await readPeople(transaction, { personId });
        if (roles !== undefined && canonicalJson(held?.roles) !== canonicalJson(roles))
          throw new StoreError('rights_moved');
        const act = kind === 'invitation' ? 'person.invite' : 'person.reset-link';
        await record(transaction, at, actor.personId, act, personId, {});
        await transaction.deleteFrom('reset_request').where('login_key', '=', key).execute();
        return await keep(transaction, { kind, ...linked, ...issued }, actor.personId, at, write);
      });
    },
    async find(kind, token) {
      const row = await database.read
        .selectFrom('account_token')
        .innerJoin('person', 'person.person_id', 'account_token.person_id')
        .select(['person.person_id', 'name', 'login', 'email', 'language', 'expires_at'])
        .where('token_hash', '=', sha256Hex(token))
        .where('kind', '=', kind)
        .where('expires_at', '>', clock().toISOString())
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { person_id: personId, name, login, email, language, expires_at: expiresAt } = row;
      return { personId, name, login, email, language, expiresAt };
    },
    async accept(token, password, agent) {
      const hash = await hashPassword(password);
      return await database.transaction(async (transaction) => {
        const at = clock().toISOString();
        const personId = await takeAccountToken(transaction, 'invitation', sha256Hex(token), at);
        if (personId === undefined) return undefined;
        await writePassword(transaction, personId, hash, at);
        await moveRights(transaction, personId, { endsSessions: true });
        await record(transaction, at, personId, 'person.accept', personId, { by: 'password' });
        const begin = { personId, accessVersion: null, method: 'invitation', agent } as const;
        return await beginSession(transaction, database.kind, sessions, begin);
      });
    },
    async reset(token, password) {
      const hash = await hashPassword(password);
      return await database.transaction(async (transaction) => {
        const at = clock().toISOString();
        const personId = await takeAccountToken(transaction, 'reset', sha256Hex(token), at);
        if (personId === undefined) return false;
        await writePassword(transaction, personId, hash, at);
        await moveRights(transaction, personId, { endsSessions: true });
        await revokePersonalTokens(transaction, personId, at);
        await record(transaction, at, personId, 'person.reset', personId, {});
        return true;
      });
    },
  };

  async function keep(
    transaction: DatabaseTransaction,
    link: AccountLink,
    issuedBy: string,
    at: string,
    write: MailWriter,
  ): Promise<AccountLink> {
    await insertAccountToken(transaction, { ...link, issuedBy, at });
    const content = write(link);
    if (content !== null) await enqueueMail(transaction, secrets, { ...link, content, at });
    return link;
  }

  async function record(
    transaction: DatabaseTransaction,
    at: string,
    actorId: string,
    act: string,
    object: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await appendAudit(transaction, database.kind, 'people', [{ at, actorId, act, object, data }]);
  }
}
