import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normaliseFractionOfMaximum } from './normalise-fraction-of-maximum.ts';

test('divides by the best value', () => {
  expect(normaliseFractionOfMaximum([5, 20, gap('withheld'), 0])).toEqual([0.25, 1, gap('withheld'), 0]);
  expect(normaliseFractionOfMaximum([7])).toEqual([1]);
});

test('divides by the lowest where lower is better, so that worse countries score above 1', () => {
  expect(normaliseFractionOfMaximum([5, 20, 10], { direction: 'lower-is-better' })).toEqual([1, 4, 2]);
});

test('has no scores where the best value is 0', () => {
  const none = gap('not-computable');
  expect(normaliseFractionOfMaximum([-5, 0, gap('not-asked')])).toEqual([none, none, gap('not-asked')]);
  expect(normaliseFractionOfMaximum([5, 0], { direction: 'lower-is-better' })).toEqual([none, none]);
});

test('keeps ratios in any unit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1 }),
      fc.integer({ min: -200, max: 200 }),
      (list, power) => {
        expect(normaliseFractionOfMaximum(list.map((entry) => entry * 2 ** power))).toEqual(
          normaliseFractionOfMaximum(list),
        );
      },
    ),
  );
});
