import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap, isGap, type Value } from '../value/gap.ts';
import { settleRemainder } from './settle-remainder.ts';
import { ownReason, weighedRow, type ContributionOptions, type WeighedRow } from './weighed-row.ts';

/** What one child explains of the difference between two units. */
export interface DifferencePart {
  /** Both effects; over all children they sum exactly to the difference. A gap when neither unit has a value. */
  readonly total: Value;
  /** From the difference of the two values, at the mean of the two weights. */
  readonly valueEffect: Value;
  /** From gaps: the two units give this child different weights. 0 when both have the same children. */
  readonly weightEffect: Value;
}

/** Why two units differ. */
export interface DifferenceContributions {
  /** Score of the first minus score of the second (logarithms where geometric); a gap when one has no score. */
  readonly difference: Value;
  /** One per child. */
  readonly parts: readonly DifferencePart[];
  /**
   * What no part can hold: 0, or a last digit of the difference where all parts are so much larger that theirs is coarser.
   */
  readonly remainder: number;
}

/**
 * How much each child explains of the difference between the scores of two units.
 *
 * Without gaps that is weight times difference of values. With gaps the weights differ too, and the change is shared
 * evenly between the two orders of going from one unit to the other (the Shapley value): the values change at the mean
 * weight, the weights at the mean value. A weight acts by how far the child lies from the mean of the two scores, so
 * that a child which only one unit has counts for what it did to that score, and no zero point matters. The totals and
 * the remainder sum exactly to the difference (with {@link exactSum}); what rounding leaves goes to the largest part, so that the
 * remainder is 0 nearly always.
 *
 * @param first one entry per child; a missing one is a `Gap`
 * @param second the same children of the other unit
 * @param weights zero or more per child, in any scale; equal when absent
 * @param options `secondWeights` when the weights of the second are others, as across levels with gaps, where they are
 *   the effective weights of each unit
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `weight-negative`, `weights-all-zero`
 * Source: L. S. Shapley, A Value for n-Person Games, 1953; A. F. Shorrocks, Journal of Economic Inequality 11, 2013.
 *
 * @example
 * differenceContributions([0.5, 1], [0.25, 1], [1, 1]).difference // => 0.125
 * differenceContributions([1, gap('withheld')], [0.5, 0.5]).parts.map((part) => part.total) // => [0.375, 0.125]
 */
export function differenceContributions(
  first: readonly Value[],
  second: readonly Value[],
  weights?: readonly number[],
  options: ContributionOptions & { readonly secondWeights?: readonly number[] } = {},
): DifferenceContributions {
  if (first.length !== second.length) {
    throw new ScoringError('lengths-differ', 'a difference requires the same children of both units', {
      first: first.length,
      second: second.length,
    });
  }
  const one = weighedRow(first, weights, options);
  const other = weighedRow(second, options.secondWeights ?? weights, options);
  if ('gap' in one || 'gap' in other) return withoutDifference(first, second);
  const difference = one.score - other.score;
  if (!Number.isFinite(difference)) return withoutDifference(first, second);
  const middle = one.score / 2 + other.score / 2;
  const effects = first.map((_, at) => effectsOf(one, other, at, middle));
  const totals = settleRemainder(
    effects.map(({ value, weight }) => value + weight),
    difference,
  );
  const parts = effects.map(({ value, weight }, at): DifferencePart => {
    const [a, b] = [first[at], second[at]];
    if (a === undefined || b === undefined || (isGap(a) && isGap(b))) return missingPart(a);
    const total = totals[at] ?? 0;
    // The larger effect takes the last digit, so that the two make up the total.
    if (Math.abs(value) > Math.abs(weight)) return { total, valueEffect: total - weight, weightEffect: weight };
    return { total, valueEffect: value, weightEffect: total - value };
  });
  const remainder = exactSum([difference, ...totals.map((total) => -total)]);
  return { difference: exactSum([difference]), parts, remainder };
}

function effectsOf(
  one: WeighedRow,
  other: WeighedRow,
  at: number,
  middle: number,
): { readonly value: number; readonly weight: number } {
  const [a, b] = [one.numbers[at] ?? Number.NaN, other.numbers[at] ?? Number.NaN];
  const [u, v] = [one.weights[at] ?? 0, other.weights[at] ?? 0];
  if (Number.isNaN(a) && Number.isNaN(b)) return { value: 0, weight: 0 };
  if (Number.isNaN(b)) return { value: 0, weight: u * (a - middle) };
  if (Number.isNaN(a)) return { value: 0, weight: -v * (b - middle) };
  return { value: ((u + v) / 2) * (a - b), weight: u === v ? 0 : (u - v) * (a / 2 + b / 2 - middle) };
}

function missingPart(value: Value | undefined): DifferencePart {
  const reason = ownReason(value);
  return { total: reason, valueEffect: reason, weightEffect: reason };
}

function withoutDifference(first: readonly Value[], second: readonly Value[]): DifferenceContributions {
  const parts = first.map((value, at) => missingPart(isGap(value) ? value : second[at]));
  return { difference: gap('not-computable'), parts, remainder: 0 };
}
