import type { Person, Role } from '@groundwork/assessment/wire';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Which people to read; without any, all. */
export interface PeopleWanted {
  readonly loginKey?: string;
  readonly personId?: string;
  readonly personIds?: readonly string[];
}

/** People with their roles in the order given, by login. */
export async function readPeople(database: Kysely<Tables>, wanted: PeopleWanted = {}): Promise<readonly Person[]> {
  let query = database
    .selectFrom('person')
    .leftJoin('person_role', 'person_role.person_id', 'person.person_id')
    .select(['person.person_id', 'name', 'login', 'home_iso3', ...roleColumns])
    .orderBy('login_key')
    .orderBy('person_role.position');
  if (wanted.loginKey !== undefined) query = query.where('login_key', '=', wanted.loginKey);
  if (wanted.personId !== undefined) query = query.where('person.person_id', '=', wanted.personId);
  if (wanted.personIds !== undefined) {
    if (wanted.personIds.length === 0) return [];
    query = query.where('person.person_id', 'in', wanted.personIds);
  }
  const people = new Map<string, Person>();
  for (const row of await query.execute()) {
    const { person_id: personId, name, login, home_iso3: homeIso3 } = row;
    const person = people.get(personId) ?? { personId, name, login, homeIso3, roles: [] };
    people.set(personId, person);
    person.roles.push(...roleOfRow(row));
  }
  return [...people.values()];
}

/** Columns of a role, for joins. */
export const roleColumns = [
  'person_role.role',
  'person_role.iso3',
  'person_role.round_id',
  'person_role.instrument_id',
  'person_role.section_id',
] as const;

/** The role of a joined row; none where the person holds none. */
export function roleOfRow(row: {
  readonly role: string | null;
  readonly iso3: string | null;
  readonly round_id: string | null;
  readonly instrument_id: string | null;
  readonly section_id: string | null;
}): readonly Role[] {
  if (row.role === null) return [];
  return [
    {
      role: row.role as Role['role'],
      iso3: row.iso3,
      roundId: row.round_id,
      instrumentId: row.instrument_id,
      sectionId: row.section_id,
    },
  ];
}
