import { columnOf, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { fillInTime, type GapInTime, type PanelFillOptions } from './fill-in-time.ts';
import { openPanel, type OpenPanel, type Panel } from './open-panel.ts';

/**
 * Fills the gaps of a panel on the straight line between the same unit's values before and after.
 *
 * Distances are those of the times themselves, so unequal steps between rounds are respected. Beyond the first and the
 * last value the nearest one is held; a trend is never drawn on. One value makes no line: such a unit keeps its gaps,
 * see {@link imputeLinearConstant}.
 *
 * @param values one entry per row (unit and time), in the indicator's own unit
 * @param panel unit and time of each row; rows in any order
 * @param options `maximumTimePoints` to the values used (a gap with one of them out of reach takes the other), and the
 *   reasons whose gaps are filled
 * @returns one entry per row; what was there is unchanged
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`, `limit-invalid`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3 (interpolation).
 *
 * @example
 * imputeLinear([2, gap('not-asked'), 5, gap('not-asked')], { units: ['KEN', 'KEN', 'KEN', 'KEN'], times: [2014, 2016, 2020, 2022] }) // => [2, 3, 5, 5]
 * imputeLinear([2, gap('not-asked')], { units: ['KEN', 'KEN'], times: [2014, 2016] }) // => [2, gap('not-asked')]
 */
export function imputeLinear(values: readonly Value[], panel: Panel, options: PanelFillOptions = {}): readonly Value[] {
  return valuesOf(imputeLinearColumn(columnOf(values), openPanel(panel), options));
}

/** {@link imputeLinear} on a column; the panel as read by `openPanel`. */
export function imputeLinearColumn(column: Column, panel: OpenPanel, options: PanelFillOptions = {}): Column {
  return fillInTime(column, panel, options, (gap, numbers, times) =>
    gap.known < 2 ? Number.NaN : interpolate(gap, numbers, times),
  );
}

/** The number on the line between the nearest values, the nearest one where there is only one; NaN where none. */
export function interpolate({ row, before, after }: GapInTime, numbers: Float64Array, times: Float64Array): number {
  const start = numbers[before];
  const end = numbers[after];
  if (start === undefined || end === undefined) return start ?? end ?? Number.NaN;
  const from = times[before] as number;
  const share = ((times[row] as number) - from) / ((times[after] as number) - from);
  const rise = end - start;
  const number = Number.isFinite(rise) ? start + share * rise : start * (1 - share) + end * share;
  return Math.min(Math.max(number, Math.min(start, end)), Math.max(start, end));
}
