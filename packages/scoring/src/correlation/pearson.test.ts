import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { pearson } from './pearson.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
  minLength: 3,
  maxLength: 40,
});
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

describe('published figures', () => {
  // F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973: .816 for each of the four sets.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  test('are those of the quartet of Anscombe', () => {
    const { coefficient, count, pValue } = pearson(
      x,
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    );
    expect(coefficient).toBeCloseTo(0.81642051634484, 13);
    expect(count).toBe(11);
    expect(pValue).toBeCloseTo(0.00216962887307879, 13);
    expect(pearson(x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]).coefficient).toBeCloseTo(
      0.8162,
      4,
    );
  });
});

describe('gaps', () => {
  test('leave their unit out, whichever side they are on', () => {
    const first = [1, 2, gap('withheld'), 4, 7, 3];
    const second = [2, 1, 5, gap('not-asked'), 6, 4];
    const { coefficient, count } = pearson(first, second);
    expect(count).toBe(4);
    expect(coefficient).toBeCloseTo(numberOf(pearson([1, 2, 7, 3], [2, 1, 6, 4]).coefficient), 14);
  });

  test('that take nearly all of a spread cost no digits', () => {
    const outlier = pearson([1, 2, 3, 5, 1e12], [2, 1, 4, 3, gap('withheld')]).coefficient;
    expect(outlier).toBeCloseTo(numberOf(pearson([1, 2, 3, 5], [2, 1, 4, 3]).coefficient), 12);
    expect(pearson([1, 1, 1, 9], [1, 2, 3, gap('withheld')]).coefficient).toEqual(gap('not-computable'));
  });
});

describe('what has no coefficient is a gap', () => {
  test.each([
    ['a constant', [3, 3, 3], [1, 2, 3]],
    ['a constant but for rounding', [0.1 + 0.2, 0.3, 0.3], [1, 2, 3]],
    ['a constant of 1e300', [1e300, 1e300, 1e300], [1, 2, 3]],
    ['one unit', [1], [2]],
    ['no unit', [], []],
    ['nothing in common', [1, 2, gap('withheld')], [gap('withheld'), gap('withheld'), 1]],
  ])('for %s', (_, first, second) => {
    expect(pearson(first, second).coefficient).toEqual(gap('not-computable'));
    expect(pearson(first, second).pValue).toEqual(gap('not-computable'));
  });

  test('two units have a coefficient but no probability', () => {
    expect(pearson([1, 2], [5, 3]).coefficient).toBeCloseTo(-1, 15);
    expect(pearson([1, 2], [5, 3]).pValue).toEqual(gap('not-computable'));
  });
});

describe('laws', () => {
  test('the coefficient lies between -1 and 1, and the two may change places', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [first, second] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const { coefficient } = pearson(first, second);
        expect(pearson(second, first).coefficient).toEqual(coefficient);
        if (typeof coefficient === 'number') expect(Math.abs(coefficient)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('another unit or zero point changes nothing, a turned scale only the sign', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [first, second] = [list.map(([one]) => one), list.map(([, other]) => other)];
        const { coefficient } = pearson(first, second);
        if (typeof coefficient !== 'number') return;
        expect(
          pearson(
            first.map((one) => one * 1e-200 + 3e-198),
            second,
          ).coefficient,
        ).toBeCloseTo(coefficient, 10);
        expect(
          pearson(
            first.map((one) => one * 1e300),
            second,
          ).coefficient,
        ).toBeCloseTo(coefficient, 12);
        expect(
          pearson(
            first.map((one) => 7 - 2 * one),
            second,
          ).coefficient,
        ).toBeCloseTo(-coefficient, 12);
      }),
    );
  });

  test('the order of the units changes nothing beyond 1e-12', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const turned = list.toReversed();
        const { coefficient } = pearson(
          list.map(([one]) => one),
          list.map(([, other]) => other),
        );
        const reversed = pearson(
          turned.map(([one]) => one),
          turned.map(([, other]) => other),
        ).coefficient;
        if (typeof coefficient === 'number') expect(reversed).toBeCloseTo(coefficient, 12);
        else expect(reversed).toEqual(coefficient);
      }),
    );
  });
});

test('lists of different length and numbers that are none are refused', () => {
  expect(() => pearson([1, 2], [1])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  expect(() => pearson([1, Number.NaN], [1, 2])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});
