import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, isGap, type Value } from '../value/gap.ts';
import { passesOutlierTest } from './passes-outlier-test.ts';
import { shiftedLogarithm } from './shifted-logarithm.ts';
import { signedShiftedLogarithm } from './signed-shifted-logarithm.ts';
import { treatOutliers } from './treat-outliers.ts';
import { winsorise } from './winsorise.ts';

const steep = Array.from({ length: 30 }, (_, unit) => 2 ** unit);

describe('treatment', () => {
  test('leaves an indicator alone that passes, or whose test cannot be answered', () => {
    for (const [values, passes] of [
      [[1, 2, 3, 4], true],
      [[5, 5, 5, 5], null],
      [[gap('withheld'), 4], null],
      [[], null],
    ] as const) {
      expect(treatOutliers(values)).toMatchObject({
        values,
        method: 'none',
        winsorisedCount: 0,
        marks: values.map(() => null),
        afterWinsorising: null,
        afterTransformation: null,
        passes,
      });
    }
  });

  test('winsorises where that is enough', () => {
    expect(treatOutliers([1, 2, gap('withheld'), 3, 4, 500])).toMatchObject({
      values: [1, 2, gap('withheld'), 3, 4, 4],
      method: 'winsorised',
      winsorisedCount: 1,
      marks: [null, null, null, null, null, 'high'],
      before: { passes: false },
      afterWinsorising: { passes: true, count: 1 },
      afterTransformation: null,
      passes: true,
    });
  });

  test('transforms the original values where winsorising is not enough, and forgets the winsorising', () => {
    const treated = treatOutliers(steep, { atMost: 1 });
    expect(treated).toMatchObject({
      values: shiftedLogarithm(steep),
      method: 'transformed',
      winsorisedCount: 0,
      marks: steep.map(() => null),
      afterWinsorising: { passes: false, count: 1 },
      afterTransformation: { passes: true },
      passes: true,
    });
  });

  test('transforms the winsorised values on request', () => {
    const treated = treatOutliers(steep, { atMost: 1, combine: true });
    expect(treated).toMatchObject({
      values: shiftedLogarithm(winsorise(steep, { atMost: 1 }).values),
      method: 'winsorised-and-transformed',
      winsorisedCount: 1,
    });
    expect(treated.marks.at(-1)).toBe('high');
  });

  test('keeps the winsorised values where no transformation is wanted, and says that they fail', () => {
    expect(treatOutliers(steep, { atMost: 1, transform: 'none' })).toMatchObject({
      values: winsorise(steep, { atMost: 1 }).values,
      method: 'winsorised',
      passes: false,
    });
    expect(treatOutliers(steep, { atMost: 0, transform: 'none' })).toMatchObject({
      values: steep,
      method: 'none',
      afterWinsorising: null,
      passes: false,
    });
  });

  test('keeps a transformation that fails too, and says so', () => {
    // 25 zeros, 1, 2 and 80: the peer stops with an error.
    const zeros = [...Array.from({ length: 25 }, () => 0), 1, 2, 80];
    expect(treatOutliers(zeros)).toMatchObject({
      values: shiftedLogarithm(zeros),
      method: 'transformed',
      afterWinsorising: { count: 2, passes: false },
      passes: false,
    });
  });

  test('keeps the winsorised values where the transformation does not exist', () => {
    const shares = steep.map((value) => value / 2 ** 30);
    expect(treatOutliers(shares, { atMost: 1, transform: 'gii-logarithm' })).toMatchObject({
      values: winsorise(shares, { atMost: 1 }).values,
      method: 'winsorised',
      afterTransformation: null,
      passes: false,
    });
  });

  test('passes the transformation its side and its power', () => {
    const turned = steep.map((value) => -value);
    expect(treatOutliers(turned, { atMost: 1, transform: 'signed-shifted-logarithm' }).values).toEqual(
      signedShiftedLogarithm(turned),
    );
    expect(treatOutliers([0, 0, 0, 0, 8], { atMost: 0, transform: 'box-cox', lambda: 0.5 }).values[4]).toBeCloseTo(
      4,
      12,
    );
    expect(treatOutliers([0, 0, 0, 0, 8], { atMost: 0, transform: 'plain-shifted-logarithm' }).values[4]).toBeCloseTo(
      Math.log(9),
      12,
    );
  });
});

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.double({ noNaN: true, min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom(1e3, 1e200, 1e306, -1e4) },
  { weight: 1, arbitrary: fc.constant<Value>(gap('not-asked')) },
);
const options = fc.record({
  atMost: fc.nat({ max: 6 }),
  combine: fc.boolean(),
  transform: fc.constantFrom(
    'none' as const,
    'shifted-logarithm' as const,
    'signed-shifted-logarithm' as const,
    'plain-shifted-logarithm' as const,
    'gii-logarithm' as const,
    'box-cox' as const,
  ),
});

test('keeps gaps, keeps the order of the units, and reports the state of what comes back', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), options, (list, chosen) => {
      const { values, passes } = treatOutliers(list, chosen);
      expect(passes).toBe(passesOutlierTest(values));
      const pairs: (readonly [number, number])[] = [];
      for (const [unit, before] of list.entries()) {
        const after = values[unit];
        if (isGap(before)) expect(after).toEqual(before);
        else pairs.push([before, after as number]);
      }
      const after = pairs.toSorted(([one], [other]) => one - other).map(([, value]) => value);
      expect(after.every(Number.isFinite)).toBe(true);
      expect(after).toEqual(after.toSorted((one, other) => one - other));
    }),
  );
});

test('treats each unit the same in any order of the units', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), options, (list, chosen) => {
      const straight = treatOutliers(list, chosen);
      const reversed = treatOutliers(list.toReversed(), chosen);
      expect(reversed).toEqual({
        ...straight,
        values: straight.values.toReversed(),
        marks: straight.marks.toReversed(),
      });
    }),
  );
});
