import type { Person } from '@groundwork/assessment/wire';
import { isOwnCountry } from '../../access/assessment-rights.ts';
import { roleCovers } from '../../access/role-covers.ts';

/** What a person may see of the scores of a round before they are published. */
export interface PreviewSight {
  /** Every country with its rank and the groups; or the rows of these countries alone, without either. */
  readonly countries: 'all' | ReadonlySet<string>;
}

/**
 * What a person may see before publication: an administrator of the round everything; an analyst or expert whose role is bound
 * to that very round the same, as it was granted for it; a reviewer the countries reviewed, never the own; whoever holds one of
 * these roles for a country alone, that country.
 *
 * @returns undefined where the person may not know that there is anything
 */
export function previewSight(person: Person, roundId: string, instrumentId: string): PreviewSight | undefined {
  const countries = new Set<string>();
  for (const held of person.roles) {
    const { role, iso3 } = held;
    if (!roleCovers({ ...held, iso3: null }, { roundId, instrumentId })) continue;
    const isGranted =
      role === 'administrator' ||
      ((role === 'analyst' || role === 'expert') && held.roundId === roundId) ||
      (role === 'reviewer' && iso3 !== null && !isOwnCountry(person, iso3));
    if (!isGranted) continue;
    if (iso3 === null) return { countries: 'all' };
    countries.add(iso3);
  }
  return countries.size === 0 ? undefined : { countries };
}
