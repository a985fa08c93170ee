/** The fewest answers that are judged twice, where there are as many. */
const fewestDrawn = 5;

/**
 * How many of so many answers are drawn for the blind second assessment: the share rounded up, five at least; none for a share
 * of none.
 *
 * @param share 0-1
 * @example drawSize(100, 0.2) // => 20
 * @example drawSize(12, 0.2) // => 5
 */
export function drawSize(count: number, share: number): number {
  if (share === 0) return 0;
  // 0.2 * 15 is a little above 3: what is exact on paper must not be rounded up.
  return Math.min(count, Math.max(fewestDrawn, Math.ceil(count * share - 1e-9)));
}
