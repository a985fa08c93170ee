import { randomUUID } from 'node:crypto';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { PeopleStore } from '../store.ts';
import { grantRole, moveRights, revokeRole } from './change-roles.ts';
import { loginKey } from './login-key.ts';
import { hashPassword, passwordFits } from './password-hash.ts';
import { readPeople } from './read-people.ts';
import { sessionKeeper } from './session-keeper.ts';
import { setDisabled } from './set-disabled.ts';

/** Accounts with their passwords and sessions. */
export function peopleStore(database: Database, clock: () => Date): PeopleStore {
  const sessions = sessionKeeper(database, clock);
  const now = () => clock().toISOString();
  return {
    async add({ name, login, password, homeIso3 = null, roles }, actor = systemActor) {
      const personId = randomUUID();
      const at = now();
      const hash = await hashPassword(password);
      await transactionBy(database, actor, async (transaction) => {
        const added = await transaction
          .insertInto('person')
          .values({
            person_id: personId,
            name,
            login,
            login_key: loginKey(login),
            added_at: at,
            home_iso3: homeIso3,
            disabled_at: null,
          })
          .onConflict((conflict) => conflict.column('login_key').doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 0n) throw new StoreError('already_exists', { what: 'login', id: login });
        await transaction.insertInto('password').values({ person_id: personId, hash, changed_at: at }).execute();
        const rows = roles.map((role, position) => ({
          person_id: personId,
          position,
          role: role.role,
          iso3: role.iso3,
          round_id: role.roundId,
          instrument_id: role.instrumentId,
          section_id: role.sectionId,
          granted_at: at,
          granted_by: actor.personId,
        }));
        if (rows.length > 0) await transaction.insertInto('person_role').values(rows).execute();
        await appendAudit(transaction, database.kind, 'people', [
          { at, actorId: actor.personId, act: 'person.add', object: personId, data: { roles } },
        ]);
      });
      return { personId, name, login, homeIso3, roles: [...roles] };
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
        await transaction
          .updateTable('password')
          .set({ hash, changed_at: at })
          .where('person_id', '=', personId)
          .execute();
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
    async signIn(login, password) {
      const found = await database.read
        .selectFrom('person')
        .innerJoin('password', 'password.person_id', 'person.person_id')
        .select(['person.person_id', 'password.hash', 'disabled_at'])
        .where('login_key', '=', loginKey(login))
        .executeTakeFirst();
      const fits = await passwordFits(password, found?.hash);
      if (!fits || found === undefined || found.disabled_at !== null) return undefined;
      const token = await sessions.start(found.person_id);
      const [person] = await readPeople(database.read, { personId: found.person_id });
      return person === undefined ? undefined : { token, person };
    },
    bySession: (token) => sessions.personOf(token),
    signOut: (token) => sessions.end(token),
  };
}
