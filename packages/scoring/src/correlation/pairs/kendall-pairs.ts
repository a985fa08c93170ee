import { discordanceDistribution, kendallTail } from '../../distribution/kendall-tail.ts';
import { normalTail } from '../../distribution/normal-tail.ts';
import type { Column } from '../../value/column.ts';
import type { PairFigures, PairOf } from '../correlation.ts';
import { countDiscordant } from './count-discordant.ts';
import { orderColumn, type OrderedColumn } from './ordered-column.ts';

/** From this many units on, the distribution is taken as normal. */
const exactBelow = 50;

/** Sums over groups of tied units that the variance takes. */
interface Ties {
  /** Tied pairs. */
  pairs: number;
  /** Of t(t-1)(2t+5). */
  five: number;
  /** Of t(t-1)(t-2). */
  two: number;
}

/** Kendall's tau-b for pairs of columns, each sorted once. */
export function kendallPairs(rows: readonly Column[], columns: readonly Column[], isTested: boolean): PairOf {
  const prepared = rows.map(orderColumn);
  const others = rows === columns ? prepared : columns.map(orderColumn);
  const size = rows[0]?.numbers.length ?? 0;
  const [values, room, keys] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const distributions = new Map<number, Float64Array>();
  const distributionOf = (count: number): Float64Array => {
    const distribution = distributions.get(count) ?? discordanceDistribution(count);
    distributions.set(count, distribution);
    return distribution;
  };
  return (first, second) => {
    const a = prepared[first] as OrderedColumn;
    const b = others[second] as OrderedColumn;
    let count = 0;
    for (let at = 0; at < a.order.length; at += 1) {
      const position = a.order[at] as number;
      if ((b.places[position] as number) < 0) continue;
      keys[count] = a.places[position] as number;
      values[count] = b.places[position] as number;
      count += 1;
    }
    const parts = [keys, values, room].map((list) => list.subarray(0, count));
    return kendallOf(parts as [Int32Array, Int32Array, Int32Array], isTested, distributionOf);
  };
}

function kendallOf(
  [keys, values, room]: readonly [Int32Array, Int32Array, Int32Array],
  isTested: boolean,
  distributionOf: (count: number) => Float64Array,
): PairFigures {
  const count = keys.length;
  const tiesA = newTies();
  const tiesB = newTies();
  const tiesBoth = newTies();
  // Within a tie of the first, the second in ascending order: no pair of a tie counts as discordant.
  forEachTie(keys, (start, end) => {
    addTie(tiesA, end - start);
    if (end - start === 1) return;
    const tied = values.subarray(start, end);
    tied.sort();
    forEachTie(tied, (from, to) => addTie(tiesBoth, to - from));
  });
  const discordant = countDiscordant(values, room);
  forEachTie(values, (start, end) => addTie(tiesB, end - start));
  const pairs = (count * (count - 1)) / 2;
  const untiedA = pairs - tiesA.pairs;
  const untiedB = pairs - tiesB.pairs;
  if (untiedA === 0 || untiedB === 0) return { coefficient: Number.NaN, count, pValue: Number.NaN };
  const surplus = pairs - tiesA.pairs - tiesB.pairs + tiesBoth.pairs - 2 * discordant;
  const scale = untiedA === untiedB ? untiedA : Math.sqrt(untiedA) * Math.sqrt(untiedB);
  const coefficient = Math.max(-1, Math.min(1, surplus / scale));
  if (!isTested || count < 3) return { coefficient, count, pValue: Number.NaN };
  const isExact = tiesA.pairs === 0 && tiesB.pairs === 0 && count < exactBelow;
  const pValue = isExact
    ? kendallTail(discordant, distributionOf(count), pairs)
    : Math.min(1, 2 * normalTail(Math.abs(surplus) / Math.sqrt(varianceOf(count, tiesA, tiesB))));
  return { coefficient, count, pValue };
}

/** Variance of the surplus of concordant pairs when both columns are in random order. */
function varianceOf(count: number, a: Ties, b: Ties): number {
  const ordered = count * (count - 1);
  return (
    (ordered * (2 * count + 5) - a.five - b.five) / 18 +
    (2 * a.pairs * b.pairs) / ordered +
    (a.two * b.two) / (9 * ordered * (count - 2))
  );
}

function newTies(): Ties {
  return { pairs: 0, five: 0, two: 0 };
}

function addTie(ties: Ties, size: number): void {
  const ordered = size * (size - 1);
  ties.pairs += ordered / 2;
  ties.five += ordered * (2 * size + 5);
  ties.two += ordered * (size - 2);
}

function forEachTie(values: Int32Array, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let at = 1; at <= values.length; at += 1) {
    if (at < values.length && values[at] === values[start]) continue;
    visit(start, at);
    start = at;
  }
}
