import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { kendall } from './kendall.ts';

const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
  minLength: 3,
  maxLength: 60,
});

/** Pair by pair, as the definition has it. */
function byDefinition(list: readonly (readonly [number, number])[]): number {
  let [surplus, first, second] = [0, 0, 0];
  list.forEach(([a, b], at) => {
    for (const [c, d] of list.slice(at + 1)) {
      surplus += Math.sign(a - c) * Math.sign(b - d);
      first += a === c ? 0 : 1;
      second += b === d ? 0 : 1;
    }
  });
  return surplus / Math.sqrt(first * second);
}

test('counts pairs, worked by hand', () => {
  // 5 of 6 pairs in the same order, 1 opposite.
  expect(kendall([1, 2, 3, 4], [1, 2, 4, 3]).coefficient).toBeCloseTo(4 / 6, 15);
});

test('divides by the pairs that are not tied, worked by hand', () => {
  const first = [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5];
  const second = [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10];
  // Concordant minus discordant 33; 41 and 36 untied pairs: 33 / sqrt(41 * 36).
  expect(kendall(first, second).coefficient).toBeCloseTo(33 / Math.sqrt(41 * 36), 14);
});

test('has an exact probability without ties below fifty units', () => {
  expect(kendall([1, 2, 3, 4], [1, 2, 3, 4]).pValue).toBeCloseTo(2 / 24, 15);
});

test('has the normal probability with ties', () => {
  // scipy.stats.kendalltau (1.17) with method='asymptotic'.
  const { pValue } = kendall([1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5], [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]);
  expect(pValue).toBeCloseTo(0.0016100378765916748, 14);
});

describe('laws', () => {
  test('sorting counts what comparing all pairs counts', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { coefficient } = kendall(
          list.map(([one]) => one),
          list.map(([, other]) => other),
        );
        const expected = byDefinition(list);
        if (Number.isNaN(expected)) expect(coefficient).toEqual(gap('not-computable'));
        else expect(coefficient).toBeCloseTo(expected, 13);
      }),
    );
  });

  test('any rising scale and any order of units give the same digits', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const [first, second] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const figures = kendall(first, second);
        expect(
          kendall(
            first.map((one) => one ** 3),
            second,
          ),
        ).toEqual(figures);
        expect(kendall(first.toReversed(), second.toReversed())).toEqual(figures);
        expect(kendall(second, first).coefficient).toEqual(figures.coefficient);
      }),
    );
  });
});
