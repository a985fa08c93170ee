import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { arithmeticMean } from '../arithmetic-mean.ts';
import { geometricMean } from '../geometric-mean.ts';
import { harmonicMean } from './harmonic-mean.ts';
import { powerMean, weightedPower } from './power-mean.ts';

const entries = fc.array(
  fc.tuple(fc.double({ noNaN: true, min: 1e-3, max: 1e3 }), fc.double({ noNaN: true, min: 0.001, max: 1000 })),
  { minLength: 1, maxLength: 20 },
);
const exponent = fc.double({ noNaN: true, min: -20, max: 20 }).filter((number) => Math.abs(number) > 1e-6);

function numberOf(value: ReturnType<typeof powerMean>): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function powerOf(values: readonly number[], at: number, weights?: readonly number[]): number {
  return numberOf(powerMean(values, weights, { exponent: at }));
}

describe('exponents with a name of their own', () => {
  test('give the root mean square at 2 and the cubic mean at 3', () => {
    // sqrt((1 + 49) / 2) = 5 and sqrt((3 * 1 + 1 * 49) / 4) = sqrt(13).
    expect(powerOf([1, 7], 2)).toBe(5);
    expect(powerOf([1, 7], 2, [3, 1])).toBeCloseTo(Math.sqrt(13), 14);
    // Cube root of (27 + 125 + 216) / 3 = 368 / 3.
    expect(powerOf([3, 5, 6], 3)).toBeCloseTo(Math.cbrt(368 / 3), 14);
  });

  test('give the arithmetic mean at 1 and the harmonic at -1', () => {
    expect(powerOf([2, 6], 1)).toBe(arithmeticMean([2, 6]));
    expect(powerOf([2, 6], -1)).toBe(harmonicMean([2, 6]));
    // (1/4 + 1/16) / 2 = 5/32 = 1 / 6.4.
    expect(powerOf([2, 4], -2)).toBeCloseTo(Math.sqrt(6.4), 14);
  });

  test('come near the geometric mean close to zero, from both sides', () => {
    const geometric = numberOf(geometricMean([2, 8, 5], [1, 2, 3]));
    expect(powerOf([2, 8, 5], 1e-9, [1, 2, 3])).toBeCloseTo(geometric, 8);
    expect(powerOf([2, 8, 5], -1e-9, [1, 2, 3])).toBeCloseTo(geometric, 8);
    expect(powerOf([2, 8, 5], 1e-13, [1, 2, 3])).toBeCloseTo(geometric, 11);
  });

  test('come near the extremes at the ends', () => {
    expect(powerOf([0.4, 0.2, 0.9], 2000)).toBeCloseTo(0.9, 2);
    expect(powerOf([0.4, 0.2, 0.9], -2000)).toBeCloseTo(0.2, 2);
  });
});

describe('numbers without a power', () => {
  test('make the row a gap', () => {
    expect(powerMean([-4, 3], undefined, { exponent: 0.5 })).toEqual(gap('not-computable'));
    expect(powerMean([-4, 3], undefined, { exponent: -2 })).toEqual(gap('not-computable'));
    expect(powerMean([0, 3], undefined, { exponent: -1 })).toEqual(gap('not-computable'));
    expect(powerMean([0, 0], undefined, { exponent: -0.5 })).toEqual(gap('not-computable'));
    expect(weightedPower(0.5)(Float64Array.of(1, -1), Float64Array.of(1, 1), 2)).toBeNaN();
  });

  test('are not the zeros under a positive exponent', () => {
    expect(powerOf([0, 4], 0.5)).toBe(1);
    expect(powerOf([0, 4], 0.01)).toBeCloseTo(4 * 0.5 ** 100, 40);
    expect(powerOf([0, 0], 2)).toBe(0);
  });

  test('are not negative numbers under a whole positive exponent', () => {
    expect(powerOf([-1, 7], 2)).toBe(5);
    expect(powerOf([-7, -1], 2)).toBe(5);
    // ((-3)^3 + 1) / 2 = -13 and (3^3 - 1) / 2 = 13.
    expect(powerOf([-3, 1], 3)).toBeCloseTo(-Math.cbrt(13), 14);
    expect(powerOf([3, -1], 3)).toBeCloseTo(Math.cbrt(13), 14);
    expect(powerOf([-3, 1], 1)).toBe(-1);
  });
});

test('leaves gaps out, where the peer passes them on', () => {
  expect(powerMean([1, gap('not-answered'), 7], undefined, { exponent: 2 })).toBe(5);
  expect(powerMean([1, gap('not-answered')], undefined, { exponent: 2, minimumShare: 0.6 })).toEqual(
    gap('below-availability'),
  );
});

test('takes huge and tiny values without overflow', () => {
  expect(powerOf([1e300, 7e300], 2)).toBeCloseTo(5e300, -290);
  expect(powerOf([1e-300, 7e-300], 2) / 5e-300).toBeCloseTo(1, 12);
  expect(powerOf([1e300, 1e-300], -1)).toBe(2e-300);
  expect(powerOf([1e300, 1e-300], 1)).toBe(5e299);
  // Mean of the powers 1e3 and 1e-3 at 0.01, to the 100th: (500.0005)^100.
  expect(powerOf([1e300, 1e-300], 0.01) / 500.0005 ** 100).toBeCloseTo(1, 10);
  expect(powerOf([1e300, 1e-300], -0.01) * 500.0005 ** 100).toBeCloseTo(1, 10);
});

test('refuses an exponent of zero, or none', () => {
  expect(() => powerMean([1], undefined, { exponent: 0 })).toThrow(
    'a power mean requires an exponent other than zero: use the geometric mean',
  );
  expect(() => powerMean([1], undefined, { exponent: 0 })).toThrow(expect.objectContaining({ code: 'exponent-zero' }));
  expect(() => weightedPower(Number.NaN)).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
  expect(() => weightedPower(Infinity)).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});

describe('laws', () => {
  test('never falls as the exponent rises', () => {
    fc.assert(
      fc.property(entries, exponent, exponent, (list, one, other) => {
        const values = list.map(([value]) => value);
        const weights = list.map(([, weight]) => weight);
        const lower = powerOf(values, Math.min(one, other), weights);
        const higher = powerOf(values, Math.max(one, other), weights);
        expect(lower).toBeLessThanOrEqual(higher * (1 + 1e-9));
      }),
    );
  });

  test('has no step where the way of computing changes', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(-1, 1), (list, sign) => {
        const values = list.map(([value]) => value);
        const weights = list.map(([, weight]) => weight);
        const below = powerOf(values, sign * 0.04999999999999, weights);
        const above = powerOf(values, sign * 0.05, weights);
        expect(Math.abs(below / above - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  test('is the harmonic mean at -1 to the ninth digit', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const values = list.map(([value]) => value);
        const weights = list.map(([, weight]) => weight);
        const harmonic = numberOf(harmonicMean(values, weights));
        expect(Math.abs(powerOf(values, -1, weights) / harmonic - 1)).toBeLessThan(1e-12);
        expect(harmonic).toBeLessThanOrEqual(numberOf(geometricMean(values, weights)) * (1 + 1e-12));
      }),
    );
  });
});
