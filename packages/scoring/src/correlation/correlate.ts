import { requireSameLength } from './require-same-length.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import type { Correlation, CorrelationMethod, PairOf } from './correlation.ts';
import { kendallPairs } from './pairs/kendall-pairs.ts';
import { pearsonPairs } from './pairs/pearson-pairs.ts';
import { spearmanPairs } from './pairs/spearman-pairs.ts';

/** The figures of pairs by a method; passing the same list twice prepares it once. */
export function pairsBy(
  method: CorrelationMethod,
  rows: readonly Column[],
  columns: readonly Column[],
  isTested: boolean,
): PairOf {
  const pairs = { pearson: pearsonPairs, spearman: spearmanPairs, kendall: kendallPairs }[method];
  return pairs(rows, columns, isTested);
}

/** One pair of lists by a method. */
export function correlate(method: CorrelationMethod, first: readonly Value[], second: readonly Value[]): Correlation {
  requireSameLength([first, second]);
  const { coefficient, count, pValue } = pairsBy(method, [columnOf(first)], [columnOf(second)], true)(0, 0);
  return { coefficient: finiteOrGap(coefficient), count, pValue: finiteOrGap(pValue) };
}
