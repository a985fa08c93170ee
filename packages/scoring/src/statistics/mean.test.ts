import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { mean, meanOf } from './mean.ts';

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });

test('of three large neighbours is the middle one', () => {
  // NIST Statistical Reference Datasets, NumAcc1: certified mean 10000002.
  expect(mean([10000001, 10000003, 10000002])).toBe(10000002);
});

test('leaves gaps out, and is one without any value', () => {
  expect(mean([1, gap('withheld'), 4])).toBe(2.5);
  expect(mean([gap('withheld')])).toEqual(gap('not-computable'));
  expect(mean([])).toEqual(gap('not-computable'));
});

test('of a constant is that constant to the last bit, at any size', () => {
  for (const constant of [0.1, 1e300, -1.7e308, 5e-324, 1 / 3]) {
    for (const count of [1, 3, 49, 193]) expect(meanOf(new Float64Array(count).fill(constant))).toBe(constant);
  }
});

test('neither overflows nor loses what large numbers of opposite sign leave over', () => {
  expect(mean([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
  expect(mean([Number.MAX_VALUE, -Number.MAX_VALUE])).toBe(0);
  expect(mean([1e16, 3, -1e16])).toBe(1);
});

test('is the same bit for bit in any order, and never a negative zero', () => {
  fc.assert(
    fc.property(
      fc
        .array(number, { minLength: 1, maxLength: 60 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(mean(shuffled)).toBe(mean(list));
      },
    ),
  );
  expect(mean([-0])).toBe(0);
});

test('lies between the lowest and the highest value', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (list) => {
      expect(mean(list)).toBeGreaterThanOrEqual(Math.min(...list));
      expect(mean(list)).toBeLessThanOrEqual(Math.max(...list) + 0);
    }),
  );
});

test('refuses NaN', () => {
  expect(() => mean([Number.NaN])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});
