import { weightedArithmetic } from '../aggregation/arithmetic-mean.ts';
import { availableEntries } from '../aggregation/available-entries.ts';
import { naturalLogarithm } from '../elementary/natural-logarithm.ts';
import { gap, isGap, type Gap, type Value } from '../value/gap.ts';

/** How scores of children become the score of the parent. */
export interface ContributionOptions {
  /** `arithmetic` when absent; with `geometric`, all contributions are in natural logarithms. */
  readonly aggregation?: 'arithmetic' | 'geometric';
}

/** One unit's children with the weights that were left after its gaps. */
export interface WeighedRow {
  /** Numbers (logarithms where geometric); NaN where missing. */
  readonly numbers: readonly number[];
  /** Shares that sum to 1; 0 where missing. */
  readonly weights: readonly number[];
  /** Of the parent, on the same scale as the numbers. */
  readonly score: number;
}

/** Weighs a row as the aggregations do; a gap where they would give none, or where a logarithm does not exist. */
export function weighedRow(
  values: readonly Value[],
  weights: readonly number[] | undefined,
  { aggregation = 'arithmetic' }: ContributionOptions,
): WeighedRow | Gap {
  const row = availableEntries(values, weights, {});
  if ('gap' in row) return row;
  const numbers = values.map(() => Number.NaN);
  const shares = values.map(() => 0);
  const isGeometric = aggregation === 'geometric';
  const scaled = row.numbers.slice(0, row.count);
  for (let at = 0; at < row.count; at += 1) {
    const position = row.positions[at] as number;
    const number = row.numbers[at] as number;
    if (isGeometric && number <= 0) return gap('not-computable');
    if (isGeometric) scaled[at] = naturalLogarithm(number);
    numbers[position] = scaled[at] as number;
    shares[position] = (row.weights[at] as number) / row.weight;
  }
  return { numbers, weights: shares, score: weightedArithmetic(scaled, row.weights, row.count) };
}

/** The gap of a child: its own reason, else that there is nothing to compute. */
export function ownReason(value: Value | undefined): Gap {
  return value !== undefined && isGap(value) ? value : gap('not-computable');
}
