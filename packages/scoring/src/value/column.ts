import { newCodes, newNumbers } from './memory.ts';
import { gap, gapReasons, type Gap, type GapReason, type Value } from './gap.ts';
import { requireFinite } from './require-finite.ts';

/**
 * One indicator over all units, in the form the kernels take: plain memory, so that a round of a thousand re-scorings
 * costs no allocation per cell.
 *
 * NaN in `numbers` exactly where `reasons` holds a code: neither leaves the room, {@link valuesOf} turns both into gaps.
 */
export interface Column {
  /** NaN where the number is missing. */
  readonly numbers: Float64Array;
  /** 0 where there is a number, else the code of the reason why there is none. */
  readonly reasons: Uint8Array;
}

/** The code of a reason is its place in the list of all plus one. */
const gapsByCode: readonly Gap[] = gapReasons.map(gap);

/** The code of a reason, 1 to 255. */
export function codeOfReason(reason: GapReason): number {
  return gapReasons.indexOf(reason) + 1;
}

/** The gap that a code stands for. */
export function gapOfCode(code: number): Gap {
  return gapsByCode[code - 1] ?? gap('not-computable');
}

/** Code of `not-computable`, the one reason that kernels give of their own. */
export const notComputable: number = codeOfReason('not-computable');

/** An empty column: `count` numbers, none of them missing, all zero. */
export function newColumn(count: number): Column {
  return { numbers: newNumbers(count), reasons: newCodes(count) };
}

/** A column of its own memory with the same content, free to be written to. */
export function copyOf({ numbers, reasons }: Column): Column {
  const copy = newColumn(numbers.length);
  copy.numbers.set(numbers);
  copy.reasons.set(reasons);
  return copy;
}

/**
 * Reads values into a column, in memory of its own: it can be sent to a worker.
 *
 * @throws {@link ScoringError} `value-not-finite` for NaN and the infinities: a missing number is a gap
 *
 * @example
 * valuesOf(columnOf([1, gap('withheld')])) // => [1, gap('withheld')]
 */
export function columnOf(values: readonly Value[]): Column {
  return fillColumn({ numbers: new Float64Array(values.length), reasons: new Uint8Array(values.length) }, values);
}

/** As {@link columnOf}, into a column that is all zero so far. */
export function fillColumn(column: Column, values: readonly Value[]): Column {
  const { numbers } = column;
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position] as Value;
    if (typeof value === 'object') setGap(column, position, codeOfReason(value.gap));
    else if (Number.isFinite(value)) numbers[position] = value;
    else requireFinite(value, 'value', position);
  }
  return column;
}

/** Puts a gap at a position. */
export function setGap(column: Column, position: number, code: number): void {
  column.numbers[position] = Number.NaN;
  column.reasons[position] = code;
}

/** Puts a number at a position; one that came out as NaN or infinite is a gap `not-computable`. */
export function setNumber(column: Column, position: number, number: number): void {
  if (Number.isFinite(number)) {
    column.numbers[position] = number;
    column.reasons[position] = 0;
  } else setGap(column, position, notComputable);
}

/** The value at a position: the number, or the gap with its reason. */
export function valueAt(column: Column, position: number): Value {
  const code = column.reasons[position] ?? notComputable;
  return code === 0 ? (column.numbers[position] ?? gapOfCode(notComputable)) : gapOfCode(code);
}

/** Writes a column out as values. */
export function valuesOf(column: Column): readonly Value[] {
  return Array.from(column.numbers, (_, position) => valueAt(column, position));
}

/** The numbers of a column that are there, in their order, packed. */
export function presentNumbers(column: Column): Float64Array {
  const { numbers, reasons } = column;
  const packed = newNumbers(numbers.length);
  let count = 0;
  for (let position = 0; position < numbers.length; position += 1) {
    if (reasons[position] === 0) packed[count++] = numbers[position] as number;
  }
  return packed.subarray(0, count);
}
