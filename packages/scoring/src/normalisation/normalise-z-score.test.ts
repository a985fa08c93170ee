import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseZScore } from './normalise-z-score.ts';

function close(expected: readonly number[]): readonly unknown[] {
  return expected.map((number) => expect.closeTo(number, 12) as unknown);
}

test('counts deviations of the population when not said otherwise', () => {
  // The textbook column with mean 5 and population deviation exactly 2.
  expect(normaliseZScore([2, 4, 4, 4, 5, 5, 7, 9])).toEqual(close([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]));
  expect(normaliseZScore([2, 4, 4, 4, 5, 5, 7, 9], { deviationOf: 'population' })[7]).toBeCloseTo(2, 12);
});

test('counts deviations of a sample when asked to', () => {
  // By hand: mean 2, squares 1 + 0 + 1 over n - 1 = 2: deviation 1.
  expect(normaliseZScore([1, 2, 3], { deviationOf: 'sample' })).toEqual(close([-1, 0, 1]));
});

test('leaves gaps out of mean and deviation', () => {
  expect(normaliseZScore([1, gap('withheld'), 3, gap('not-asked')])).toEqual([
    -1,
    gap('withheld'),
    1,
    gap('not-asked'),
  ]);
});

test('moves the scores to the mean and deviation that are asked for', () => {
  expect(normaliseZScore([1, 3], { mean: 50, deviation: 10 })).toEqual([40, 60]);
});

test('turns the sign where lower is better', () => {
  expect(normaliseZScore([1, 3], { direction: 'lower-is-better' })).toEqual([1, -1]);
});

describe('a column without a deviation', () => {
  test('has no scores, also where rounding would give it one', () => {
    const none = gap('not-computable');
    // 0.1 three times sums to 0.30000000000000004: a plain loop finds a mean that no country has.
    expect(normaliseZScore([0.1, 0.1, 0.1])).toEqual([none, none, none]);
    expect(normaliseZScore([1e300, 1e300])).toEqual([none, none]);
    expect(normaliseZScore([5], { deviationOf: 'sample' })).toEqual([none]);
    expect(normaliseZScore([gap('withheld')])).toEqual([gap('withheld')]);
  });
});

test('keeps its digits where the differences are small beside the values', () => {
  expect(normaliseZScore([1, 1 + 2 ** -52])).toEqual([-1, 1]);
  expect(normaliseZScore([1e9 + 1, 1e9 + 2, 1e9 + 3], { deviationOf: 'sample' })).toEqual(close([-1, 0, 1]));
});

test('squares neither the largest numbers nor the smallest', () => {
  expect(normaliseZScore([-1.5e308, 1.5e308])).toEqual([-1, 1]);
  expect(normaliseZScore([0, 1e-300])).toEqual([-1, 1]);
});

test('gives scores with the mean and the deviation that were asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }),
      fc.constantFrom('population', 'sample'),
      (list, deviationOf) => {
        fc.pre(new Set(list).size > 1);
        const scores = normaliseZScore(list, { mean: 100, deviation: 15, deviationOf }) as readonly number[];
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
        expect(mean).toBeCloseTo(100, 9);
        expect(Math.sqrt(squares / (deviationOf === 'sample' ? scores.length - 1 : scores.length))).toBeCloseTo(15, 9);
      },
    ),
  );
});

test('has no score where the deviation asked for carries it beyond the numbers', () => {
  expect(normaliseZScore([0, 0, 0, 1], { deviation: 1.5e308 })[3]).toEqual(gap('not-computable'));
});

test('refuses a deviation of zero or less and what is no number', () => {
  for (const deviation of [0, -1]) {
    expect(() => normaliseZScore([1, 2], { deviation })).toThrow(
      expect.objectContaining({ code: 'value-not-positive', data: { deviation } }),
    );
  }
  for (const options of [{ deviation: Number.NaN }, { deviation: Infinity }, { mean: Number.NaN }]) {
    const [what, value] = Object.entries(options)[0] ?? [];
    expect(() => normaliseZScore([1, 2], options)).toThrow(
      expect.objectContaining({ code: 'value-not-finite', data: { what, value } }),
    );
  }
});
