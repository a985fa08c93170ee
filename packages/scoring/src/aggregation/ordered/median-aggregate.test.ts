import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { medianAggregate, weightedMedian } from './median-aggregate.ts';

describe('equal weights', () => {
  test('give the ordinary median', () => {
    // As statistics.median of Python gives.
    expect(medianAggregate([1, 3, 5])).toBe(3);
    expect(medianAggregate([7, 1, 5, 3])).toBe(4);
    expect(medianAggregate([9, -2])).toBe(3.5);
    expect(medianAggregate([0.6])).toBe(0.6);
  });

  test('give it for any number of values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 150 }), (values) => {
        const sorted = values.toSorted((one, other) => one - other);
        const upper = sorted[Math.floor(sorted.length / 2)] as number;
        const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
        expect(medianAggregate(values)).toBe((lower + upper) / 2);
      }),
    );
  });
});

describe('weights', () => {
  test('move the middle', () => {
    // 0.15, 0.1, 0.2, 0.3, 0.25 on 1 to 5: half of the weight is reached in the fourth.
    expect(medianAggregate([1, 2, 3, 4, 5], [0.15, 0.1, 0.2, 0.3, 0.25])).toBe(4);
    expect(medianAggregate([1, 2, 3], [1, 1, 5])).toBe(3);
    expect(medianAggregate([1, 2, 3], [5, 1, 1])).toBe(1);
  });

  test('that leave exactly half on either side give the point midway, whatever the last digit of their sum', () => {
    // 0.49, 0.01, 0.25, 0.25 on 1 to 4: half is reached with the second.
    expect(medianAggregate([1, 2, 3, 4], [0.49, 0.01, 0.25, 0.25])).toBe(2.5);
    // 0.1 + 0.2 is a digit above 0.3.
    expect(medianAggregate([1, 2, 10], [0.1, 0.2, 0.3])).toBe(6);
    expect(medianAggregate([10, 1, 2], [0.3, 0.1, 0.2])).toBe(6);
  });

  test('say how often a value counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (list) => {
          const weighted = medianAggregate(
            list.map(([value]) => value),
            list.map(([, times]) => times),
          );
          expect(weighted).toBe(medianAggregate(list.flatMap(([value, times]) => Array<number>(times).fill(value))));
        },
      ),
    );
  });

  test('of zero leave a value out', () => {
    expect(medianAggregate([1, 2, 100], [1, 1, 0])).toBe(1.5);
  });
});

test('treats gaps as the arithmetic mean does', () => {
  expect(medianAggregate([1, gap('not-answered'), 5])).toBe(3);
  expect(medianAggregate([1, gap('not-answered')], undefined, { minimumShare: 0.6 })).toEqual(
    gap('below-availability'),
  );
});

test('lies midway between huge values without overflow', () => {
  expect(medianAggregate([1.5e308, 1.7e308])).toBe(1.6e308);
  expect(medianAggregate([-1.7e308, 1.7e308])).toBe(0);
  expect(medianAggregate([5e-324, 5e-324])).toBe(5e-324);
});

test('leaves the row as it was, and reads no further than the count', () => {
  const numbers = Float64Array.of(5, 1, 100);
  expect(weightedMedian(numbers, Float64Array.of(1, 1, 1), 2)).toBe(3);
  expect([...numbers]).toEqual([5, 1, 100]);
});
