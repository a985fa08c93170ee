import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableStep } from '../comparison/comparable-step.ts';
import { columnOf } from '../value/column.ts';
import { gap, isGap, type Value } from '../value/gap.ts';
import { countBelow, countUpTo, sortedSteps } from './sorted-steps.ts';

/** Counts of each number as [lower, lower or equal]; null for a gap. */
function countsOf(values: readonly Value[], tolerance = 1e-9): readonly (readonly [number, number] | null)[] {
  const all = sortedSteps(columnOf(values), tolerance);
  return values.map((value, position) => {
    const step = all.steps[position] ?? Number.NaN;
    return isGap(value) ? null : [countBelow(all, step), countUpTo(all, step)];
  });
}

/** The same by comparing each with each, as the definition says. */
function countsByDefinition(
  values: readonly Value[],
  stepOf: (number: number) => number,
): readonly (readonly [number, number] | null)[] {
  const steps = values.flatMap((value) => (isGap(value) ? [] : [stepOf(value)]));
  return values.map((value) =>
    isGap(value)
      ? null
      : [steps.filter((step) => step < stepOf(value)).length, steps.filter((step) => step <= stepOf(value)).length],
  );
}

test('counts the lower, and the lower or equal', () => {
  expect(countsOf([5, 9, gap('withheld'), 9, 1])).toEqual([[1, 2], [2, 4], null, [2, 4], [0, 1]]);
  expect(sortedSteps(columnOf([5, gap('withheld'), 9]), 0).count).toBe(2);
});

test('counts nothing where nothing is there', () => {
  expect(sortedSteps(columnOf([]), 1e-9).count).toBe(0);
  expect(sortedSteps(columnOf([gap('withheld')]), 1e-9).count).toBe(0);
  expect(countsOf([7])).toEqual([[0, 1]]);
});

test('remembers nothing of the column before, larger or smaller', () => {
  const large = Array.from({ length: 700 }, (_, position) => (position * 37) % 701);
  expect(countsOf(large)).toEqual(countsByDefinition(large, (number) => number));
  expect(countsOf([2, 1, 2])).toEqual([
    [1, 3],
    [0, 1],
    [1, 3],
  ]);
  expect(countsOf(large)).toEqual(countsByDefinition(large, (number) => number));
});

describe('any column', () => {
  const number = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ noNaN: true, min: -10, max: 10 }),
    fc.constantFrom(1e12, -1e15, 1e200),
  );
  const values = fc.array(
    fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: fc.constant(gap('withheld')) }),
    {
      maxLength: 120,
      size: 'max',
    },
  );

  test('is counted as the definition says', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1e-9, 0.5), (list, tolerance) => {
        expect(countsOf(list, tolerance)).toEqual(
          countsByDefinition(list, (entry) => comparableStep(entry, tolerance)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test.each([1, 2, 3, 255, 256, 257, 600])('counts %i numbers', (size) => {
  const list = Array.from({ length: size }, (_, position) => (position * 7) % 11);
  expect(countsOf(list)).toEqual(countsByDefinition(list, (number) => number));
});

describe('the largest numbers', () => {
  test('are in order, though the steps of the grid are not', () => {
    // At 1e-9 the step of 1e299 would be 1e308, while 1e300 would stay the number it is, 1e300.
    expect(countsOf([1e300, 1e299, -1e299, -1e300, 0])).toEqual([
      [4, 5],
      [3, 4],
      [1, 2],
      [0, 1],
      [2, 3],
    ]);
  });

  test('are in order also where their range is beyond the numbers', () => {
    expect(countsOf([-Number.MAX_VALUE, 1, Number.MAX_VALUE, 0])).toEqual([
      [0, 1],
      [2, 3],
      [3, 4],
      [1, 2],
    ]);
  });
});

test('tells the smallest numbers apart at tolerance 0 and not at 1e-9', () => {
  expect(countsOf([5e-324, 0, 1e-323], 0)).toEqual([
    [1, 2],
    [0, 1],
    [2, 3],
  ]);
  expect(countsOf([5e-324, 0, 1e-323])).toEqual([
    [0, 3],
    [0, 3],
    [0, 3],
  ]);
});

test('takes minus zero for zero', () => {
  expect(countsOf([-0, 0, 1], 0)).toEqual([
    [0, 2],
    [0, 2],
    [2, 3],
  ]);
});

test('refuses a tolerance that is none', () => {
  for (const tolerance of [-1e-9, Number.NaN, Infinity]) {
    expect(() => sortedSteps(columnOf([1]), tolerance)).toThrow(
      expect.objectContaining({ code: 'tolerance-negative' }),
    );
  }
});
