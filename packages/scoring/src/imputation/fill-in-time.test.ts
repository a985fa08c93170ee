import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, isGap, type Value } from '../value/gap.ts';
import { imputeConstant } from './impute-constant.ts';
import { imputeLatest } from './impute-latest.ts';
import { imputeLinearConstant } from './impute-linear-constant.ts';
import { imputeLinear } from './impute-linear.ts';

const asked = gap('not-asked');

function kenya(times: readonly number[]): { readonly units: readonly string[]; readonly times: readonly number[] } {
  return { units: times.map(() => 'KEN'), times };
}

const rounds = kenya([2014, 2016, 2018, 2020, 2022]);

test('latest carries a value forward only', () => {
  expect(imputeLatest([asked, 5, asked, asked, 9], rounds)).toEqual([asked, 5, 5, 5, 9]);
});

test('constant carries a value forward, and the first one back', () => {
  expect(imputeConstant([asked, 5, asked, asked, 9], rounds)).toEqual([5, 5, 5, 5, 9]);
});

test('linear joins neighbours by a line in time and holds the ends', () => {
  expect(imputeLinear([asked, 5, asked, asked, 8], rounds)).toEqual([5, 5, 6, 7, 8]);
  expect(imputeLinear([2, asked, 8], kenya([2010, 2011, 2016]))).toEqual([2, 3, 8]);
});

test('linear gives a single value to no other time, linear-constant to all', () => {
  expect(imputeLinear([asked, 5, asked, asked, asked], rounds)).toEqual([asked, 5, asked, asked, asked]);
  expect(imputeLinearConstant([asked, 5, asked, asked, asked], rounds)).toEqual([5, 5, 5, 5, 5]);
});

describe('the reach', () => {
  test('counts time points of the whole panel, not years', () => {
    // 2015 exists only because Uganda was observed then: for Kenya it is one more time point between 2010 and 2020.
    const panel = { units: ['KEN', 'KEN', 'UGA'], times: [2010, 2020, 2015] };
    expect(imputeLatest([4, asked, 1], panel, { maximumTimePoints: 1 })).toEqual([4, asked, 1]);
    expect(imputeLatest([4, asked, 1], panel, { maximumTimePoints: 2 })).toEqual([4, 4, 1]);
    expect(imputeLatest([4, asked], kenya([2010, 2020]), { maximumTimePoints: 1 })).toEqual([4, 4]);
  });

  test('of zero fills nothing', () => {
    expect(imputeLatest([4, asked, 1, 2, 3], rounds, { maximumTimePoints: 0 })).toEqual([4, asked, 1, 2, 3]);
  });

  test('holds for both neighbours of a line', () => {
    expect(imputeLinear([1, asked, asked, asked, 9], rounds, { maximumTimePoints: 1 })).toEqual([1, 1, asked, 9, 9]);
  });
});

test('rows may come in any order, units mixed', () => {
  const units = ['UGA', 'KEN', 'KEN', 'UGA', 'KEN'];
  const times = [2020, 2020, 2016, 2016, 2018];
  expect(imputeLinear([asked, 9, 5, 1, asked], { units, times })).toEqual([asked, 9, 5, 1, 7]);
  expect(imputeLatest([asked, 9, 5, 1, asked], { units, times })).toEqual([1, 9, 5, 1, 5]);
});

test('gaps that are not filled are no source either', () => {
  const values = [3, gap('not-applicable'), asked, gap('withheld'), 7];
  expect(imputeLatest(values, rounds)).toEqual([3, gap('not-applicable'), 3, gap('withheld'), 7]);
  expect(imputeLinear(values, rounds, { fill: ['withheld'] })).toEqual([3, gap('not-applicable'), asked, 6, 7]);
});

test('does not overflow between two huge values', () => {
  expect(imputeLinear([-Number.MAX_VALUE, asked, Number.MAX_VALUE], kenya([1, 2, 3]))[1]).toBe(0);
});

const cell = fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant<Value>(asked));
const panelRows = fc.uniqueArray(
  fc.tuple(cell, fc.constantFrom('KEN', 'UGA', 'TZA'), fc.integer({ min: 2000, max: 2012 })),
  {
    selector: ([, unit, time]) => `${unit} ${time}`,
    maxLength: 30,
  },
);

describe.each([
  ['imputeLatest', imputeLatest],
  ['imputeConstant', imputeConstant],
  ['imputeLinear', imputeLinear],
  ['imputeLinearConstant', imputeLinearConstant],
])('%s', (_, impute) => {
  const run = (list: readonly (readonly [Value, string, number])[]): readonly Value[] =>
    impute(
      list.map(([value]) => value),
      { units: list.map(([, unit]) => unit), times: list.map(([, , time]) => time) },
    );

  test('never changes what is there and stays within the range of the same unit', () => {
    fc.assert(
      fc.property(panelRows, (list) => {
        for (const [row, after] of run(list).entries()) {
          const [before, unit] = list[row] ?? [asked, ''];
          const own = list.flatMap(([value, owner]) => (owner === unit && !isGap(value) ? [value] : []));
          if (!isGap(before)) expect(after).toBe(before);
          else if (!isGap(after)) {
            expect(after).toBeGreaterThanOrEqual(Math.min(...own));
            expect(after).toBeLessThanOrEqual(Math.max(...own));
          }
        }
      }),
    );
  });

  test('gives each row the same number in any order of the rows', () => {
    fc.assert(
      fc.property(
        panelRows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
        ),
        ([list, order]) => {
          const straight = run(list);
          expect(run(order.map((row) => list[row] ?? [asked, '', 0]))).toEqual(order.map((row) => straight[row]));
        },
      ),
    );
  });

  test('refuses a unit with one time twice, lists of different length, and a reach below zero', () => {
    const code = (expected: string): unknown => expect.objectContaining({ code: expected });
    expect(() => impute([1, 2], kenya([2010, 2010]))).toThrow(code('time-repeated'));
    expect(() => impute([1, 2], kenya([2010]))).toThrow(code('lengths-differ'));
    expect(() => impute([1], { units: [], times: [2010] })).toThrow(code('lengths-differ'));
    expect(() => impute([1], kenya([2010]), { maximumTimePoints: -1 })).toThrow(code('limit-invalid'));
    expect(() => impute([1], kenya([Number.NaN]))).toThrow(code('value-not-finite'));
  });
});
