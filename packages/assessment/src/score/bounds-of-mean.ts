/** One value of a weighted mean of which only bounds are known. */
export interface BoundedItem {
  readonly lowest: number;
  readonly highest: number;
  /** Weight that counts in any case. */
  readonly weight: number;
  /** Weight that may count as well, or not. */
  readonly extraWeight: number;
}

/**
 * The lowest and the highest weighted mean of items whose values lie anywhere between their bounds and whose extra weights
 * may count or not, each by itself; `undefined` when nothing has any weight.
 *
 * For the highest mean every value stands at its upper bound, and an extra weight counts exactly where its value lies
 * above the mean; the other way round for the lowest. Going through the extra weights from the best value on, the mean
 * rises until that point and falls after it.
 *
 * @example boundsOfMean([{ lowest: 0, highest: 1, weight: 1, extraWeight: 0 }, ...]) // => { lowest: 0.2, highest: 0.7 }
 */
export function boundsOfMean(
  items: readonly BoundedItem[],
): { readonly lowest: number; readonly highest: number } | undefined {
  if (!items.some(({ weight, extraWeight }) => weight + extraWeight > 0)) return undefined;
  // The lowest of some values is the highest of their opposites, turned again.
  const lowest = -extremeMean(items, ({ lowest: value }) => -value);
  return { lowest: lowest === 0 ? 0 : lowest, highest: extremeMean(items, ({ highest: value }) => value) };
}

function extremeMean(items: readonly BoundedItem[], valueOf: (item: BoundedItem) => number): number {
  let weight = 0;
  let sum = 0;
  for (const item of items) {
    weight += item.weight;
    sum += item.weight * valueOf(item);
  }
  const extras = items.filter(({ extraWeight }) => extraWeight > 0).toSorted((a, b) => valueOf(b) - valueOf(a));
  for (const item of extras) {
    const value = valueOf(item);
    if (weight > 0 && value <= sum / weight) break;
    weight += item.extraWeight;
    sum += item.extraWeight * value;
  }
  return sum / weight;
}
