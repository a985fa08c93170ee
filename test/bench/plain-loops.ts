import type { ScoringTable, Scheme } from '@groundwork/scoring';

/** The same table as bare memory, for loops that check nothing. */
export interface PlainTable {
  readonly columns: readonly Float64Array[];
  readonly signs: readonly number[];
  /** Child and weight lists of each aggregate, lowest level first; positions count on after the indicators. */
  readonly aggregates: readonly { readonly children: readonly number[]; readonly weights: readonly number[] }[];
}

/** Reads a table into bare memory, NaN for gaps. */
export function plainTable(table: ScoringTable, { framework }: Scheme): PlainTable {
  const indicators = framework.filter(({ code }) => code.startsWith('indicator'));
  const parents = ['pillar', 'sub', 'index'].flatMap((kind) => framework.filter(({ code }) => code.startsWith(kind)));
  const order = [...indicators, ...parents].map(({ code }) => code);
  return {
    columns: indicators.map(({ code }) => {
      const column = table.columns[code] ?? [];
      return 'numbers' in column
        ? column.numbers
        : Float64Array.from(column, (value) => (typeof value === 'number' ? value : Number.NaN));
    }),
    signs: indicators.map(({ direction }) => (direction === 'lower-is-better' ? -1 : 1)),
    aggregates: parents.map(({ code }) => {
      const children = framework.filter(({ parent }) => parent === code);
      return {
        children: children.map((child) => order.indexOf(child.code)),
        weights: children.map(({ weight = 1 }) => weight),
      };
    }),
  };
}

/**
 * The baseline of the bench: median, min-max and weighted means in plain loops, no checks, no treatment of outliers, no
 * trace, sums as they come. What nobody would publish from, and nobody can beat by much.
 *
 * @returns ranks of the last aggregate
 */
export function scorePlainly({ columns, signs, aggregates }: PlainTable): Int32Array {
  const units = columns[0]?.length ?? 0;
  const made = columns.map((column, at) => normalised(column, signs[at] ?? 1));
  for (const { children, weights } of aggregates) {
    const score = new Float64Array(units);
    for (let unit = 0; unit < units; unit += 1) {
      let sum = 0;
      let total = 0;
      for (let child = 0; child < children.length; child += 1) {
        const weight = weights[child] as number;
        sum += weight * ((made[children[child] as number] as Float64Array)[unit] as number);
        total += weight;
      }
      score[unit] = sum / total;
    }
    made.push(score);
  }
  return plainRanks(made.at(-1) as Float64Array);
}

function normalised(column: Float64Array, sign: number): Float64Array {
  const present = column.filter((number) => !Number.isNaN(number)).toSorted();
  const middle = present.length >> 1;
  const median =
    present.length % 2 === 1
      ? (present[middle] as number)
      : ((present[middle - 1] as number) + (present[middle] as number)) / 2;
  const lowest = present[0] as number;
  const range = (present.at(-1) as number) - lowest;
  const result = new Float64Array(column.length);
  for (let unit = 0; unit < column.length; unit += 1) {
    const number = column[unit] as number;
    const share = ((Number.isNaN(number) ? median : number) - lowest) / range;
    result[unit] = 1 + 99 * (sign < 0 ? 1 - share : share);
  }
  return result;
}

function plainRanks(scores: Float64Array): Int32Array {
  const order = Int32Array.from(scores.keys()).toSorted(
    (one, other) => (scores[other] as number) - (scores[one] as number),
  );
  const ranks = new Int32Array(scores.length);
  order.forEach((unit, place) => (ranks[unit] = place + 1));
  return ranks;
}
