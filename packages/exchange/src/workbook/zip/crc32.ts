const table: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/**
 * The checksum of ZIP files, carried on chunk by chunk. Source: ISO 3309, as in APPNOTE 4.4.7.
 *
 * @param before the result for the chunks before; 0 at the start
 * @example
 * crc32(0, new TextEncoder().encode('123456789')) // => 0xcbf43926
 */
export function crc32(before: number, chunk: Uint8Array): number {
  let value = ~before;
  for (const byte of chunk) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
