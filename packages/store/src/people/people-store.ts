import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { PeopleStore } from './people-contract.ts';
import { grantRole, moveRights, revokeRole } from './change-roles.ts';
import { insertPerson } from './insert-person.ts';
import { loginKey } from './login-key.ts';
import { hashPassword, passwordFits } from './passwords/password-hash.ts';
import { writePassword } from './passwords/write-password.ts';
import { readPeople } from './read-people.ts';
import { beginSession } from './sessions/begin-session.ts';
import type { SessionKeeper } from './sessions/session-keeper.ts';
import { setDisabled } from './set-disabled.ts';

/** People sign in on a full disk too: to read, and to take their answers elsewhere. */
const usesReserve = { usesReserve: true } as const;

/** Accounts with their passwords and sessions. */
export function peopleStore(database: Database, clock: () => Date, sessions: SessionKeeper): PeopleStore {
  const now = () => clock().toISOString();
  return {
    async add({ name, login, password, homeIso3 = null, email = null, language = null, roles }, actor = systemActor) {
      const at = now();
      const hash = await hashPassword(password);
      return await transactionBy(database, actor, async (transaction) => {
        const person = { name, login, email, language, homeIso3, roles };
        const personId = await insertPerson(transaction, person, actor, at);
        await writePassword(transaction, personId, hash, at);
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: actor.personId, act: 'person.add', object: personId, data: { roles } },
        ]);
        return { personId, name, login, homeIso3, roles: [...roles] };
      });
    },
    async findByLogin(login) {
      const [person] = await readPeople(database.read, { loginKey: loginKey(login) });
      return person;
    },
    async find(personId) {
      const [person] = await readPeople(database.read, { personId });
      return person;
    },
    async setPassword(login, password, actor = systemActor) {
      const at = now();
      const hash = await hashPassword(password);
      await transactionBy(database, actor, async (transaction) => {
        const person = await transaction
          .selectFrom('person')
          .select('person_id')
          .where('login_key', '=', loginKey(login))
          .executeTakeFirst();
        if (person === undefined) throw new StoreError('not_found', { what: 'login', id: login });
        const { person_id: personId } = person;
        await writePassword(transaction, personId, hash, at);
        await moveRights(transaction, personId, { endsSessions: true });
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: actor.personId, act: 'person.password', object: personId, data: {} },
        ]);
      });
    },
    grant: (personId, role, actor) => grantRole(database, { personId, role, actor, at: now() }),
    revoke: (personId, role, actor) => revokeRole(database, { personId, role, actor, at: now() }),
    setDisabled: (personId, isDisabled, actor) => setDisabled(database, { personId, isDisabled, actor, at: now() }),
    list: () => readPeople(database.read),
    async signIn(login, password, agent = '') {
      const found = await database.read
        .selectFrom('person')
        .innerJoin('password', 'password.person_id', 'person.person_id')
        .select(['person.person_id', 'password.hash', 'disabled_at', 'access_version'])
        .where('login_key', '=', loginKey(login))
        .executeTakeFirst();
      const fits = await passwordFits(password, found?.hash);
      if (!fits || found === undefined || found.disabled_at !== null) return undefined;
      const { person_id: personId, access_version: accessVersion } = found;
      const begin = { personId, accessVersion, method: 'password', agent } as const;
      return await database.transaction(
        (transaction) => beginSession(transaction, database.kind, sessions, begin),
        usesReserve,
      );
    },
    bySession: (token, about) => sessions.personOf(token, about),
    signOut: (token) => sessions.end(token),
  };
}
