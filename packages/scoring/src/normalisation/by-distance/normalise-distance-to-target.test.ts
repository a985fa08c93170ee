import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normaliseDistanceToTarget } from './normalise-distance-to-target.ts';

const none = gap('not-computable');

test('is the share of the way from the worst country to the target', () => {
  expect(normaliseDistanceToTarget([10, 20, gap('withheld'), 30], { target: 50 })).toEqual([
    0,
    0.25,
    gap('withheld'),
    0.5,
  ]);
});

test('takes the target on the original scale where lower is better', () => {
  // Maternal deaths per 100,000, Sustainable Development Goal 3.1: fewer than 70. From 470: 200 of 400 and 500 of 400.
  const values = [470, 270, 70, 20];
  const direction = 'lower-is-better';
  expect(normaliseDistanceToTarget(values, { target: 70, direction })).toEqual([0, 0.5, 1, 1.125]);
  expect(normaliseDistanceToTarget(values, { target: 70, direction, cap: true })).toEqual([0, 0.5, 1, 1]);
});

test('goes beyond 1 unless capped', () => {
  expect(normaliseDistanceToTarget([0, 4, 10], { target: 4, cap: false })).toEqual([0, 1, 2.5]);
  expect(normaliseDistanceToTarget([0, 4, 10], { target: 4, cap: true })).toEqual([0, 1, 1]);
});

describe('a target that all have reached', () => {
  test('gives no scores when it is the worst value itself, capped or not', () => {
    expect(normaliseDistanceToTarget([4, 6, gap('not-asked')], { target: 4 })).toEqual([none, none, gap('not-asked')]);
    expect(normaliseDistanceToTarget([4, 6], { target: 4, cap: true })).toEqual([none, none]);
  });

  test('gives 0 and less when it lies on the wrong side of the worst value', () => {
    // (x - min) / (target - min) with min 4 and target 2: 0 / -2 and 2 / -2.
    expect(normaliseDistanceToTarget([4, 6], { target: 2, cap: true })).toEqual([0, -1]);
  });
});

test('scores a single country 0, for it is the worst', () => {
  expect(normaliseDistanceToTarget([4], { target: 8 })).toEqual([0]);
});

test('refuses a target that is no number', () => {
  expect(() => normaliseDistanceToTarget([1, 2], { target: Number.NaN })).toThrow(
    expect.objectContaining({ code: 'value-not-finite', data: { what: 'target', value: Number.NaN } }),
  );
});
