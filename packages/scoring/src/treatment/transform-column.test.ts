import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../value/gap.ts';
import { boxCox } from './box-cox.ts';
import { giiLogarithm } from './gii-logarithm.ts';
import { plainShiftedLogarithm } from './plain-shifted-logarithm.ts';
import { shiftedLogarithm } from './shifted-logarithm.ts';
import { signedShiftedLogarithm } from './signed-shifted-logarithm.ts';

const close = (numbers: readonly number[]): readonly unknown[] => numbers.map((number) => expect.closeTo(number, 12));

describe('of 1, 2 and 30, as COINr 1.1.14 and its documented formulas have it', () => {
  const three = [1, 2, 30];
  test.each([
    ['shifted', shiftedLogarithm(three), [-1.2378743560016174, 0.25464221837358075, 3.377246160839642]],
    ['signed shifted', signedShiftedLogarithm(three), [-1.2378743560016174, 0.25464221837358075, 3.377246160839642]],
    ['plain shifted', plainShiftedLogarithm(three), [0, Math.LN2, 3.4011973816621555]],
    ['gii', giiLogarithm(three), [0, Math.LN2, 3.4011973816621555]],
    ['Box-Cox 0', boxCox(three), [0, Math.LN2, 3.4011973816621555]],
    ['Box-Cox 0.5', boxCox(three, { lambda: 0.5 }), [0, 0.8284271247461903, 8.954451150103322]],
    ['Box-Cox -1', boxCox(three, { lambda: -1 }), [0, 0.5, 0.9666666666666667]],
  ])('%s', (_, values, expected) => {
    expect(values).toEqual(close(expected));
  });
});

test('the signed logarithm looks from the side of the long tail', () => {
  // -ln(31 + 0.29 - x) for the mirror image 1, 29, 30 of the values above.
  expect(signedShiftedLogarithm([1, 29, 30])).toEqual(close([-Math.log(29.29), -Math.log(1.29), -Math.log(0.29)]));
  // Without a skewness there is no tail: from below.
  expect(signedShiftedLogarithm([0, 100])).toEqual(shiftedLogarithm([0, 100]));
});

test('the logarithm of the Global Innovation Index has no result at a maximum of one or less', () => {
  // The formula would give 0 and ln 0.5 for 0.25 and 0.5: the order turned round.
  const none = gap('not-computable');
  expect(giiLogarithm([0.25, gap('withheld'), 0.5])).toEqual([none, gap('withheld'), none]);
  expect(giiLogarithm([0, 1])).toEqual([none, none]);
});

test('Box-Cox at lambda 1 only shifts, and is a gap where a power leaves the range of numbers', () => {
  expect(boxCox([4, 7, 12], { lambda: 1 })).toEqual(close([0, 3, 8]));
  expect(boxCox([0, 1e200], { lambda: 2 })).toEqual([0, gap('not-computable')]);
  expect(() => boxCox([1, 2], { lambda: Number.NaN })).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});

const family: readonly (readonly [string, (values: readonly Value[]) => readonly Value[]])[] = [
  ['shiftedLogarithm', shiftedLogarithm],
  ['signedShiftedLogarithm', signedShiftedLogarithm],
  ['plainShiftedLogarithm', plainShiftedLogarithm],
  ['giiLogarithm', giiLogarithm],
  ['boxCox', (values) => boxCox(values, { lambda: 0.5 })],
];

describe.each(family)('%s', (_, transform) => {
  test('leaves a constant, a single value and nothing at all as they are', () => {
    for (const values of [[3, 3, 3], [7], [], [gap('withheld')], [1e300, gap('not-asked'), 1e300]]) {
      expect(transform(values)).toEqual(values);
    }
  });

  test('keeps gaps with their reasons and the order of the units', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 1e6 }), { minLength: 2, maxLength: 30 }), (list) => {
        const result = transform([gap('withheld'), ...list]);
        expect(result[0]).toEqual(gap('withheld'));
        const order = (values: readonly Value[]): readonly number[] =>
          [...values.keys()].toSorted((one, other) => (values[one] as number) - (values[other] as number));
        expect(order(result.slice(1))).toEqual(order(list));
      }),
    );
  });

  test('gives finite numbers in order for huge and tiny values', () => {
    for (const values of [
      [-Number.MAX_VALUE, 2, Number.MAX_VALUE],
      [1e300, 1.1e300, 1.7e308],
      [2, 2 + 2 ** -50, 2 + 2 ** -40],
    ]) {
      const [one, two, three] = transform(values) as readonly number[];
      expect(one).toBeLessThan(two ?? Number.NaN);
      expect(two).toBeLessThan(three ?? Number.NaN);
    }
  });
});

test.each(family.filter(([name]) => name !== 'giiLogarithm'))('%s keeps tiny differences apart', (_, transform) => {
  for (const values of [
    [0, 1e-300, 3e-300],
    [0, 1e-322, 3e-322],
  ]) {
    const [one, two, three] = transform(values) as readonly number[];
    expect(one).toBeLessThan(two ?? Number.NaN);
    expect(two).toBeLessThan(three ?? Number.NaN);
  }
});

test('another unit of measurement moves the shifted logarithm by a constant', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1000, max: 1000 }),
      (list, factor, shift) => {
        const original = shiftedLogarithm(list) as readonly number[];
        const moved = shiftedLogarithm(list.map((value) => value * factor + shift)) as readonly number[];
        for (const [unit, value] of original.entries()) expect(moved[unit]).toBeCloseTo(value + Math.log(factor), 9);
      },
    ),
  );
});
