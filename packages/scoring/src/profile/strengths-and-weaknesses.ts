import { requireSameLength } from '../correlation/require-same-length.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { columnOf } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { requireUnit, standingOf } from './rank-of-unit.ts';
import type { ProfileOptions } from './unit-summary.ts';

/** How many of each are wanted. */
export interface StrengthOptions extends ProfileOptions {
  /** Strengths; 5 when absent. */
  readonly top?: number;
  /** Weaknesses; 5 when absent. */
  readonly bottom?: number;
}

/** An indicator that stands out for the unit. */
export interface StandingOut {
  /** Position of the indicator. */
  readonly position: number;
  /** In the indicator's own unit. */
  readonly value: number;
  /** 1 is best. */
  readonly rank: number;
  /** Units with a value. */
  readonly of: number;
}

/** What a unit does best and worst, compared with the others. */
export interface StrengthsAndWeaknesses {
  /** Best rank first. */
  readonly strengths: readonly StandingOut[];
  /** Worst rank last. */
  readonly weaknesses: readonly StandingOut[];
}

/**
 * The indicators on which a unit ranks best and worst.
 *
 * By rank and not by value, so that indicators of any unit compare. Indicators on which it holds the last rank are left
 * out: mostly that rank is shared by all who have nothing yet, and says little of this unit. Equal ranks keep the
 * order of the indicators. With few indicators one may stand on both lists.
 *
 * @param columns one list per indicator, one entry per unit in each; a missing one is a `Gap`
 * @param unit position of the unit
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `position-unknown`, `count-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 8, back to the data.
 *
 * @example
 * strengthsAndWeaknesses([[1, 2, 3], [3, 2, 1]], 0, { top: 1, bottom: 0 }).strengths // => [{ position: 1, value: 3, rank: 1, of: 3 }]
 */
export function strengthsAndWeaknesses(
  columns: readonly (readonly Value[])[],
  unit: number,
  { top = 5, bottom = 5, directions = [] }: StrengthOptions = {},
): StrengthsAndWeaknesses {
  requireSameLength(columns);
  requireUnit(unit, columns[0]?.length ?? 0);
  for (const count of [top, bottom]) {
    if (Number.isSafeInteger(count) && count >= 0) continue;
    throw new ScoringError('count-invalid', 'a profile requires whole numbers of strengths and weaknesses', { count });
  }
  const ranked = columns
    .flatMap((values, position): readonly StandingOut[] => {
      const standing = standingOf(columnOf(values), unit, directions[position] ?? 'higher-is-better');
      const value = values[unit];
      if (standing === null || standing.isLast || typeof value !== 'number') return [];
      return [{ position, value, rank: standing.rank, of: standing.of }];
    })
    .toSorted((one, other) => one.rank - other.rank);
  return { strengths: ranked.slice(0, top), weaknesses: bottom === 0 ? [] : ranked.slice(-bottom) };
}
