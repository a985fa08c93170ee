import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { arithmeticMean } from '../arithmetic-mean.ts';
import { orderedWeighted, orderedWeightedMean } from './ordered-weighted-mean.ts';

test('gives the first weight to the highest value', () => {
  // Yager 1988: weights 0.4, 0.3, 0.2, 0.1 on 0.7, 1, 0.3, 0.6 make 0.4 * 1 + 0.3 * 0.7 + 0.2 * 0.6 + 0.1 * 0.3.
  expect(orderedWeightedMean([0.7, 1, 0.3, 0.6], [0.4, 0.3, 0.2, 0.1])).toBeCloseTo(0.76, 15);
  expect(orderedWeightedMean([10, 2, 9], [1, 1, 2])).toBe(5.75);
});

test('is maximum, minimum, mean and trimmed mean by its weights', () => {
  const values = [4, -10, 8, 6];
  expect(orderedWeightedMean(values, [1, 0, 0, 0])).toBe(8);
  expect(orderedWeightedMean(values, [0, 0, 0, 1])).toBe(-10);
  expect(orderedWeightedMean(values, [5, 5, 5, 5])).toBe(2);
  expect(orderedWeightedMean(values, [0, 1, 1, 0])).toBe(5);
});

describe('with gaps', () => {
  test('spreads the weights over the places that are left', () => {
    // Q of (3, 2, 1) / 6: 1/2, 5/6, 1. At one half it is 1/2 + 1/2 * 1/3 = 2/3: two thirds on the higher of two.
    expect(orderedWeightedMean([9, gap('not-answered'), 3], [3, 2, 1])).toBeCloseTo(7, 14);
    expect(orderedWeightedMean([gap('not-answered'), gap('not-applicable'), 3], [3, 2, 1])).toBe(3);
  });

  test('keeps equal weights equal', () => {
    expect(orderedWeightedMean([1, 2, gap('withheld'), 6], [1, 1, 1, 1])).toBe(3);
  });

  test('keeps all weight on the last place with the minimum', () => {
    expect(orderedWeightedMean([gap('withheld'), 5, 4, 8], [0, 0, 0, 1])).toBeCloseTo(4, 14);
    // Of four places the last covers three quarters of the last of three: the weight stays there.
    expect(orderedWeightedMean([gap('withheld'), 5, 4, 8], [0, 0, 0, 2])).toBe(4);
  });

  test('has them below the threshold by number, as importance has no part in it', () => {
    const values = [9, gap('not-answered'), 3];
    expect(orderedWeightedMean(values, [8, 1, 1], { minimumShare: 0.66 })).not.toEqual(gap('below-availability'));
    expect(orderedWeightedMean(values, [8, 1, 1], { minimumShare: 0.67 })).toEqual(gap('below-availability'));
  });
});

test('spreads over more places than it has weights, in the kernel', () => {
  const kernel = orderedWeighted([3, 1]);
  // Q is 3/4 at one half: places of four take 3/8, 3/8, 1/8, 1/8.
  expect(kernel(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 1, 1, 1), 4)).toBe((3 * 4 + 3 * 3 + 2 + 1) / 8);
  expect(kernel(Float64Array.of(1, 2, 99), Float64Array.of(1, 1, 1), 2)).toBe(1.75);
  expect(kernel(Float64Array.of(2, 1, 99), Float64Array.of(1, 1, 1), 2)).toBe(1.75);
});

test('leaves its row as it was', () => {
  const numbers = Float64Array.of(2, 8, 4);
  orderedWeighted([1, 1, 2])(numbers, Float64Array.of(1, 1, 1), 3);
  expect([...numbers]).toEqual([2, 8, 4]);
});

test.each([
  ['fewer weights than values', [1, 2], [1], 'lengths-differ'],
  ['a negative weight', [1, 2], [1, -1], 'weight-negative'],
  ['weights that are all zero', [1, 2], [0, 0], 'weights-all-zero'],
  ['NaN among the weights', [1, 2], [Number.NaN, 1], 'value-not-finite'],
] as const)('%s are refused', (_, values, weights, code) => {
  expect(() => orderedWeightedMean(values, weights)).toThrow(expect.objectContaining({ code }));
});

test('refuses weights of the kernel before any row', () => {
  expect(() => orderedWeighted([0, 0])).toThrow(expect.objectContaining({ code: 'weights-all-zero' }));
});

test('equal weights are the arithmetic mean, however many values are missing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 3 }), { minLength: 1, maxLength: 12 }),
      (row) => {
        const values = row.map((value) => value ?? gap('not-answered'));
        const mean = arithmeticMean(values);
        const ordered = orderedWeightedMean(
          values,
          values.map(() => 2),
        );
        if (typeof mean === 'number') expect(ordered).toBeCloseTo(mean, 9);
        else expect(ordered).toEqual(mean);
      },
    ),
  );
});

test('has the digits of the arithmetic mean of the row from the highest down, where nothing is missing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), fc.double({ noNaN: true, min: 0.001, max: 1 })),
        { minLength: 1, maxLength: 12 },
      ),
      (list) => {
        const values = list.map(([value]) => value);
        const weights = list.map(([, weight]) => weight);
        const descending = values.toSorted((one, other) => other - one);
        expect(orderedWeightedMean(values, weights)).toBe(arithmeticMean(descending, weights));
      },
    ),
  );
});
