import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { skewness } from './skewness.ts';

// The example of the documentation of SKEW and KURT, Microsoft Excel.
const sheet = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];

test('reproduces the example of the spreadsheet manual', () => {
  expect(skewness(sheet)).toBeCloseTo(0.359543071, 9);
});

test('of n - 1 equal values and one above is the root of n, by hand', () => {
  // m3 / m2^1.5 = (n - 2) / sqrt(n - 1); times sqrt(n (n - 1)) / (n - 2).
  for (const count of [3, 4, 9, 193]) {
    const values = [7, ...Array.from({ length: count - 1 }, () => 0)];
    expect(skewness(values)).toBeCloseTo(Math.sqrt(count), 12);
  }
});

test('is not computable below three values, and for a constant of any size', () => {
  for (const values of [[1, 2], [], [0.1, 0.1, 0.1], [1e300, 1e300, 1e300, 1e300], [gap('withheld'), 1, 2]]) {
    expect(skewness(values)).toEqual(gap('not-computable'));
  }
});

test('does not overflow or vanish with huge or tiny values', () => {
  const expected = skewness(sheet);
  expect(skewness(sheet.map((value) => value * 2 ** 1020))).toBe(expected);
  expect(skewness(sheet.map((value) => value * 2 ** -1000))).toBe(expected);
  expect(skewness([-Number.MAX_VALUE, 0, Number.MAX_VALUE])).toBe(0);
});

test('stays the same in another unit of measurement and turns with the sign', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      (list, factor, shift) => {
        const original = skewness(list);
        const moved = skewness(list.map((value) => value * factor + shift));
        const turned = skewness(list.map((value) => -value));
        if (typeof original !== 'number') {
          expect(moved).toEqual(original);
          return;
        }
        expect(moved).toBeCloseTo(original, 9);
        expect(turned).toBeCloseTo(-original, 12);
      },
    ),
  );
});

test('does not depend on the order of the units, bit for bit', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 40 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(skewness(shuffled)).toEqual(skewness(list));
      },
    ),
  );
});
