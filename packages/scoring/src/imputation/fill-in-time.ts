import { ScoringError } from '../error/scoring-error.ts';
import { type Column, copyOf, setNumber } from '../value/column.ts';
import { filledReasons, type FillOptions } from './filled-reasons.ts';
import type { OpenPanel } from './open-panel.ts';

/** How the gaps of a panel are filled. */
export interface PanelFillOptions extends FillOptions {
  /**
   * How far a value is carried, in time points of the whole panel, not in years: with rows for 2010, 2015 and 2020, one
   * time point is five years. Without limit when absent.
   */
  readonly maximumTimePoints?: number;
}

/** A unit's gap at one time, with the nearest rows that have a value; -1 where there is none in reach. */
export interface GapInTime {
  readonly row: number;
  readonly before: number;
  readonly after: number;
  /** Values that the unit has at any time. */
  readonly known: number;
}

/**
 * Fills each unit's gaps from its own values at other times.
 *
 * @param numberFor the number for a gap; NaN leaves the gap as it was
 * @throws {@link ScoringError} `lengths-differ`, `limit-invalid`
 */
export function fillInTime(
  column: Column,
  panel: OpenPanel,
  options: PanelFillOptions,
  numberFor: (gap: GapInTime, numbers: Float64Array, times: Float64Array) => number,
): Column {
  const { order, starts, times, timePoints } = panel;
  const { maximumTimePoints = Infinity } = options;
  const { numbers, reasons } = column;
  if (order.length !== numbers.length) {
    throw new ScoringError('lengths-differ', 'imputation over time requires one unit and one time per row', {
      rows: numbers.length,
      panel: order.length,
    });
  }
  if (!(maximumTimePoints >= 0)) {
    throw new ScoringError('limit-invalid', 'imputation over time requires a reach of zero time points or more', {
      maximumTimePoints,
    });
  }
  const isFilled = filledReasons(options);
  const result = copyOf(column);
  const inReach = (one: number, other: number): number =>
    other >= 0 && Math.abs((timePoints[one] as number) - (timePoints[other] as number)) <= maximumTimePoints
      ? other
      : -1;
  for (let unit = 0; unit + 1 < starts.length; unit += 1) {
    const rows = order.subarray(starts[unit], starts[unit + 1]);
    let known = 0;
    for (const row of rows) known += reasons[row] === 0 ? 1 : 0;
    let before = -1;
    let next = 0;
    for (const [place, row] of rows.entries()) {
      if (reasons[row] === 0) {
        before = row;
        continue;
      }
      if (isFilled[reasons[row] as number] !== 1) continue;
      next = Math.max(next, place + 1);
      while (next < rows.length && reasons[rows[next] as number] !== 0) next += 1;
      const gap = { row, before: inReach(row, before), after: inReach(row, rows[next] ?? -1), known };
      const number = numberFor(gap, numbers, times);
      if (!Number.isNaN(number)) setNumber(result, row, number);
    }
  }
  return result;
}
