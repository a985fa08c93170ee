/**
 * Puts every number in the middle of its category when all ratings stand in a row: half the distance of two
 * neighbours is then half of each category, and what lies between counts whole.
 *
 * @param items numbers of each item
 * @returns the same shape
 */
export function midRanks(items: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const counts = new Map<number, number>();
  for (const number of items.flat()) counts.set(number, (counts.get(number) ?? 0) + 1);
  const middles = new Map<number, number>();
  let before = 0;
  for (const [number, many] of [...counts].toSorted(([one], [other]) => one - other)) {
    middles.set(number, before + many / 2);
    before += many;
  }
  return items.map((list) => list.map((number) => middles.get(number) ?? 0));
}
