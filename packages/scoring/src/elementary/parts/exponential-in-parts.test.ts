import { expect, test } from 'vitest';
import {
  exactExponential,
  exactly,
  exactQuotient,
  exactSumOf,
  inBits,
  steadyNumbers,
} from '../exact-reference.test-data.ts';
import { exponentialInParts } from './exponential-in-parts.ts';
import { rest } from './rest.ts';

test('an exponential of two parts, in two parts, is right to 59 bits', () => {
  const next = steadyNumbers(91);
  for (let at = 0; at < 5000; at += 1) {
    const high = 1400 * next() - 690;
    const low = high * (next() - 0.5) * 2 ** -52;
    const result = exponentialInParts(high, low);
    const exact = exactExponential(exactSumOf(exactly(high), exactly(low)));
    const missed = exactSumOf(exactSumOf(exactly(result), exactly(rest[0] ?? 0)), exact, -1n);
    expect(inBits(exactQuotient(missed, exact))).toBeLessThanOrEqual(-59);
  }
});
