import { covarianceOf, scaledTogether } from '../correlation/covariance.ts';
import { requireSameLength } from '../correlation/require-same-length.ts';
import { standardise } from '../correlation/pairs/standardised-column.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/**
 * Cronbach's alpha: whether indicators that are to measure one thing move together.
 *
 * k / (k - 1) times the part of the total variance that lies between the indicators. From the covariances of each pair
 * over the units that have both; feed it normalised indicators that all point the same way, as it depends on their
 * spread. A hint only: many indicators give a high alpha, and an index may rightly join what does not move together.
 *
 * @param columns one list per indicator, one entry per unit in each, in one unit of measure; a missing one is a `Gap`
 * @returns at most 1, negative when the indicators contradict each other; a gap `not-computable` below two indicators,
 *   when a pair has fewer than two units in common, or when nothing varies
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 4, Cronbach coefficient alpha.
 *
 * @example
 * cronbachAlpha([[1, 2, 3], [1, 2, 3]]) // => 1
 * cronbachAlpha([[1, 2, 3]]) // => gap('not-computable')
 */
export function cronbachAlpha(columns: readonly (readonly Value[])[]): Value {
  requireSameLength(columns);
  return cronbachAlphaColumns(columns.map(columnOf));
}

/** {@link cronbachAlpha} of columns of one length. */
export function cronbachAlphaColumns(columns: readonly Column[]): Value {
  const count = columns.length;
  const numbers = scaledTogether(columns);
  let own = 0;
  let shared = 0;
  numbers.forEach((first, at) => {
    own += covarianceOf(first, first);
    for (const second of numbers.slice(at + 1)) shared += 2 * covarianceOf(first, second);
  });
  const total = own + shared;
  const isVarying = columns.some((column) => !standardise(column).isConstant);
  return count < 2 || !isVarying || !(total > 0)
    ? finiteOrGap(Number.NaN)
    : finiteOrGap((count / (count - 1)) * (shared / total));
}
