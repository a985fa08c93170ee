import { describe, expect, test } from 'vitest';
import {
  exactLogarithm,
  exactly,
  exactQuotient,
  exactSumOf,
  inBits,
  steadyNumbers,
} from '../exact-reference.test-data.ts';
import { logarithmInParts } from './logarithm-in-parts.ts';
import { powerOfTwo } from '../power-of-two.ts';
import { rest } from './rest.ts';

/** The share of the logarithm of a sum that result and rest together miss, as a power of two. */
function missedBits(high: number, low: number): number {
  const result = logarithmInParts(high, low);
  const exact = exactLogarithm(exactSumOf(exactly(high), exactly(low)));
  const missed = exactSumOf(exactSumOf(exactly(result), exactly(rest[0] ?? 0)), exact, -1n);
  return inBits(exactQuotient(missed, exact));
}

describe('a logarithm in two parts', () => {
  test('is right to 68 bits over all magnitudes', () => {
    const next = steadyNumbers(81);
    for (let at = 0; at < 5000; at += 1) {
      const high = (1 + next()) * powerOfTwo(Math.floor(2097 * next()) - 1074);
      expect(missedBits(high, 0)).toBeLessThan(-68);
    }
  });

  test('is right to 68 bits near one, and with a second part', () => {
    const next = steadyNumbers(82);
    for (let at = 0; at < 5000; at += 1) {
      const high = 1 + (next() - 0.5) * powerOfTwo(-Math.floor(30 * next()));
      const low = high * (next() - 0.5) * 2 ** -53;
      if (high !== 1) expect(missedBits(high, 0)).toBeLessThan(-68);
      if (Math.abs(high - 1) > 0.1) expect(missedBits(high, low)).toBeLessThan(-68);
    }
  });
});
