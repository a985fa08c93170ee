import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { compoundGrowthRate } from './compound-growth-rate.ts';

test('is the yearly rate that leads from the first value to the last, whatever the order of the rows', () => {
  // COINr 1.1.14: 2 in 2010 and 11 in 2015 give 0.4062823883876352.
  const years = [2010, 2011, 2012, 2013, 2014, 2015];
  expect(compoundGrowthRate(years, [2, 3, 5, gap('not-asked'), 7, 11])).toBeCloseTo(0.4062823883876352, 12);
  expect(compoundGrowthRate([2012, 2010, 2011], [9, 4, 6])).toBe(0.5);
});

test('is zero between equal ends, also of zero', () => {
  expect(compoundGrowthRate([2010, 2011, 2012], [5, 7, 5])).toBe(0);
  expect(compoundGrowthRate([2010, 2011, 2012], [0, 3, 0])).toBe(0);
});

test('is not computable with one value, from zero, or across zero', () => {
  const none = gap('not-computable');
  expect(compoundGrowthRate([2010, 2011], [gap('withheld'), 6])).toEqual(none);
  expect(compoundGrowthRate([2010, 2011], [0, 6])).toEqual(none);
  expect(compoundGrowthRate([2010, 2012], [-4, 9])).toEqual(none);
  expect(compoundGrowthRate([], [])).toEqual(none);
});

test('recovers the rate a series grew by', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -0.5, max: 2 }),
      fc.integer({ min: 1, max: 12 }),
      fc.double({ noNaN: true, min: 1e-3, max: 1e6 }),
      (rate, years, start) => {
        expect(compoundGrowthRate([2000, 2000 + years], [start, start * (1 + rate) ** years])).toBeCloseTo(rate, 9);
      },
    ),
  );
});

test('refuses a time given twice and lists of different length', () => {
  expect(() => compoundGrowthRate([2010, 2010], [1, 2])).toThrow(expect.objectContaining({ code: 'time-repeated' }));
  expect(() => compoundGrowthRate([2010], [1, 2])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  expect(() => compoundGrowthRate([Number.NaN], [1])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});
