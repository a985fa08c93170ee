import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { normaliseMinMax } from './normalise-min-max.ts';

test('maps the lowest country to 0 and the highest to 1, and the others in proportion', () => {
  // By hand: range 20 to 70, (30 - 20) / 50 = 0.2, (45 - 20) / 50 = 0.5.
  expect(normaliseMinMax([30, 70, 20, 45])).toEqual([0.2, 1, 0, 0.5]);
});

test('maps onto the scale that is asked for', () => {
  expect(normaliseMinMax([30, 70, 20, 45], { scale: { lowest: 1, highest: 11 } })).toEqual([3, 11, 1, 6]);
  expect(normaliseMinMax([30, 70, 20, 45], { scale: { lowest: -50, highest: 50 } })).toEqual([-30, 50, -50, 0]);
});

test('maps the highest country to 0 where lower is better', () => {
  expect(normaliseMinMax([30, 70, 20, 45], { direction: 'lower-is-better' })).toEqual([0.8, 0, 1, 0.5]);
});

test('reproduces the e-participation index of Ireland 2014 from its points', () => {
  // United Nations E-Government Survey 2014: 33 of 51 points, published .64705, truncated.
  expect(normaliseMinMax([0, 33, 51])[1]).toBeCloseTo(0.64705, 4);
});

describe('a column without a range', () => {
  test('has no scores: constant, single, or huge and constant', () => {
    const none = gap('not-computable');
    expect(normaliseMinMax([4.5, 4.5, gap('withheld')])).toEqual([none, none, gap('withheld')]);
    expect(normaliseMinMax([3])).toEqual([none]);
    expect(normaliseMinMax([1e300, 1e300])).toEqual([none, none]);
    expect(normaliseMinMax([])).toEqual([]);
  });
});

test('spans the largest numbers and the smallest', () => {
  const largest = Number.MAX_VALUE;
  expect(normaliseMinMax([-largest, 0, largest])).toEqual([0, 0.5, 1]);
  expect(normaliseMinMax([0, 5e-324, 1e-323])).toEqual([0, 0.5, 1]);
});

test('refuses a scale upside down', () => {
  expect(() => normaliseMinMax([1, 2], { scale: { lowest: 100, highest: 0 } })).toThrow(
    expect.objectContaining({ code: 'scale-invalid' }),
  );
});
