import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, isGap, type Value } from '../value/gap.ts';
import { imputeFromRow } from './impute-from-row.ts';

const asked = gap('not-answered');

test('gives a unit the place on the missing indicator that it holds on the others', () => {
  // Places 0.25 and 0.75, mean 0.5 of 100 to 300.
  expect(
    imputeFromRow([
      [0, 1, 4],
      [0, 3, 4],
      [100, asked, 300],
    ]),
  ).toEqual([
    [0, 1, 4],
    [0, 3, 4],
    [100, 200, 300],
  ]);
});

test('takes the median of the places where asked to', () => {
  const columns = [
    [0, 0, 4],
    [0, 1, 4],
    [0, 4, 4],
    [100, asked, 300],
  ];
  expect(imputeFromRow(columns, { statistic: 'median' })[3]).toEqual([100, 150, 300]);
});

test('heeds the direction: a good place on a cost is a low cost', () => {
  const columns = [
    [0, 3, 4],
    [100, asked, 300],
  ];
  expect(imputeFromRow(columns, { directions: ['higher-is-better', 'lower-is-better'] })[1]).toEqual([100, 150, 300]);
  expect(imputeFromRow(columns, { directions: ['lower-is-better', 'lower-is-better'] })[1]).toEqual([100, 250, 300]);
});

test('borrows from siblings only, and leaves a unit without any a gap', () => {
  const columns = [
    [0, 1, 4],
    [0, 3, 4],
    [100, asked, 300],
    [10, asked, 30],
  ];
  const siblings = [[0, 2], [1, 3], [0, 2], [3]];
  expect(imputeFromRow(columns, { siblings })).toEqual([
    [0, 1, 4],
    [0, 3, 4],
    [100, 150, 300],
    [10, asked, 30],
  ]);
});

test('gets no place from an indicator on which all are equal, and fills it with the value of all', () => {
  expect(
    imputeFromRow([
      [5, 5, 5],
      [0, 4, 1],
      [asked, 7, 9],
      [8, 8, asked],
    ]),
  ).toEqual([
    [5, 5, 5],
    [0, 4, 1],
    [7, 7, 9],
    [8, 8, 8],
  ]);
  expect(
    imputeFromRow([
      [5, 5],
      [1, asked],
    ]),
  ).toEqual([
    [5, 5],
    [1, asked],
  ]);
});

test('leaves an indicator without any value, and a unit without any value, as they are', () => {
  expect(
    imputeFromRow([
      [asked, asked],
      [1, 2],
    ]),
  ).toEqual([
    [asked, asked],
    [1, 2],
  ]);
  expect(
    imputeFromRow([
      [1, 2, asked],
      [3, 4, asked],
    ]),
  ).toEqual([
    [1, 2, asked],
    [3, 4, asked],
  ]);
  expect(imputeFromRow([])).toEqual([]);
});

test('leaves not applicable and withheld as they are unless they are named', () => {
  const columns = [
    [0, 1, 2, 2],
    [10, gap('withheld'), gap('not-applicable'), 30],
  ];
  expect(imputeFromRow(columns)).toEqual(columns);
  expect(imputeFromRow(columns, { fill: ['withheld'] })[1]).toEqual([10, 20, gap('not-applicable'), 30]);
});

test('does not overflow where the range is beyond the largest number', () => {
  const huge = Number.MAX_VALUE;
  expect(
    imputeFromRow([
      [-huge, 0, huge],
      [0, asked, 4],
    ])[1],
  ).toEqual([0, 2, 4]);
  expect(
    imputeFromRow([
      [0, 2, 4],
      [-huge, asked, huge],
    ])[1],
  ).toEqual([-huge, 0, huge]);
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
  { weight: 1, arbitrary: fc.constant<Value>(asked) },
);
const table = fc
  .integer({ min: 1, max: 8 })
  .chain((units) => fc.array(fc.array(cell, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 5 }));

test('never changes what is there, and fills from within the range of the indicator', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('mean' as const, 'median' as const), (columns, statistic) => {
      const filled = imputeFromRow(columns, { statistic });
      for (const [position, column] of columns.entries()) {
        const known = column.filter((value): value is number => !isGap(value));
        for (const [unit, before] of column.entries()) {
          const after = filled[position]?.[unit];
          if (!isGap(before)) expect(after).toBe(before);
          else if (typeof after === 'number') {
            expect(after).toBeGreaterThanOrEqual(Math.min(...known));
            expect(after).toBeLessThanOrEqual(Math.max(...known));
          }
        }
      }
    }),
  );
});

test('gives the same digits whatever the order of the indicators', () => {
  fc.assert(
    fc.property(table, (columns) => {
      expect(imputeFromRow(columns.toReversed())).toEqual(imputeFromRow(columns).toReversed());
    }),
  );
});

test('refuses columns, directions and siblings that do not fit each other', () => {
  const code = (expected: string): unknown => expect.objectContaining({ code: expected });
  expect(() => imputeFromRow([[1], [1, 2]])).toThrow(code('lengths-differ'));
  expect(() => imputeFromRow([[1], [2]], { directions: ['higher-is-better'] })).toThrow(code('lengths-differ'));
  expect(() => imputeFromRow([[1], [2]], { siblings: [[0]] })).toThrow(code('lengths-differ'));
  expect(() => imputeFromRow([[1], [2]], { siblings: [[0], [2]] })).toThrow(code('position-unknown'));
  expect(() => imputeFromRow([[1], [2]], { siblings: [[0, 0], [1]] })).toThrow(code('position-unknown'));
});
