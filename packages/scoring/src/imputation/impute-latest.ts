import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillInTime, type PanelFillOptions } from './fill-in-time.ts';
import { openPanel, type OpenPanel, type Panel } from './open-panel.ts';

/**
 * Fills the gaps of a panel with the same unit's latest earlier value.
 *
 * The habit of statistical yearbooks ("most recent year available"). A gap before the first value stays; nothing is
 * ever taken from a later time or from another unit.
 *
 * @param values one entry per row (unit and time), in the indicator's own unit
 * @param panel unit and time of each row; rows in any order
 * @param options `maximumTimePoints` back, and the reasons whose gaps are filled
 * @returns one entry per row; what was there is unchanged
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 (cold deck).
 *
 * @example
 * imputeLatest([5, gap('not-asked'), gap('not-asked')], { units: ['KEN', 'KEN', 'KEN'], times: [2016, 2018, 2020] }) // => [5, 5, 5]
 * imputeLatest([5, gap('not-asked'), gap('not-asked')], { units: ['KEN', 'KEN', 'KEN'], times: [2016, 2018, 2020] }, { maximumTimePoints: 1 }) // => [5, 5, gap('not-asked')]
 */
export function imputeLatest(values: readonly Value[], panel: Panel, options: PanelFillOptions = {}): readonly Value[] {
  return valuesOf(imputeLatestColumn(columnOf(values), openPanel(panel), options));
}

/** {@link imputeLatest} on a column; the panel as read by `openPanel`. */
export function imputeLatestColumn(column: Column, panel: OpenPanel, options: PanelFillOptions = {}): Column {
  return fillInTime(column, panel, options, ({ before }, numbers) => numbers[before] ?? Number.NaN);
}
