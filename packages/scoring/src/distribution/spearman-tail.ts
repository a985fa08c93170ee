import { exponential } from '../elementary/exponential.ts';
import { normalTail } from './normal-tail.ts';

/** Up to this many units every order is counted. */
const exactUpTo = 9;

/**
 * Two-sided probability of a sum of squared rank differences at least so extreme, without ties.
 *
 * Exact up to nine units; then the Edgeworth series of the null distribution, as the statistical packages have it,
 * which is closer in the tails than Student's t.
 *
 * @param squares sum of squared rank differences, a whole even number
 * @param count units, 2 or more
 * @returns 0-1
 * Source: D. J. Best and D. E. Roberts, Algorithm AS 89, Applied Statistics 24, 1975, 377-379.
 */
export function spearmanTail(squares: number, count: number): number {
  const middle = (count * count * count - count) / 6;
  // The distribution mirrors at the middle, so the upper tail serves for both.
  const far = squares >= middle ? squares : 2 * middle - squares;
  const tail = count <= exactUpTo ? countedTail(far, count) : edgeworthTail(far, count);
  return Math.min(1, Math.max(0, 2 * tail));
}

/** Kept by number of units: a table of correlations asks for the same one at every pair. */
const countedTails = new Map<number, Float64Array>();

function countedTail(squares: number, count: number): number {
  const tails = countedTails.get(count) ?? tailsOf(count);
  countedTails.set(count, tails);
  return tails[squares] ?? 0;
}

/** Share of all orders whose sum of squares is at least so much: units are placed one by one, per set of used places. */
function tailsOf(count: number): Float64Array {
  const size = (count * count * count - count) / 3 + 1;
  const sets = 1 << count;
  const counts = new Float64Array(sets * size);
  counts[0] = 1;
  for (let used = 0; used < sets; used += 1) {
    const unit = bitsOf(used);
    for (let place = 0; place < count; place += 1) {
      if ((used >> place) % 2 === 1) continue;
      const from = used * size;
      const to = (used | (1 << place)) * size + (unit - place) * (unit - place);
      for (let sum = 0; sum < size; sum += 1) {
        const ways = counts[from + sum] as number;
        if (ways > 0) counts[to + sum] = (counts[to + sum] as number) + ways;
      }
    }
  }
  const tails = counts.slice((sets - 1) * size);
  for (let sum = size - 2; sum >= 0; sum -= 1) tails[sum] = (tails[sum] as number) + (tails[sum + 1] as number);
  // Whole numbers so far; the last sum is the number of all orders.
  const orders = tails[0] as number;
  return tails.map((extreme) => extreme / orders);
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest >>= 1) bits += rest % 2;
  return bits;
}

function edgeworthTail(squares: number, count: number): number {
  const b = 1 / count;
  const x = ((6 * (squares - 1) * b) / (count * count - 1) - 1) * Math.sqrt(count - 1);
  const y = x * x;
  const inner = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
  const outer = 0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner);
  return x * b * outer * exponential(-y / 2) + normalTail(x);
}
