import type { Direction } from '../../ranking/direction.ts';
import type { Column } from '../../value/column.ts';

/** A table as a frontier is drawn through it: higher is better everywhere, nothing above 1, zero for a gap. */
export interface FrontierTable {
  /** One row per unit, in the order of the table. */
  readonly rows: readonly Float64Array[];
  /** What each indicator was divided by; 0 for one that is zero everywhere. */
  readonly sizes: Float64Array;
  /** The rows without a negative number, each once, in an order of their own. */
  readonly peers: readonly Float64Array[];
}

/**
 * Makes indicators comparable in size, and the units a set.
 *
 * The peers are sorted, so that the steps of a linear program do not depend on the order of the table.
 */
export function frontierTable(
  columns: readonly Column[],
  units: number,
  directions: readonly Direction[] | undefined,
): FrontierTable {
  const mirrored = columns.map((column, at) => mirroredNumbers(column, directions?.[at]));
  const sizes = Float64Array.from(mirrored, (numbers) => numbers.reduce((size, number) => Math.max(size, number), 0));
  const rows = Array.from({ length: units }, (_, unit) =>
    Float64Array.from(mirrored, (numbers, at) => {
      const size = sizes[at] as number;
      const number = numbers[unit] as number;
      if (size === 0) return number < 0 ? -1 : 0;
      return Math.max(number / size, -1);
    }),
  );
  const peers = rows
    .filter((row) => row.every((number) => number >= 0))
    .toSorted(compareRows)
    .filter((row, at, sorted) => at === 0 || compareRows(row, sorted[at - 1] as Float64Array) !== 0);
  return { rows, sizes, peers };
}

/** Where less is better: as far below the best as it was above it. Zero stands for a gap; below zero nothing moves. */
function mirroredNumbers({ numbers, reasons }: Column, direction: Direction | undefined): Float64Array {
  const present = numbers.map((number, unit) => (reasons[unit] === 0 ? number : 0));
  if (direction !== 'lower-is-better') return present;
  let lowest = Infinity;
  let highest = 0;
  for (const number of numbers) {
    // NaN, a gap, is neither.
    if (number >= 0 && number < lowest) lowest = number;
    if (number > highest) highest = number;
  }
  return present.map((number, unit) => (number < 0 || reasons[unit] !== 0 ? number : highest - number + lowest));
}

function compareRows(one: Float64Array, other: Float64Array): number {
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] as number) - (other[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
