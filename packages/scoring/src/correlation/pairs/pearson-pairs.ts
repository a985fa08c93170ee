import { correlationTail } from '../../distribution/correlation-tail.ts';
import { newColumn, type Column } from '../../value/column.ts';
import type { PairOf } from '../correlation.ts';
import { standardise, type StandardisedColumn } from './standardised-column.ts';

/** Below this share of its spread a column keeps too little on the common rows to be taken from the whole. */
const enough = 0.05;

/**
 * Pearson's coefficient for pairs of columns, each prepared once.
 *
 * @param isTested whether the probability is wanted; it costs more than the coefficient
 */
export function pearsonPairs(rows: readonly Column[], columns: readonly Column[], isTested: boolean): PairOf {
  const prepared = rows.map(standardise);
  const others = rows === columns ? prepared : columns.map(standardise);
  return (first, second) => {
    const a = prepared[first] as StandardisedColumn;
    const b = others[second] as StandardisedColumn;
    const count = commonCount(a, b);
    const coefficient = pearsonOf(a, b, count);
    return { coefficient, count, pValue: isTested && count > 2 ? correlationTail(coefficient, count) : Number.NaN };
  };
}

/** Units with both values. */
export function commonCount(a: StandardisedColumn, b: StandardisedColumn): number {
  let both = 0;
  for (let at = 0; at < a.missing.length; at += 1) both += b.isMissing[a.missing[at] as number] as number;
  return a.deviations.length - a.missing.length - b.missing.length + both;
}

/**
 * The coefficient over the units with both values; NaN when there is none.
 *
 * A gap stands as 0 in the deviations, so the product over all rows is the product over the common ones. What the rows
 * missing in the other column had put into the sums and squares of a column is taken off again: gaps are few. Where
 * that leaves little of a spread, digits would be lost, and the common rows are prepared anew.
 */
export function pearsonOf(a: StandardisedColumn, b: StandardisedColumn, count: number): number {
  if (a.isConstant || b.isConstant || count < 2) return Number.NaN;
  const product = productOf(a.deviations, b.deviations);
  if (a.missing.length === 0 && b.missing.length === 0) return within(product);
  const [sumA, squaresA] = outside(a.deviations, b.missing);
  const [sumB, squaresB] = outside(b.deviations, a.missing);
  const spreadA = 1 - squaresA - (sumA * sumA) / count;
  const spreadB = 1 - squaresB - (sumB * sumB) / count;
  if (spreadA < enough || spreadB < enough) return onCommonRows(a, b, count);
  return within((product - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB));
}

function within(coefficient: number): number {
  return coefficient > 1 ? 1 : coefficient < -1 ? -1 : coefficient;
}

/** Four running sums: the processor then adds while it multiplies. */
function productOf(a: Float64Array, b: Float64Array): number {
  const size = a.length;
  const whole = size - (size % 4);
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    one += (a[at] as number) * (b[at] as number);
    two += (a[at + 1] as number) * (b[at + 1] as number);
    three += (a[at + 2] as number) * (b[at + 2] as number);
    four += (a[at + 3] as number) * (b[at + 3] as number);
  }
  for (let at = whole; at < size; at += 1) one += (a[at] as number) * (b[at] as number);
  return one + two + (three + four);
}

function outside(deviations: Float64Array, missing: Int32Array): readonly [sum: number, squares: number] {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < missing.length; at += 1) {
    const deviation = deviations[missing[at] as number] as number;
    sum += deviation;
    squares += deviation * deviation;
  }
  return [sum, squares];
}

function onCommonRows(a: StandardisedColumn, b: StandardisedColumn, count: number): number {
  const first = standardise(commonRows(a, b, count));
  const second = standardise(commonRows(b, a, count));
  if (first.isConstant || second.isConstant) return Number.NaN;
  return within(productOf(first.deviations, second.deviations));
}

function commonRows(of: StandardisedColumn, other: StandardisedColumn, count: number): Column {
  const column = newColumn(count);
  let at = 0;
  for (let position = 0; position < of.deviations.length; position += 1) {
    if (of.isMissing[position] === 1 || other.isMissing[position] === 1) continue;
    column.numbers[at++] = of.numbers[position] as number;
  }
  return column;
}
