import type { Role } from '@groundwork/assessment/wire';

/** Where something is done; a part left out is any. */
export type RolePlace = Readonly<Partial<Record<'iso3' | 'roundId' | 'instrumentId' | 'sectionId', string | null>>>;

const bounds = ['iso3', 'roundId', 'instrumentId', 'sectionId'] as const;

/**
 * Whether every bound of a role is met at a place. A role bound to a section does not cover a place that names none: it is
 * narrower than that.
 *
 * @example
 * roleCovers(boundRole('contributor', { iso3: 'KEN', sectionId: 'A' }), { iso3: 'KEN' }) // => false
 */
export function roleCovers(role: Role, place: RolePlace): boolean {
  return bounds.every((bound) => role[bound] === null || role[bound] === place[bound]);
}
