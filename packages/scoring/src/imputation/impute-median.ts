import { medianByReordering } from '../statistics/median.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillByGroup, type GroupFillOptions } from './fill-by-group.ts';
import type { ImputeOptions } from './impute-mean.ts';
import { unitGroups } from './unit-groups.ts';

/**
 * Fills the gaps of one indicator with the median of the units that have a value, of the same group when groups are
 * given.
 *
 * Better than the mean where few units lie far out. The spread shrinks all the same. A unit without a group keeps its
 * gap, and so does a group in which nobody has a value.
 *
 * @param values one entry per unit, in the indicator's own unit
 * @param options groups, and the reasons whose gaps are filled
 * @returns one entry per unit; what was there is unchanged
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 (unconditional and group median).
 *
 * @example
 * imputeMedian([1, gap('not-answered'), 2, 900]) // => [1, 2, 2, 900]
 * imputeMedian([1, gap('not-answered'), 4], { groups: ['East', null, 'West'] }) // => [1, gap('not-answered'), 4]
 */
export function imputeMedian(values: readonly Value[], { groups, ...options }: ImputeOptions = {}): readonly Value[] {
  const read = groups === undefined ? {} : { groups: unitGroups(groups) };
  return valuesOf(imputeMedianColumn(columnOf(values), { ...options, ...read }));
}

/** {@link imputeMedian} on a column; groups as read by `unitGroups`. */
export function imputeMedianColumn(column: Column, options: GroupFillOptions = {}): Column {
  return fillByGroup(column, options, medianByReordering);
}
