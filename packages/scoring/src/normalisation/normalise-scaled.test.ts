import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseScaled } from './normalise-scaled.ts';

test('maps the bounds to 0 and 1 and does not clip beyond', () => {
  expect(normaliseScaled([1, 4, 7, 10, -2, gap('withheld')], { lower: 1, upper: 7 })).toEqual([
    0,
    0.5,
    1,
    1.5,
    -0.5,
    gap('withheld'),
  ]);
});

test('maps the good bound to the factor', () => {
  expect(normaliseScaled([1, 4, 7, 10], { lower: 1, upper: 7, factor: 100 })).toEqual([0, 50, 100, 150]);
});

test('counts from the upper bound where lower is better', () => {
  expect(normaliseScaled([1, 4, 7, 10], { lower: 1, upper: 7, factor: 10, direction: 'lower-is-better' })).toEqual([
    10, 5, 0, -5,
  ]);
});

test('needs no two countries that differ', () => {
  expect(normaliseScaled([4, 4], { lower: 1, upper: 7 })).toEqual([0.5, 0.5]);
});

test('scores both directions so that they add up to the factor', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (list) => {
      const bounds = { lower: -10, upper: 90, factor: 10 };
      const falling = normaliseScaled(list, { ...bounds, direction: 'lower-is-better' });
      normaliseScaled(list, bounds).forEach((score, position) => {
        expect((score as number) + (falling[position] as number)).toBeCloseTo(10, 10);
      });
    }),
  );
});

test('refuses bounds that are none', () => {
  for (const [lower, upper] of [
    [1, 1],
    [2, 1],
    [Number.NaN, 1],
    [0, Infinity],
    [-Infinity, 0],
  ] as const) {
    expect(() => normaliseScaled([1], { lower, upper })).toThrow(
      expect.objectContaining({ code: 'bounds-invalid', data: { lower, upper } }),
    );
  }
});

test('refuses a factor of zero or less', () => {
  for (const factor of [0, -1, Number.NaN]) {
    expect(() => normaliseScaled([1], { lower: 0, upper: 1, factor })).toThrow(
      expect.objectContaining({ code: 'scale-invalid' }),
    );
  }
});
