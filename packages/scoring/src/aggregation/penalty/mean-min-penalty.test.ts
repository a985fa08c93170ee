import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { arithmeticMean } from '../arithmetic-mean.ts';
import { meanMinPenalty } from './mean-min-penalty.ts';

const values = fc.array(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), { minLength: 1, maxLength: 12 });
const strengths = fc.double({ noNaN: true, min: 0, max: 1 });
const smoothings = fc.double({ noNaN: true, min: 0, max: 1e3 });

test('takes the published function off the mean', () => {
  // Mean 4, minimum 1, distance 3: 4 - 0.5 x (sqrt(9 + 16) - 4) = 3.5
  expect(meanMinPenalty([1, 7], undefined, { strength: 0.5, smoothing: 4 })).toBe(3.5);
  // Distance 4, smoothing 3, strength 1: 5 - (5 - 3) = 3
  expect(meanMinPenalty([1, 9], undefined, { strength: 1, smoothing: 3 })).toBe(3);
  // Weighted mean 2.5, minimum 1: 2.5 - 0.5 x 1.5
  expect(meanMinPenalty([1, 7], [3, 1], { strength: 0.5 })).toBe(1.75);
});

test('runs from the mean to the minimum with its strength', () => {
  expect(meanMinPenalty([1, 7], undefined, { strength: 0 })).toBe(4);
  expect(meanMinPenalty([1, 7], undefined, { strength: 0, smoothing: 2 })).toBe(4);
  expect(meanMinPenalty([1, 7], undefined, { strength: 1 })).toBe(1);
  expect(meanMinPenalty([0.1, 0.1, 0.1], undefined, { strength: 1, smoothing: 0.5 })).toBe(0.1);
});

test('loses no digit where smoothing is far above the distance', () => {
  // d^2 / 2s = 1e-6 / 2e6; the difference of two roots near 1e6 would be 0 or 1e-10.
  const penalised = meanMinPenalty([0, 0.002], undefined, { strength: 1, smoothing: 1e6 });
  expect((0.001 - Number(penalised)) / 5e-13).toBeCloseTo(1, 3);
});

test('treats gaps as the arithmetic mean does', () => {
  expect(meanMinPenalty([1, 7, gap('not-answered')], undefined, { strength: 1 })).toBe(1);
  expect(meanMinPenalty([1, gap('not-answered')], undefined, { strength: 1, minimumShare: 0.6 })).toEqual(
    gap('below-availability'),
  );
  expect(meanMinPenalty([9, 1], [1, 0], { strength: 1 })).toBe(9);
});

describe('a broken contract', () => {
  test.each([
    [{ strength: -0.1 }, 'strength-out-of-range'],
    [{ strength: 1.1 }, 'strength-out-of-range'],
    [{ strength: Number.NaN }, 'strength-out-of-range'],
    [{ strength: 1, smoothing: -1 }, 'smoothing-negative'],
    [{ strength: 1, smoothing: Infinity }, 'smoothing-negative'],
  ] as const)('%o is refused', (options, code) => {
    expect(() => meanMinPenalty([1, 2], undefined, options)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining('a penalty requires') as string,
        data:
          code === 'strength-out-of-range'
            ? { strength: options.strength }
            : { smoothing: 'smoothing' in options ? options.smoothing : 0 },
      }),
    );
  });
});

test('lies between the minimum and the mean, lower with more strength, higher with more smoothing', () => {
  fc.assert(
    fc.property(values, strengths, smoothings, (list, strength, smoothing) => {
      const penalised = Number(meanMinPenalty(list, undefined, { strength, smoothing }));
      expect(penalised).toBeGreaterThanOrEqual(Math.min(...list));
      expect(penalised).toBeLessThanOrEqual(Number(arithmeticMean(list)));
      expect(Number(meanMinPenalty(list, undefined, { strength: 1, smoothing }))).toBeLessThanOrEqual(penalised + 1e-9);
      expect(Number(meanMinPenalty(list, undefined, { strength, smoothing: smoothing + 1 }))).toBeGreaterThanOrEqual(
        penalised - 1e-9,
      );
      expect(meanMinPenalty(list.toReversed(), undefined, { strength, smoothing })).toBe(penalised);
    }),
  );
});

test('at huge and tiny magnitudes is a number', () => {
  expect(Number(meanMinPenalty([1e300, 3e300], undefined, { strength: 0.5, smoothing: 1 })) / 1.5e300).toBeCloseTo(
    1,
    14,
  );
  expect(Number(meanMinPenalty([1e-300, 3e-300], undefined, { strength: 0.5 })) / 1.5e-300).toBeCloseTo(1, 14);
  // The distance of these two, 3.4e308, is beyond the range of numbers.
  expect(meanMinPenalty([1.7e308, -1.7e308, 1.7e308, 1.7e308], undefined, { strength: 0 })).toBe(8.5e307);
  expect(
    Number(meanMinPenalty([1.7e308, -1.7e308, 1.7e308, 1.7e308], undefined, { strength: 0.5 })) / 1e307,
  ).toBeCloseTo(-4.25, 12);
  // Distance 5e307, smoothing 1.6e308: sqrt(0.25 + 2.56) - 1.6 = 0.0763.
  const smoothed = meanMinPenalty([0, 1e308], undefined, { strength: 1, smoothing: 1.6e308 });
  expect(Number(smoothed) / 1e308).toBeCloseTo(0.5 - (Math.sqrt(2.81) - 1.6), 12);
  expect(meanMinPenalty([1.5e-323, 3.5e-323], undefined, { strength: 0 })).toBe(arithmeticMean([1.5e-323, 3.5e-323]));
});
