import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normaliseDistanceToReference } from './normalise-distance-to-reference.ts';

const none = gap('not-computable');

test('is 1 less the distance to the reference, in ways from the worst country to it', () => {
  // By hand: 1 - (30 - 20) / (30 - 10) = 0.5; 1 - (30 - 50) / 20 = 2.
  expect(normaliseDistanceToReference([10, 20, 30, 50], { reference: 30 })).toEqual([0, 0.5, 1, 2]);
  expect(normaliseDistanceToReference([10, 20, 30, 50], { reference: 30, cap: true })).toEqual([0, 0.5, 1, 1]);
  expect(normaliseDistanceToReference([10, 20, 30, 50], { reference: 30, cap: false })).toEqual([0, 0.5, 1, 2]);
});

test('takes the reference on the original scale where lower is better', () => {
  expect(normaliseDistanceToReference([10, 20, 30, 50], { reference: 30, direction: 'lower-is-better' })).toEqual([
    2, 1.5, 1, 0,
  ]);
});

describe('a reference that measures nothing', () => {
  test('leaves the column without scores when it is missing', () => {
    expect(normaliseDistanceToReference([1, gap('not-asked'), 3], { reference: gap('withheld') })).toEqual([
      none,
      gap('not-asked'),
      none,
    ]);
    expect(normaliseDistanceToReference([1, 3], { reference: gap('withheld'), cap: true })).toEqual([none, none]);
  });

  test('leaves the column without scores when it is the worst country, capped or not', () => {
    expect(normaliseDistanceToReference([1, 2, 3], { reference: 1 })).toEqual([none, none, none]);
    expect(normaliseDistanceToReference([1, 2, 3], { reference: 1, cap: true })).toEqual([none, none, none]);
  });
});

test('refuses a reference that is no number', () => {
  expect(() => normaliseDistanceToReference([1, 2], { reference: Infinity })).toThrow(
    expect.objectContaining({ code: 'value-not-finite', data: { what: 'reference', value: Infinity } }),
  );
});
