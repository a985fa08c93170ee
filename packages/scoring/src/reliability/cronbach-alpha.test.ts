import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';

const tables = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }), {
  minLength: 2,
  maxLength: 5,
});

test('is the part of the variance that lies between the indicators, worked by hand', () => {
  // Variances 1 and 1, covariance 0.5: 2 / 1 * (2 * 0.5) / (1 + 1 + 2 * 0.5) = 2 / 3.
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [1, 3, 2],
    ]),
  ).toBeCloseTo(2 / 3, 15);
});

test('takes each covariance over the units that have both', () => {
  // Own variances over all their units: 1 and 0.5; covariance over the first two units 0.5.
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [1, 2, gap('withheld')],
    ]),
  ).toBeCloseTo((2 * 1) / 2.5, 14);
});

describe('a gap stands', () => {
  test.each([
    ['for one indicator', [[1, 2, 3]]],
    ['for none', []],
    [
      'where nothing varies',
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    ],
    [
      'where two have one unit in common',
      [
        [1, 2, gap('withheld')],
        [gap('withheld'), 1, 2],
      ],
    ],
    [
      'where the indicators cancel',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    ],
  ])('%s', (_, columns) => {
    expect(cronbachAlpha(columns)).toEqual(gap('not-computable'));
  });
});

test('never exceeds 1, and neither unit, zero points nor order of anything matter', () => {
  fc.assert(
    fc.property(tables, (columns) => {
      const alpha = cronbachAlpha(columns);
      if (typeof alpha !== 'number') return;
      expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
      for (const other of [
        columns.map((column) => column.map((value) => value * 1e299)),
        columns.map((column, at) => column.map((value) => value * 4 + at)),
        columns.map((column) => column.toReversed()),
        columns.toReversed(),
      ]) {
        expect(cronbachAlpha(other)).toBeCloseTo(alpha, 9);
      }
    }),
  );
});
