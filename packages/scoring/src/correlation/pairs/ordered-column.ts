import type { Column } from '../../value/column.ts';

/** A column sorted once, so that the ranks on any choice of its rows take one walk. */
export interface OrderedColumn {
  /** Positions of the numbers, lowest first. */
  readonly order: Int32Array;
  /** Place of each number among the distinct ones, from 0; -1 for a gap. */
  readonly places: Int32Array;
}

/** Sorts a column; numbers are tied when they are equal to the last digit. */
export function orderColumn({ numbers, reasons }: Column): OrderedColumn {
  const order = new Int32Array(numbers.length);
  let count = 0;
  for (let position = 0; position < numbers.length; position += 1)
    if (reasons[position] === 0) order[count++] = position;
  const sorted = order.subarray(0, count);
  sorted.sort((one, other) => (numbers[one] as number) - (numbers[other] as number) || one - other);
  const places = new Int32Array(numbers.length).fill(-1);
  let place = -1;
  for (let at = 0; at < count; at += 1) {
    const position = sorted[at] as number;
    if (at === 0 || numbers[position] !== numbers[sorted[at - 1] as number]) place += 1;
    places[position] = place;
  }
  return { order: sorted, places };
}

/**
 * Deviations of average ranks from their mean, doubled to be whole numbers, on the rows that `other` has too.
 *
 * @param into one entry per row; rows that are not common are left alone
 * @returns how many rows are common, and whether any two are tied on them
 */
export function writeRanks(
  { order, places }: OrderedColumn,
  other: OrderedColumn,
  count: number,
  into: Float64Array,
): boolean {
  let before = 0;
  let isTied = false;
  let at = 0;
  while (at < order.length) {
    const place = places[order[at] as number];
    let end = at;
    let tied = 0;
    for (; end < order.length && places[order[end] as number] === place; end += 1) {
      if ((other.places[order[end] as number] as number) >= 0) tied += 1;
    }
    const doubled = 2 * before + tied - count;
    for (; at < end; at += 1) into[order[at] as number] = doubled;
    before += tied;
    isTied ||= tied > 1;
  }
  return isTied;
}

/** Rows that both columns have. */
export function commonRowCount(a: OrderedColumn, b: OrderedColumn): number {
  let count = 0;
  for (let at = 0; at < a.order.length; at += 1) if ((b.places[a.order[at] as number] as number) >= 0) count += 1;
  return count;
}
