import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseGoalposts } from './normalise-goalposts.ts';
import { normaliseToGoalposts } from './normalise-to-goalposts.ts';

test('maps the goalposts to 0 and 1 and clips beyond', () => {
  // Human Development Report, technical note 1: life expectancy between 20 and 85 years.
  expect(normaliseToGoalposts([10, 20, 52.5, 85, 90, gap('withheld')], { lower: 20, upper: 85 })).toEqual([
    0,
    0,
    0.5,
    1,
    1,
    gap('withheld'),
  ]);
});

test('shows what lies beyond when told not to clip', () => {
  expect(normaliseToGoalposts([10, 15, 30], { lower: 10, upper: 20, clip: false })).toEqual([0, 0.5, 2]);
  expect(normaliseToGoalposts([10, 15, 30], { lower: 10, upper: 20, clip: true })).toEqual([0, 0.5, 1]);
});

test('maps the upper goalpost to 0 where lower is better', () => {
  const options = { lower: 2, upper: 20, direction: 'lower-is-better' } as const;
  expect(normaliseToGoalposts([1, 2, 11, 20, 29], options)).toEqual([1, 1, 0.5, 0, 0]);
  expect(normaliseToGoalposts([2, 11, 29], { ...options, clip: false })).toEqual([1, 0.5, -0.5]);
});

test('maps onto the scale that is asked for', () => {
  expect(normaliseToGoalposts([0, 5, 20], { lower: 0, upper: 10, scale: { lowest: 1, highest: 7 } })).toEqual([
    1, 4, 7,
  ]);
});

describe('a logarithmic scale', () => {
  test('gives equal ratios equal steps', () => {
    const options = { lower: 1, upper: 10_000, transform: 'log10' } as const;
    expect(normaliseToGoalposts([1, 10, 100, 1000, 10_000, 1e6], options)).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
    expect(normaliseToGoalposts([1e6, 0.01], { ...options, clip: false })).toEqual([1.5, -0.5]);
    expect(normaliseToGoalposts([10, 1000], { ...options, direction: 'lower-is-better' })).toEqual([0.75, 0.25]);
  });

  test('follows the income index of the Human Development Report', () => {
    // Technical note 1: goalposts of 100 and 75,000 dollars. By hand for 17,504: ln 175.04 / ln 750 = 5.1650 / 6.6201.
    const [index] = normaliseToGoalposts([17_504], { lower: 100, upper: 75_000, transform: 'log10' });
    expect(index).toBeCloseTo(0.7802, 4);
  });

  test('clips a value of zero or less to the lower goalpost, in both directions', () => {
    const options = { lower: 1, upper: 100, transform: 'log10' } as const;
    expect(normaliseToGoalposts([0, -5], options)).toEqual([0, 0]);
    expect(normaliseToGoalposts([0, -5], { ...options, direction: 'lower-is-better' })).toEqual([1, 1]);
  });

  test('has no score for a value of zero or less when told not to clip', () => {
    const none = gap('not-computable');
    const options = { lower: 1, upper: 100, transform: 'log10', clip: false } as const;
    expect(normaliseToGoalposts([0, -5, 10], options)).toEqual([none, none, 0.5]);
  });
});

test('places each country where the goalposts of a single value do', () => {
  const number = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(number, number, fc.array(number), fc.constantFrom('none', 'log10'), (one, other, list, transform) => {
      fc.pre(one !== other);
      const [lower, upper] = one < other ? [one, other] : [other, one];
      const rising = list.map((value) => normaliseGoalposts(value, { floor: lower, goalpost: upper, transform }));
      const falling = list.map((value) => normaliseGoalposts(value, { floor: upper, goalpost: lower, transform }));
      expect(normaliseToGoalposts(list, { lower, upper, transform })).toEqual(rising);
      expect(normaliseToGoalposts(list, { lower, upper, transform, direction: 'lower-is-better' })).toEqual(falling);
    }),
  );
});

test('refuses goalposts that are none, and for a logarithm those not above zero', () => {
  for (const options of [
    { lower: 1, upper: 1, transform: 'none' },
    { lower: 2, upper: 1, transform: 'none' },
    { lower: Number.NaN, upper: 1, transform: 'none' },
    { lower: 0, upper: Infinity, transform: 'none' },
    { lower: -Infinity, upper: 0, transform: 'none' },
    { lower: 0, upper: 1, transform: 'log10' },
    { lower: -1, upper: 10, transform: 'log10' },
    { lower: -10, upper: -1, transform: 'log10' },
  ] as const) {
    expect(() => normaliseToGoalposts([1], options)).toThrow(
      expect.objectContaining({ code: 'goalposts-invalid', data: options }),
    );
  }
  expect(() => normaliseToGoalposts([1], { lower: 0, upper: 1, scale: { lowest: 1, highest: 1 } })).toThrow(
    expect.objectContaining({ code: 'scale-invalid' }),
  );
});
