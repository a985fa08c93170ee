import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

describe('crc32', () => {
  // The check value of the catalogue of parametrised CRC algorithms, CRC-32/ISO-HDLC.
  it('is 0xcbf43926 for the digits 1 to 9, in one piece or in two', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(0, bytes)).toBe(0xcbf43926);
    expect(crc32(crc32(0, bytes.subarray(0, 4)), bytes.subarray(4))).toBe(0xcbf43926);
  });
});
