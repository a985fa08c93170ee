import { correlationTail } from '../../distribution/correlation-tail.ts';
import { spearmanTail } from '../../distribution/spearman-tail.ts';
import type { Column } from '../../value/column.ts';
import type { PairFigures, PairOf } from '../correlation.ts';
import { commonRowCount, orderColumn, writeRanks, type OrderedColumn } from './ordered-column.ts';

/** Beyond this many units the series and Student's t no longer differ. */
const seriesUpTo = 1290;

/** Spearman's coefficient for pairs of columns, each sorted once. All sums are of whole numbers, so they are exact. */
export function spearmanPairs(rows: readonly Column[], columns: readonly Column[], isTested: boolean): PairOf {
  const prepared = rows.map(orderColumn);
  const others = rows === columns ? prepared : columns.map(orderColumn);
  const size = rows[0]?.numbers.length ?? 0;
  const [ranksA, ranksB] = [new Float64Array(size), new Float64Array(size)];
  return (first, second) =>
    spearmanOf(prepared[first] as OrderedColumn, others[second] as OrderedColumn, ranksA, ranksB, isTested);
}

function spearmanOf(
  a: OrderedColumn,
  b: OrderedColumn,
  ranksA: Float64Array,
  ranksB: Float64Array,
  isTested: boolean,
): PairFigures {
  const count = commonRowCount(a, b);
  const isTied = writeRanks(a, b, count, ranksA);
  const isTiedToo = writeRanks(b, a, count, ranksB);
  let [product, spreadA, spreadB, squares] = [0, 0, 0, 0];
  for (let at = 0; at < a.order.length; at += 1) {
    const position = a.order[at] as number;
    if ((b.places[position] as number) < 0) continue;
    const [one, other] = [ranksA[position] as number, ranksB[position] as number];
    product += one * other;
    spreadA += one * one;
    spreadB += other * other;
    squares += (one - other) * (one - other);
  }
  const coefficient = quotient(product, spreadA, spreadB);
  if (!isTested || count < 3 || Number.isNaN(coefficient)) return { coefficient, count, pValue: Number.NaN };
  const isExact = !isTied && !isTiedToo && count <= seriesUpTo;
  const pValue = isExact ? spearmanTail(squares / 4, count) : correlationTail(coefficient, count);
  return { coefficient, count, pValue };
}

/** With equal spreads the root is left out: ranks without ties then give the very fraction, 1 for the same order. */
function quotient(product: number, spreadA: number, spreadB: number): number {
  if (spreadA === 0 || spreadB === 0) return Number.NaN;
  if (spreadA === spreadB) return product / spreadA;
  return Math.max(-1, Math.min(1, product / (Math.sqrt(spreadA) * Math.sqrt(spreadB))));
}
