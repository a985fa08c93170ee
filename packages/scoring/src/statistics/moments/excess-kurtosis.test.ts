import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { excessKurtosis } from './excess-kurtosis.ts';

// The example of the documentation of SKEW and KURT, Microsoft Excel.
const sheet = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];

test('reproduces the example of the spreadsheet manual', () => {
  expect(excessKurtosis(sheet)).toBeCloseTo(-0.151799637, 9);
});

test('of n - 1 equal values and one above is n, by hand', () => {
  // g2 = (n^2 - 3n + 3) / (n - 1) - 3, which the adjustment turns into n.
  for (const count of [4, 9, 193]) {
    expect(excessKurtosis([7, ...Array.from({ length: count - 1 }, () => 0)])).toBeCloseTo(count, 10);
  }
});

test('is not computable below four values, and for a constant of any size', () => {
  for (const values of [
    [1, 2, 30],
    [],
    [0.1, 0.1, 0.1, 0.1],
    [1e300, 1e300, 1e300, 1e300],
    [gap('withheld'), 1, 2, 4],
  ]) {
    expect(excessKurtosis(values)).toEqual(gap('not-computable'));
  }
});

test('does not overflow or vanish with huge or tiny values', () => {
  const expected = excessKurtosis(sheet);
  expect(excessKurtosis(sheet.map((value) => value * 2 ** 1020))).toBe(expected);
  expect(excessKurtosis(sheet.map((value) => value * 2 ** -1000))).toBe(expected);
});

test('stays the same in another unit of measurement, also turned round', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      (list, factor, shift) => {
        const original = excessKurtosis(list);
        const moved = excessKurtosis(list.map((value) => shift - value * factor));
        if (typeof original === 'number') expect(moved).toBeCloseTo(original, 8);
        else expect(moved).toEqual(original);
      },
    ),
  );
});
