import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillInTime, type PanelFillOptions } from './fill-in-time.ts';
import { openPanel, type OpenPanel, type Panel } from './open-panel.ts';

/**
 * Fills the gaps of a panel with steps: the same unit's last earlier value, and before its first value that first one.
 *
 * As {@link imputeLatest}, but a unit with a single value has it at all times.
 *
 * @param values one entry per row (unit and time), in the indicator's own unit
 * @param panel unit and time of each row; rows in any order
 * @param options `maximumTimePoints` a value is carried, and the reasons whose gaps are filled
 * @returns one entry per row; what was there is unchanged; a unit without any value keeps its gaps
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3.
 *
 * @example
 * imputeConstant([gap('not-asked'), 5, gap('not-asked'), 9], { units: ['KEN', 'KEN', 'KEN', 'KEN'], times: [2014, 2016, 2018, 2020] }) // => [5, 5, 5, 9]
 */
export function imputeConstant(
  values: readonly Value[],
  panel: Panel,
  options: PanelFillOptions = {},
): readonly Value[] {
  return valuesOf(imputeConstantColumn(columnOf(values), openPanel(panel), options));
}

/** {@link imputeConstant} on a column; the panel as read by `openPanel`. */
export function imputeConstantColumn(column: Column, panel: OpenPanel, options: PanelFillOptions = {}): Column {
  return fillInTime(
    column,
    panel,
    options,
    ({ before, after }, numbers) => numbers[before] ?? numbers[after] ?? Number.NaN,
  );
}
