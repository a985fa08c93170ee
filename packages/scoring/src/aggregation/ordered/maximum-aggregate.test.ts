import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { maximumAggregate, maximumKernel } from './maximum-aggregate.ts';

test('is the highest value, wherever it stands and whatever its weight', () => {
  expect(maximumAggregate([0.4, 0.9, 0.2])).toBe(0.9);
  expect(maximumAggregate([-5, -3, -7], [1, 1, 100])).toBe(-3);
  expect(maximumAggregate([3, 1, -5])).toBe(3);
  expect(maximumAggregate([-7])).toBe(-7);
});

test('leaves out a value of weight zero', () => {
  expect(maximumAggregate([0.4, 0.2, 0.9], [1, 1, 0])).toBe(0.4);
});

test('treats gaps as the arithmetic mean does', () => {
  expect(maximumAggregate([0.4, gap('withheld'), 0.9])).toBe(0.9);
  expect(maximumAggregate([0.4, gap('withheld')], undefined, { minimumShare: 0.6 })).toEqual(gap('below-availability'));
  expect(maximumAggregate([gap('not-validated')])).toEqual(gap('not-validated'));
});

test('reads no further than the count in the kernel', () => {
  expect(maximumKernel(Float64Array.of(1, 3, 4), Float64Array.of(1, 1, 1), 2)).toBe(3);
});
