import { shiftedLogarithm, signedShiftedLogarithm, winsorise } from '@groundwork/scoring';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber } from '../read-values.ts';
import { plainLogarithm, plainWinsorise, shapeOf } from './plain-treatment.ts';

/** Small numbers with ties, and now and then one far out. */
const vector = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: -400, max: 400 })),
  { minLength: 5, maxLength: 30 },
);

describe('the plain treatment', () => {
  test('has the skewness and kurtosis of a spreadsheet', () => {
    // SKEW and KURT of the example in the manual of a spreadsheet: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7.
    const { skewness, kurtosis } = shapeOf([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);
    expect(skewness).toBeCloseTo(0.359543071, 8);
    expect(kurtosis).toBeCloseTo(-0.151799637, 8);
  });

  test('winsorises as the library does, though computed in another way', () => {
    fc.assert(
      fc.property(vector, fc.integer({ min: 0, max: 8 }), (numbers, atMost) => {
        const plain = plainWinsorise(numbers, { skewness: 1, kurtosis: 1, atMost });
        const ours = winsorise(numbers, { maximumSkewness: 1, maximumKurtosis: 1, atMost });
        expect(ours.values).toEqual(plain.x);
        expect(ours.count).toBe(plain.winsorised);
      }),
    );
  });

  test('takes the logarithms of the library', () => {
    fc.assert(
      fc.property(vector, (numbers) => {
        fc.pre(new Set(numbers).size > 1 && Math.abs(shapeOf(numbers).skewness) > 1e-6);
        const pairs = [
          [plainLogarithm('log_CT', numbers), shiftedLogarithm(numbers)],
          [plainLogarithm('log_CT_plus', numbers), signedShiftedLogarithm(numbers)],
        ] as const;
        for (const [plain, ours] of pairs) {
          ours.forEach((value, at) => expect(plainNumber(value)).toBeCloseTo(plain[at] ?? Number.NaN, 9));
        }
      }),
    );
  });
});
