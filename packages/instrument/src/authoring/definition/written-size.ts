/**
 * About how many characters a value has once it is written out in full, with what many places share written at each of
 * them. Takes as long as the value is without that: shared parts are counted once.
 */
export function writtenSize(value: unknown): number {
  const known = new Map<object, number>();
  const sizeOf = (part: unknown): number => {
    if (typeof part === 'string') return part.length + 2;
    if (typeof part !== 'object' || part === null) return 8;
    const before = known.get(part);
    if (before !== undefined) return before;
    let size = 2;
    for (const [key, inner] of Object.entries(part)) size += key.length + 4 + sizeOf(inner);
    known.set(part, size);
    return size;
  };
  return sizeOf(value);
}
