import { newColumn, type Column } from '../value/column.ts';

/** A column of these rows only, in this order. */
export function takeRows({ numbers, reasons }: Column, positions: Int32Array): Column {
  const taken = newColumn(positions.length);
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] as number;
    taken.numbers[at] = numbers[position] as number;
    taken.reasons[at] = reasons[position] as number;
  }
  return taken;
}

/** Does one thing to a column, or to each year of it by itself, and puts the parts together again. */
export function eachPool(
  column: Column,
  pools: readonly Int32Array[] | null,
  kernel: (part: Column, positions: Int32Array | null) => Column,
): Column {
  if (pools === null) return kernel(column, null);
  const whole = newColumn(column.numbers.length);
  for (const positions of pools) {
    const part = kernel(takeRows(column, positions), positions);
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] as number;
      whole.numbers[position] = part.numbers[at] as number;
      whole.reasons[position] = part.reasons[at] as number;
    }
  }
  return whole;
}
