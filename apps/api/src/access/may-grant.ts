import type { Person, Role } from '@groundwork/assessment/wire';
import { isOwnCountry } from './assessment-rights.ts';
import { roleCovers } from './role-covers.ts';

/** Why a role may not be given or taken by a person. */
export type GrantRefusal = 'own-role' | 'more-than-held' | 'four-eyes';

/**
 * Whether a person may give a role to another, or take it away. Nobody changes the own roles. An administrator gives any
 * role within the bounds of the own one; a coordinator gives contributors, within the bounds of the own role; nobody else gives
 * any. Nobody is made reviewer of the own country.
 *
 * @returns null when allowed
 */
export function grantRefusal(granter: Person, receiver: Person, role: Role): GrantRefusal | null {
  if (granter.personId === receiver.personId) return 'own-role';
  const isAllowed = granter.roles.some(
    (held) =>
      (held.role === 'administrator' || (held.role === 'coordinator' && role.role === 'contributor')) &&
      roleCovers(held, role),
  );
  if (!isAllowed) return 'more-than-held';
  return isReviewOfOwnCountry(receiver, role) ? 'four-eyes' : null;
}

function isReviewOfOwnCountry(receiver: Person, { role, iso3 }: Role): boolean {
  if (iso3 === null) return false;
  if (role === 'reviewer') return isOwnCountry(receiver, iso3);
  // Nor does a reviewer of a country become one who answers for it.
  return (
    (role === 'coordinator' || role === 'contributor') &&
    receiver.roles.some((held) => held.role === 'reviewer' && held.iso3 === iso3)
  );
}
