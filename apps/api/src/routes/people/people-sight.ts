import type { Person, PersonOnList, Role } from '@groundwork/assessment/wire';
import { roleCovers } from '../../access/role-covers.ts';

/** Whom somebody who looks after accounts may see: everybody, or people of the own countries. */
export type PeopleSight = 'all' | readonly string[];

/** An administrator of everything sees all; a coordinator the people of the country, whatever round the own role is bound to. */
export function peopleSight(person: Person): PeopleSight {
  if (isFullAdministrator(person)) return 'all';
  return [
    ...new Set(person.roles.flatMap(({ role, iso3 }) => (role === 'coordinator' && iso3 !== null ? [iso3] : []))),
  ];
}

/** Whether a person administers everything: one bound to a round or country looks after no accounts. */
export function isFullAdministrator({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some((role) => role.role === 'administrator' && roleCovers(role, {}));
}

/** A person as seen from there: roles elsewhere are left out. Undefined for whom one may not know of. */
export function seenFrom(sight: PeopleSight, person: PersonOnList): PersonOnList | undefined {
  if (sight === 'all') return person;
  const isHere = (iso3: string | null): boolean => iso3 !== null && sight.includes(iso3);
  const roles: Role[] = person.roles.filter(({ iso3 }) => isHere(iso3));
  return roles.length > 0 || isHere(person.homeIso3) ? { ...person, roles } : undefined;
}
