import type { PersonOnList } from '@groundwork/assessment/wire';
import type { Kysely } from 'kysely';
import type { LinkedPerson } from '../../link-stores.ts';
import type { Tables } from '../../tables/tables.ts';

/** A person as links need it. */
export interface AccountState extends Omit<LinkedPerson, 'expiresAt'> {
  readonly loginKey: string;
  readonly state: PersonOnList['state'];
}

/** Whether somebody is invited only, active or shut, and where mails go. */
export async function readAccountState(database: Kysely<Tables>, personId: string): Promise<AccountState | undefined> {
  const row = await database
    .selectFrom('person')
    .leftJoin('password', 'password.person_id', 'person.person_id')
    .select((column) => [
      'person.person_id',
      'name',
      'login',
      'login_key',
      'email',
      'language',
      'disabled_at',
      'password.changed_at',
      column
        .selectFrom('identity')
        .select('identity.issuer')
        .whereRef('identity.person_id', '=', 'person.person_id')
        .limit(1)
        .as('issuer'),
    ])
    .where('person.person_id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    personId: row.person_id,
    name: row.name,
    login: row.login,
    loginKey: row.login_key,
    email: row.email,
    language: row.language,
    state: accountState(row),
  };
}

/** Nobody is active who has never proved to be the person: by a password set, or an account linked elsewhere. */
export function accountState(row: {
  readonly disabled_at: string | null;
  readonly changed_at: string | null;
  readonly issuer: string | null;
}): PersonOnList['state'] {
  if (row.disabled_at !== null) return 'disabled';
  return row.changed_at === null && row.issuer === null ? 'invited' : 'active';
}
