import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, valuesOf } from '../value/column.ts';
import { gap } from '../value/gap.ts';
import { denominate, denominateColumn } from './denominate.ts';

const none = gap('not-computable');

test('divides each total by the size of its country', () => {
  expect(denominate([20, 9, 0], [4, 2, 7])).toEqual([5, 4.5, 0]);
  expect(valuesOf(denominateColumn(columnOf([20]), columnOf([4])))).toEqual([5]);
});

test('gives the rate per so many units of the denominator', () => {
  // By hand: 20 beds, 5,000 people: 4 per thousand.
  expect(denominate([20, 30], [5000, 1000], { scale: 1000 })).toEqual([4, 30]);
});

describe('a rate that cannot be', () => {
  test('is not computable: the denominator is zero or missing', () => {
    expect(denominate([20, 0, 9], [0, 0, gap('withheld')])).toEqual([none, none, none]);
  });

  test('keeps the reason of the value whatever the denominator', () => {
    expect(denominate([gap('do-not-know'), gap('withheld')], [2, gap('not-asked')])).toEqual([
      gap('do-not-know'),
      gap('withheld'),
    ]);
  });

  test('is not computable beyond the largest number', () => {
    expect(denominate([1e300], [1e-300])).toEqual([none]);
  });
});

describe('the largest and the smallest magnitudes', () => {
  test('give the rate although denominator over scale is no number', () => {
    expect(denominate([2 ** -1000], [2 ** -1000], { scale: 2 ** 100 })).toEqual([2 ** 100]);
    expect(denominate([2 ** 1000], [2 ** 1000], { scale: 2 ** -100 })).toEqual([2 ** -100]);
  });

  test('give the rate although value over denominator is no number', () => {
    expect(denominate([2 ** 1000], [2 ** -100], { scale: 2 ** -100 })).toEqual([2 ** 1000]);
    expect(denominate([2 ** -1000], [2 ** 100], { scale: 2 ** 100 })).toEqual([2 ** -1000]);
  });

  test('keep every digit of a denominator that over the scale would lose some', () => {
    // 3 * 2^-1073 / 2^2 would be rounded to 2^-1074: a third of the rate would be lost.
    expect(denominate([3 * 2 ** -1073], [3 * 2 ** -1073], { scale: 4 })).toEqual([4]);
  });

  test('take the size itself down to the last number of full precision', () => {
    // Half of this value would lose its last digit.
    const last = 1 + 2 ** -52;
    expect(denominate([last * 2 ** -1022], [2], { scale: 2 ** 1023 })).toEqual([last]);
  });
});

test('never says minus zero', () => {
  expect(denominate([0, -4], [-5, 2])).toEqual([0, -2]);
});

test('does not depend on a unit that value and denominator share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))),
      fc.integer({ min: -50, max: 50 }),
      (list, power) => {
        const values = list.map(([value]) => value);
        const sizes = list.map(([, size]) => size);
        const rates = denominate(values, sizes, { scale: 1000 });
        const shift = (entry: number): number => entry * 2 ** power;
        expect(denominate(values.map(shift), sizes.map(shift), { scale: 1000 })).toEqual(rates);
      },
    ),
  );
});

test('leaves its input as it was', () => {
  const values = Object.freeze([1, gap('withheld')]);
  const sizes = Object.freeze([2, 4]);
  expect(denominate(values, sizes)).toEqual([0.5, gap('withheld')]);
});

describe('a broken contract', () => {
  test.each([
    ['fewer denominators than values', [1, 2], [1], {}, 'lengths-differ', { values: 2, denominators: 1 }],
    ['a scale of zero', [1], [1], { scale: 0 }, 'value-not-positive', { scale: 0 }],
    ['a negative scale', [1], [1], { scale: -1 }, 'value-not-positive', { scale: -1 }],
    ['an infinite scale', [1], [1], { scale: Infinity }, 'value-not-positive', { scale: Infinity }],
    [
      'NaN among the denominators',
      [1],
      [Number.NaN],
      {},
      'value-not-finite',
      { what: 'value', value: Number.NaN, position: 0 },
    ],
  ] as const)('%s is refused', (_, values, sizes, options, code, data) => {
    expect(() => denominate(values, sizes, options)).toThrow(expect.objectContaining({ code, data }));
  });
});
