import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { spearman } from './spearman.ts';

const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
  minLength: 3,
  maxLength: 30,
});

test('is the coefficient of the ranks, worked by hand', () => {
  // Squared rank differences 1, 1, 0, 1, 1 sum to 4: 1 - 6 * 4 / (5 * 24) = 0.8; with 0, 0, 0, 1, 1 it is 0.9.
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 3, 6, 4]).coefficient).toBe(0.8);
  expect(spearman([10, 20, 30, 40, 50], [1, 2, 3, 5, 4]).coefficient).toBe(0.9);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1]).coefficient).toBe(-1);
});

test('gives tied units the average of their ranks', () => {
  // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / sqrt(1.5 * 2).
  expect(spearman([4, 4, 9], [1, 2, 3]).coefficient).toBeCloseTo(1.5 / Math.sqrt(3), 15);
});

test('ranks anew over the units that have both', () => {
  expect(spearman([1, gap('withheld'), 3, 9], [2, 5, gap('withheld'), 1])).toEqual({
    coefficient: -1,
    count: 2,
    pValue: gap('not-computable'),
  });
});

test('has an exact probability for few units without ties, and Student t with ties', () => {
  // Of the 24 orders of four units one, and its mirror image, are so extreme.
  expect(spearman([1, 2, 3, 4], [1, 2, 3, 4]).pValue).toBeCloseTo(2 / 24, 15);
  // With four units the probability of Student's t is 1 - |r|.
  const { coefficient, pValue } = spearman([1, 1, 2, 3], [1, 2, 3, 4]);
  expect(pValue).toBeCloseTo(1 - Number(coefficient), 14);
});

describe('laws', () => {
  test('any rising scale gives the same coefficient, to the last digit, and so does any order of units', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const [first, second] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const { coefficient } = spearman(first, second);
        expect(
          spearman(
            first.map((one) => Math.exp(one) * 1e200),
            second,
          ).coefficient,
        ).toEqual(coefficient);
        expect(spearman(first.toReversed(), second.toReversed()).coefficient).toEqual(coefficient);
        if (typeof coefficient === 'number') expect(Math.abs(coefficient)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('is a gap where all units are tied', () => {
  expect(spearman([1, 1, 1], [1, 2, 3]).coefficient).toEqual(gap('not-computable'));
});
