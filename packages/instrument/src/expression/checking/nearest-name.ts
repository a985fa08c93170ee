/** Longer names are not compared: nobody mistypes them by a letter or two. */
const longest = 64;

/** Most letters that are taken for a slip. */
const mostSlips = 3;

/**
 * The name that was probably meant, or `undefined` when none is near: at most a third of the letters and never more than
 * three of them changed, added, left out or swapped with their neighbour. Small and capital letters count as the same.
 *
 * @example nearestName('EG-B50', ['EG-B05', 'EG-C01']) // => 'EG-B05'
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  // Some capital letters are longer when they are small.
  const wanted = name.toLowerCase();
  if (wanted.length > longest) return undefined;
  const rows: Rows = [rowOf(), rowOf(), rowOf()];
  let nearest: string | undefined;
  let best = Math.min(mostSlips, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of names) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - wanted.length) >= best) continue;
    const distance = editDistance(wanted, known, best, rows);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function rowOf(): Uint8Array {
  return new Uint8Array(longest + mostSlips + 2);
}

/** Three rows of the table that distances are worked out in; made once for all names. */
type Rows = [Uint8Array, Uint8Array, Uint8Array];

/**
 * Damerau-Levenshtein distance with neighbouring letters swapped at most once (optimal string alignment), or `enough` as
 * soon as it cannot be less. Only the cells that can be less are worked out, so that thousands of names cost little.
 */
function editDistance(a: string, b: string, enough: number, rows: Rows): number {
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  let isLastNear = true;
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - enough + 1);
    const to = Math.min(b.length, row + enough - 1);
    // What stands beside the cells that are worked out is too far away.
    current.fill(enough, from - 1, to + 2);
    if (from === 1) current[0] = row;
    let isNear = false;
    const letter = a.charCodeAt(row - 1);
    const letterBefore = a.charCodeAt(row - 2);
    for (let column = from; column <= to; column += 1) {
      const isSame = letter === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === b.charCodeAt(column - 1)) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = Math.min(cost, enough);
      isNear ||= cost < enough;
    }
    // A swap reaches over one row, so that two must be out of reach.
    if (!isNear && !isLastNear) return enough;
    isLastNear = isNear;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}
