import { ScoringError } from '../error/scoring-error.ts';
import { requireFinite } from '../value/require-finite.ts';

/** Which unit and which time each row of a table stands for. */
export interface Panel {
  /** One per row. */
  readonly units: readonly string[];
  /** One per row, in any order: years, or any other number that grows with time. */
  readonly times: readonly number[];
}

/** A panel sorted once for all columns of a table. */
export interface OpenPanel {
  /** Rows, unit after unit, each from its earliest time to its latest. */
  readonly order: Int32Array;
  /** Where in `order` each unit begins, and its length at the end. */
  readonly starts: readonly number[];
  /** Time of each row. */
  readonly times: Float64Array;
  /** Place of each row's time among the different times of the whole panel. */
  readonly timePoints: Int32Array;
}

/**
 * Sorts the rows of a panel by unit and time.
 *
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated` when a unit has one time twice
 */
export function openPanel({ units, times }: Panel): OpenPanel {
  if (units.length !== times.length) {
    throw new ScoringError('lengths-differ', 'a panel requires one unit and one time per row', {
      units: units.length,
      times: times.length,
    });
  }
  const timeOfRow = Float64Array.from(times, (time, row) => requireFinite(time, 'time', row) + 0);
  const pointOf = new Map(
    [...new Set(timeOfRow)].toSorted((one, other) => one - other).map((time, point) => [time, point]),
  );
  const timePoints = Int32Array.from(timeOfRow, (time) => pointOf.get(time) ?? -1);
  const rowsOf = new Map<string, number[]>();
  for (const [row, unit] of units.entries()) {
    const rows = rowsOf.get(unit);
    if (rows === undefined) rowsOf.set(unit, [row]);
    else rows.push(row);
  }
  const order = new Int32Array(units.length);
  const starts = [0];
  let place = 0;
  for (const [unit, rows] of rowsOf) {
    let before = -1;
    for (const row of rows.toSorted((one, other) => (timePoints[one] ?? 0) - (timePoints[other] ?? 0))) {
      const point = timePoints[row] ?? -1;
      if (point === before) {
        throw new ScoringError('time-repeated', 'a panel requires each unit at each time once', {
          unit,
          row,
          time: times[row],
        });
      }
      before = point;
      order[place++] = row;
    }
    starts.push(place);
  }
  return { order, starts, times: timeOfRow, timePoints };
}
