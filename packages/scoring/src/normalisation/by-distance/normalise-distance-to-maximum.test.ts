import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normaliseDistanceToMaximum } from './normalise-distance-to-maximum.ts';

test('is 1 less the distance to the best country, in ranges', () => {
  // By hand: range 10; 8 is 2 below the best, 1 - 2 / 10 = 0.8.
  expect(normaliseDistanceToMaximum([10, 8, 0, 5])).toEqual([1, 0.8, 0, 0.5]);
  expect(normaliseDistanceToMaximum([10, 8, 0, 5], { direction: 'lower-is-better' })).toEqual([0, 0.2, 1, 0.5]);
});

test('has no scores where no two countries differ', () => {
  const none = gap('not-computable');
  expect(normaliseDistanceToMaximum([2, gap('withheld'), 2])).toEqual([none, gap('withheld'), none]);
});

test('agrees with its formula to the last digits, and is finer near 0', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 30 }), (list) => {
      const max = Math.max(...list);
      const min = Math.min(...list);
      fc.pre(max - min > 1e-3);
      normaliseDistanceToMaximum(list).forEach((score, position) => {
        expect(score).toBeCloseTo(1 - (max - (list[position] ?? 0)) / (max - min), 14);
      });
    }),
  );
  expect(normaliseDistanceToMaximum([0, 1e-20, 1])).toEqual([0, 1e-20, 1]);
});
