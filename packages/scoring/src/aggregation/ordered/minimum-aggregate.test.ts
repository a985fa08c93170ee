import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { minimumAggregate, minimumKernel } from './minimum-aggregate.ts';

test('is the lowest value, wherever it stands and whatever its weight', () => {
  expect(minimumAggregate([0.4, 0.2, 0.9])).toBe(0.2);
  expect(minimumAggregate([-5, 3, 1], [1, 100, 100])).toBe(-5);
  expect(minimumAggregate([3, 1, -5])).toBe(-5);
  expect(minimumAggregate([7])).toBe(7);
});

test('leaves out a value of weight zero', () => {
  expect(minimumAggregate([0.4, 0.2, 0.9], [1, 0, 1])).toBe(0.4);
});

test('treats gaps as the arithmetic mean does', () => {
  expect(minimumAggregate([0.4, gap('withheld'), 0.9])).toBe(0.4);
  expect(minimumAggregate([0.4, gap('withheld')], undefined, { minimumShare: 0.6 })).toEqual(gap('below-availability'));
  expect(minimumAggregate([])).toEqual(gap('not-applicable'));
});

test('reads no further than the count in the kernel', () => {
  expect(minimumKernel(Float64Array.of(4, 3, 1), Float64Array.of(1, 1, 1), 2)).toBe(3);
});

test('reaches the ends of the range of numbers', () => {
  expect(minimumAggregate([Number.MAX_VALUE, -Number.MAX_VALUE])).toBe(-Number.MAX_VALUE);
});
