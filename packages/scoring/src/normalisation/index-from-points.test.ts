import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { indexFromPoints } from './index-from-points.ts';

test('prints the points of Ireland as the editions do', () => {
  // E-participation index: 2014 truncated to five decimals, 2018 rounded to four.
  expect(indexFromPoints(33, { lowest: 0, highest: 51 }, { mode: 'truncate', decimals: 5 })).toBe(0.64705);
  expect(indexFromPoints(166, { lowest: 0, highest: 178 }, { mode: 'round-half-up', decimals: 4 })).toBe(0.9326);
});

test('is 0 for the lowest country and 1 for the highest, whatever the points start from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 1, max: 600 }),
      fc.nat(600),
      (lowest, span, above) => {
        fc.pre(above <= span);
        const highest = lowest + span;
        expect(indexFromPoints(lowest, { lowest, highest })).toBe(0);
        expect(indexFromPoints(highest, { lowest, highest })).toBe(1);
        expect(indexFromPoints(lowest + above, { lowest, highest })).toBe(above / span);
      },
    ),
  );
});

test('passes a gap through', () => {
  expect(indexFromPoints(gap('withheld'), { lowest: 0, highest: 5 })).toEqual(gap('withheld'));
});

test('refuses a range that is empty, turned round or no range, also for a gap', () => {
  for (const range of [
    { lowest: 5, highest: 5 },
    { lowest: 6, highest: 5 },
    { lowest: -Infinity, highest: 5 },
    { lowest: 0, highest: Infinity },
    { lowest: Number.NaN, highest: 5 },
  ]) {
    for (const points of [5, gap('withheld')]) {
      expect(() => indexFromPoints(points, range)).toThrow(
        expect.objectContaining({
          code: 'points-invalid',
          message: 'points require a lowest country below the highest',
          data: range,
        }),
      );
    }
  }
});

test('refuses points outside the range, and points that are no number', () => {
  for (const points of [6, -1]) {
    expect(() => indexFromPoints(points, { lowest: 0, highest: 5 })).toThrow(
      expect.objectContaining({
        code: 'points-invalid',
        message: 'points require a number within the range of the edition',
        data: { points, lowest: 0, highest: 5 },
      }),
    );
  }
  expect(() => indexFromPoints(Number.NaN, { lowest: 0, highest: 5 })).toThrow(
    expect.objectContaining({ code: 'value-not-finite', data: expect.objectContaining({ what: 'points' }) as unknown }),
  );
});
