/**
 * Counts the pairs that stand in the wrong order, by sorting the list with merges: n log n instead of all pairs.
 *
 * @param values sorted in place
 * @param room as long as the values
 * @returns pairs with the larger value first
 * Source: W. R. Knight, A Computer Method for Calculating Kendall's Tau with Ungrouped Data, JASA 61, 1966.
 */
export function countDiscordant(values: Int32Array, room: Int32Array): number {
  let discordant = 0;
  let [from, to] = [values, room];
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) discordant += merge(from, to, start, width);
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return discordant;
}

function merge(from: Int32Array, to: Int32Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  let discordant = 0;
  for (let at = start; at < end; at += 1) {
    if (right >= end || (left < middle && (from[left] as number) <= (from[right] as number))) {
      to[at] = from[left++] as number;
    } else {
      discordant += middle - left;
      to[at] = from[right++] as number;
    }
  }
  return discordant;
}
