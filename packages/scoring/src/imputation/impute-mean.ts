import { meanOf } from '../statistics/mean.ts';
import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillByGroup, type GroupFillOptions } from './fill-by-group.ts';
import type { FillOptions } from './filled-reasons.ts';
import { unitGroups } from './unit-groups.ts';

/** How a column is filled from itself. */
export interface ImputeOptions extends FillOptions {
  /** Group of each unit (region, income class), null for none; all units together when absent. */
  readonly groups?: readonly (string | null)[];
}

/**
 * Fills the gaps of one indicator with the mean of the units that have a value, of the same group when groups are
 * given.
 *
 * The mean stays what it was, the spread shrinks: every filled unit looks more average than it is. A unit without a
 * group keeps its gap, and so does a group in which nobody has a value.
 *
 * @param values one entry per unit, in the indicator's own unit
 * @param options groups, and the reasons whose gaps are filled
 * @returns one entry per unit; what was there is unchanged
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 (unconditional and group mean).
 *
 * @example
 * imputeMean([1, gap('not-answered'), 4]) // => [1, 2.5, 4]
 * imputeMean([1, gap('not-answered'), 4], { groups: ['East', 'East', 'West'] }) // => [1, 1, 4]
 * imputeMean([1, gap('withheld'), 4]) // => [1, gap('withheld'), 4]
 */
export function imputeMean(values: readonly Value[], { groups, ...options }: ImputeOptions = {}): readonly Value[] {
  const read = groups === undefined ? {} : { groups: unitGroups(groups) };
  return valuesOf(imputeMeanColumn(columnOf(values), { ...options, ...read }));
}

/** {@link imputeMean} on a column; groups as read by `unitGroups`. */
export function imputeMeanColumn(column: Column, options: GroupFillOptions = {}): Column {
  return fillByGroup(column, options, meanOf);
}
