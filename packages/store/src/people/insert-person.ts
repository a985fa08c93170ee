import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor/actor.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { Invitation } from '../link-stores.ts';
import { loginKey } from './login-key.ts';

/** Writes a new person with the roles given. @throws StoreError `already_exists` when the login is taken */
export async function insertPerson(
  transaction: DatabaseTransaction,
  person: Invitation,
  actor: Actor,
  at: string,
): Promise<string> {
  const personId = randomUUID();
  const { name, login, email, language, homeIso3 } = person;
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
      email,
      email_key: email === null ? null : loginKey(email),
      language,
    })
    .onConflict((conflict) => conflict.column('login_key').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new StoreError('already_exists', { what: 'login', id: login });
  const rows = person.roles.map((role, position) => ({
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
  return personId;
}
