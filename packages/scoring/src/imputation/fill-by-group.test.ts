import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, isGap, type GapReason, type Value } from '../value/gap.ts';
import { imputeMean } from './impute-mean.ts';
import { imputeMedian } from './impute-median.ts';

const asked = gap('not-answered');
const value = fc.oneof(
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom<Value>(asked, gap('withheld'), gap('not-applicable'), gap('not-computable')),
);
const rows = fc.array(fc.tuple(value, fc.constantFrom('East', 'West', null)), { maxLength: 30 });

test('fills gaps with the mean of what is there', () => {
  expect(imputeMean([1, asked, 4, gap('do-not-know')])).toEqual([1, 2.5, 4, 2.5]);
  expect(imputeMedian([1, asked, 2, 900])).toEqual([1, 2, 2, 900]);
});

test('leaves a column without any value as it is', () => {
  expect(imputeMean([asked, gap('not-asked')])).toEqual([asked, gap('not-asked')]);
  expect(imputeMean([])).toEqual([]);
});

describe('within groups', () => {
  test('uses the values of the same group only', () => {
    const groups = ['g1', 'g1', 'g1', 'g2', 'g2'];
    expect(imputeMean([asked, 2, 5, 7, 9], { groups })).toEqual([3.5, 2, 5, 7, 9]);
    expect(imputeMedian([10, asked, 30, 7, asked], { groups })).toEqual([10, 20, 30, 7, 7]);
  });

  test('leaves a group without any value, and a unit without a group, as they are', () => {
    expect(imputeMean([1, asked, 3, asked, asked], { groups: ['a', 'a', 'a', 'b', null] })).toEqual([
      1,
      2,
      3,
      asked,
      asked,
    ]);
  });

  test('takes no value from a unit without a group', () => {
    expect(imputeMean([1, asked, 100], { groups: ['a', 'a', null] })).toEqual([1, 1, 100]);
  });
});

describe('reasons', () => {
  test('not applicable and withheld stay unless they are named', () => {
    const values = [2, gap('not-applicable'), gap('withheld'), asked];
    expect(imputeMean(values)).toEqual([2, gap('not-applicable'), gap('withheld'), 2]);
    expect(imputeMean(values, { fill: ['withheld'] })).toEqual([2, gap('not-applicable'), 2, asked]);
    expect(imputeMean(values, { fill: [] })).toEqual(values);
  });

  test('all others are filled', () => {
    const reasons: readonly GapReason[] = [
      'not-asked',
      'do-not-know',
      'below-availability',
      'not-validated',
      'not-computable',
    ];
    expect(imputeMean([3, ...reasons.map(gap)])).toEqual([3, ...reasons.map(() => 3)]);
  });
});

describe.each([
  ['imputeMean', imputeMean],
  ['imputeMedian', imputeMedian],
])('%s', (_, impute) => {
  test('never changes a value that is there, and fills from within the range', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const values = list.map(([entry]) => entry);
        const known = values.filter((entry): entry is number => !isGap(entry));
        const filled = impute(values);
        for (const [unit, before] of values.entries()) {
          const after = filled[unit] ?? asked;
          if (!isGap(before)) expect(after).toBe(before);
          else if (!isGap(after)) {
            expect(after).toBeGreaterThanOrEqual(Math.min(...known));
            expect(after).toBeLessThanOrEqual(Math.max(...known));
          } else expect(after).toEqual(before);
        }
      }),
    );
  });

  test('gives each unit the same number in any order of the units, bit for bit', () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
        ),
        ([list, order]) => {
          const run = (entries: typeof list): readonly Value[] =>
            impute(
              entries.map(([entry]) => entry),
              { groups: entries.map(([, group]) => group) },
            );
          const straight = run(list);
          expect(run(order.map((unit) => list[unit] ?? [asked, null]))).toEqual(order.map((unit) => straight[unit]));
        },
      ),
    );
  });

  test('with one group of all is the same as without groups', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const values = list.map(([entry]) => entry);
        expect(impute(values, { groups: values.map(() => 'all') })).toEqual(impute(values));
      }),
    );
  });

  test('refuses groups of another length', () => {
    expect(() => impute([1, 2], { groups: ['a'] })).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  });
});

test('does not overflow with huge values', () => {
  expect(imputeMean([1.7e308, 1.7e308, asked])).toEqual([1.7e308, 1.7e308, 1.7e308]);
});

test('leaves its input as it was', () => {
  const values = Object.freeze([1, asked, 3]);
  expect(imputeMean(values)).toEqual([1, 2, 3]);
  expect(values).toEqual([1, asked, 3]);
});
