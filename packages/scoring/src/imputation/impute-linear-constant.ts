import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillInTime, type PanelFillOptions } from './fill-in-time.ts';
import { interpolate } from './impute-linear.ts';
import { openPanel, type OpenPanel, type Panel } from './open-panel.ts';

/**
 * Fills the gaps of a panel on the straight line between the same unit's values, or with its only value.
 *
 * As {@link imputeLinear}, but a unit with a single value has it at all times.
 *
 * @param values one entry per row (unit and time), in the indicator's own unit
 * @param panel unit and time of each row; rows in any order
 * @param options `maximumTimePoints` to the values used, and the reasons whose gaps are filled
 * @returns one entry per row; what was there is unchanged; a unit without any value keeps its gaps
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 (interpolation).
 *
 * @example
 * imputeLinearConstant([2, gap('not-asked')], { units: ['KEN', 'KEN'], times: [2014, 2016] }) // => [2, 2]
 */
export function imputeLinearConstant(
  values: readonly Value[],
  panel: Panel,
  options: PanelFillOptions = {},
): readonly Value[] {
  return valuesOf(imputeLinearConstantColumn(columnOf(values), openPanel(panel), options));
}

/** {@link imputeLinearConstant} on a column; the panel as read by `openPanel`. */
export function imputeLinearConstantColumn(column: Column, panel: OpenPanel, options: PanelFillOptions = {}): Column {
  return fillInTime(column, panel, options, interpolate);
}
