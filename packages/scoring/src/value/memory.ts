/** Memory is taken from the system in blocks of this size: one request for a whole step of a round, not one per column. */
const blockBytes = 2 ** 18;

/** Above this a piece has memory of its own. */
const largestPiece = blockBytes / 8;

let block: ArrayBuffer | null = null;
let used = 0;

/** Room for so many numbers, all zero. */
export function newNumbers(count: number): Float64Array<ArrayBuffer> {
  const place = take(8 * count);
  return place === null ? new Float64Array(count) : new Float64Array(place.block, place.offset, count);
}

/** Room for so many codes, all zero. */
export function newCodes(count: number): Uint8Array<ArrayBuffer> {
  const place = take(count);
  return place === null ? new Uint8Array(count) : new Uint8Array(place.block, place.offset, count);
}

/** The next piece of the block; null for a large one. Memory is never given out twice. */
function take(bytes: number): { readonly block: ArrayBuffer; readonly offset: number } | null {
  if (bytes > largestPiece) return null;
  if (block === null || used + bytes > blockBytes) {
    block = new ArrayBuffer(blockBytes);
    used = 0;
  }
  const offset = used;
  used += (bytes + 7) & ~7;
  return { block, offset };
}
