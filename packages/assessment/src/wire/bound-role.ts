import type { Role } from './session.ts';

/**
 * A role with the bounds given; what is not given is not bound.
 *
 * @example
 * boundRole('reviewer', { iso3: 'KEN' }).roundId // => null
 */
export function boundRole(role: Role['role'], bounds: Partial<Omit<Role, 'role'>> = {}): Role {
  return { role, iso3: null, roundId: null, instrumentId: null, sectionId: null, ...bounds };
}
