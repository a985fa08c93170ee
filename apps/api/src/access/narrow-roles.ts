import type { Role } from '@groundwork/assessment/wire';

/** How far a personal token reaches; null binds to none. */
export interface TokenBounds {
  readonly iso3: string | null;
  readonly roundId: string | null;
}

/**
 * What is left of roles within bounds: a role bound elsewhere falls away, one that is not bound takes the bound over. What is left
 * never covers a place that the roles do not.
 *
 * @example
 * narrowRoles([boundRole('analyst')], { iso3: 'KEN', roundId: null }) // => [boundRole('analyst', { iso3: 'KEN' })]
 */
export function narrowRoles(roles: readonly Role[], bounds: TokenBounds): Role[] {
  return roles.flatMap((role) => {
    const iso3 = meet(role.iso3, bounds.iso3);
    const roundId = meet(role.roundId, bounds.roundId);
    return iso3 === undefined || roundId === undefined ? [] : [{ ...role, iso3, roundId }];
  });
}

/** The narrower of two bounds; undefined where they exclude each other. */
function meet(held: string | null, bound: string | null): string | null | undefined {
  if (bound === null || held === bound) return held;
  return held === null ? bound : undefined;
}
