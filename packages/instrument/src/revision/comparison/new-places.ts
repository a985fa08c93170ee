import type { NewPlace } from '../facet/facets-between.ts';

/**
 * Which ids changed their place among those that both lists have, told of as few ids as explain the new order: the longest
 * run that kept its order stands still, the others moved around it.
 *
 * @returns places in the whole lists, from 1, by id
 * @example newPlaces(['a', 'b', 'c'], ['c', 'a', 'b']) // => new Map([['c', { before: 3, after: 1 }]])
 */
export function newPlaces(before: readonly string[], after: readonly string[]): ReadonlyMap<string, NewPlace> {
  const places = new Map(before.map((id, index) => [id, index]));
  const kept = after.filter((id) => places.has(id));
  const still = new Set(longestRun(kept.map((id) => places.get(id) ?? 0)));
  const moved = new Map<string, NewPlace>();
  for (const [index, id] of after.entries()) {
    const old = places.get(id);
    if (old !== undefined && !still.has(old)) moved.set(id, { before: old + 1, after: index + 1 });
  }
  return moved;
}

/** A longest rising part of different numbers, by patience sorting. */
function longestRun(numbers: readonly number[]): readonly number[] {
  /** Of all runs of each length so far, the index of the smallest last number. */
  const lasts: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[lasts[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? undefined : lasts[low - 1]);
    lasts[low] = index;
  }
  const run: number[] = [];
  for (let index = lasts.at(-1); index !== undefined; index = previous[index]) run.push(numbers[index] ?? 0);
  return run.toReversed();
}
