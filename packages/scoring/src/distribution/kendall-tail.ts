/**
 * Cumulative probabilities of the number of discordant pairs among so many untied units in random order.
 *
 * Only the lower half is made, the upper mirrors it. Every step adds positive numbers only, so that the smallest
 * probabilities keep all their digits.
 *
 * @param count units, 1 or more
 * @returns entry d: the probability of at most d discordant pairs
 * Source: M. G. Kendall, Rank Correlation Methods, 1948, section 5.2.
 */
export function discordanceDistribution(count: number): Float64Array {
  const half = Math.floor((count * (count - 1)) / 4);
  let probabilities = new Float64Array(half + 1);
  probabilities[0] = 1;
  for (let units = 2; units <= count; units += 1) {
    const next = new Float64Array(half + 1);
    for (let pairs = 0; pairs <= half; pairs += 1) {
      let sum = 0;
      for (let added = 0; added < units && added <= pairs; added += 1) sum += probabilities[pairs - added] as number;
      next[pairs] = sum / units;
    }
    probabilities = next;
  }
  for (let pairs = 1; pairs <= half; pairs += 1) {
    probabilities[pairs] = (probabilities[pairs] as number) + (probabilities[pairs - 1] as number);
  }
  return probabilities;
}

/**
 * Two-sided probability of so many discordant pairs or a more extreme number, without ties.
 *
 * @param discordant pairs in opposite order
 * @param distribution from {@link discordanceDistribution}
 * @param pairs all pairs of units
 */
export function kendallTail(discordant: number, distribution: Float64Array, pairs: number): number {
  return Math.min(1, 2 * (distribution[Math.min(discordant, pairs - discordant)] ?? 0.5));
}
