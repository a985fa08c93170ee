import { ScoringError } from '../error/scoring-error.ts';
import type { Value } from '../value/gap.ts';
import { competitionRanks, type RankOptions } from './competition-ranks.ts';

/**
 * Competition ranks inside each group: a country's place among its region, its income group, its peers.
 *
 * Each group is ranked as if there were no other, 1-2-2-4 (see {@link competitionRanks}). A country without a group
 * has no peers, so it has no rank and takes no place.
 *
 * @param values one entry per country, in one unit
 * @param groups the code of each country's group, in the same order; null without one
 * @returns one rank per entry, in the same order, 1 is best of its group; null for a gap or without a group
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `tolerance-negative`
 * Source: United Nations E-Government Survey 2024, regional rank tables.
 *
 * @example
 * rankWithinGroups([0.7, 0.9, 0.7, 0.8, 0.6], ['AFR', 'ASI', 'AFR', 'AFR', null]) // => [2, 1, 2, 1, null]
 */
export function rankWithinGroups(
  values: readonly Value[],
  groups: readonly (string | null)[],
  options: RankOptions = {},
): readonly (number | null)[] {
  if (groups.length !== values.length) {
    throw new ScoringError('lengths-differ', 'ranks within groups require one group or null per value', {
      values: values.length,
      groups: groups.length,
    });
  }
  const ranks = values.map((): number | null => null);
  for (const positions of positionsByGroup(groups).values()) {
    const members = positions.map((position) => values[position] as Value);
    competitionRanks(members, options).forEach((rank, member) => {
      ranks[positions[member] as number] = rank;
    });
  }
  return ranks;
}

function positionsByGroup(groups: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  groups.forEach((group, position) => {
    if (group === null) return;
    const members = positions.get(group);
    if (members === undefined) positions.set(group, [position]);
    else members.push(position);
  });
  return positions;
}
