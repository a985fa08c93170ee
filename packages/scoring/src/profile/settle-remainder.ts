import { exactSum } from '../summation/exact-sum.ts';

/**
 * Makes parts add up to their total in the last digit.
 *
 * Each part was rounded by itself, so their exact sum may miss the total by some units of the last digit. What is
 * missing goes to the largest part, where it is least; if its own rounding swallows that, on to the next. A part that
 * is zero stays zero.
 *
 * @param parts all there
 * @param total what `exactSum(parts)` is to give
 */
export function settleRemainder(parts: readonly number[], total: number): readonly number[] {
  // Parts near the largest number are added as halves of halves: what is on the way to a sum may exceed it.
  const scale = parts.some((part) => Math.abs(part) > 1e300) ? 0.25 : 1;
  const settled = parts.map((part) => part * scale);
  const goal = total * scale;
  const order = parts
    .map((part, position) => ({ size: Math.abs(part), position }))
    .filter(({ size }) => size > 0)
    .toSorted((one, other) => other.size - one.size || one.position - other.position);
  for (const { position } of order) {
    if (exactSum(settled) === goal) break;
    const rest = exactSum([goal, ...settled.map((part) => -part)]);
    settled[position] = (settled[position] ?? 0) + rest;
  }
  return settled.map((part) => part / scale);
}
