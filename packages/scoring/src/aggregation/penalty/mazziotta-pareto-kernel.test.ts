import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mazziottaParetoKernel, type MazziottaParetoPenalty } from './mazziotta-pareto-kernel.ts';

function scoreOf(
  numbers: readonly number[],
  penalty?: MazziottaParetoPenalty,
  weights: readonly number[] = numbers.map(() => 1),
): number {
  return mazziottaParetoKernel(penalty)(Float64Array.from(numbers), Float64Array.from(weights), numbers.length);
}

test('takes deviation times coefficient of variation off the mean, or adds it', () => {
  // Mean 100, deviation 10: 10 * 10 / 100 = 1.
  expect(scoreOf([90, 110])).toBe(99);
  expect(scoreOf([90, 110], { penalty: 'minus' })).toBe(99);
  expect(scoreOf([90, 110], { penalty: 'plus' })).toBe(101);
});

test('divides by n - 1 for the deviation of a sample', () => {
  // Variance 200: 200 / 100 = 2.
  expect(scoreOf([90, 110], { deviationOf: 'sample' })).toBe(98);
  expect(scoreOf([90, 110], { deviationOf: 'sample', penalty: 'plus' })).toBe(102);
  // Squares 100 + 0 + 100 over 2 = 100.
  expect(scoreOf([90, 100, 110], { deviationOf: 'sample' })).toBeCloseTo(99, 12);
});

test('weighs mean and deviation', () => {
  // Mean (3 * 90 + 130) / 4 = 100, variance (3 * 100 + 900) / 4 = 300.
  expect(scoreOf([90, 130], {}, [3, 1])).toBeCloseTo(97, 12);
  expect(scoreOf([90, 130], { deviationOf: 'sample' }, [3, 1])).toBeCloseTo(94, 12);
});

test('leaves a level row at its level', () => {
  expect(scoreOf([104, 104, 104])).toBe(104);
  expect(scoreOf([104])).toBe(104);
});

test('has no number where the mean is not above zero, or a sample is of one', () => {
  expect(scoreOf([-1, 1])).toBeNaN();
  expect(scoreOf([-3, 1])).toBeNaN();
  expect(scoreOf([104], { deviationOf: 'sample' })).toBeNaN();
});

test('lies as far below the mean with minus as above it with plus, and follows the unit of the row', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: 70, max: 130 }), { minLength: 2, maxLength: 12 }), (row) => {
      const minus = scoreOf(row);
      const plus = scoreOf(row, { penalty: 'plus' });
      const mean = row.reduce((sum, number) => sum + number, 0) / row.length;
      expect((minus + plus) / 2).toBeCloseTo(mean, 9);
      expect(minus).toBeLessThanOrEqual(plus);
      expect(scoreOf(row.map((number) => number * 8))).toBe(8 * minus);
      expect(scoreOf(row.toReversed())).toBe(minus);
    }),
  );
});
