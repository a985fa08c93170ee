import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { trendChange } from './trend-change.ts';

test('is the slope of the fitted line in per cent of its start, from three values on', () => {
  // By hand: mean year 2012.4, mean value 5.6, slope 28.8 / 17.2, start 5.6 - 2.4 * 28.8 / 17.2; the ratio is 18 / 17.
  const years = [2010, 2011, 2012, 2013, 2014, 2015];
  expect(trendChange(years, [2, 3, 5, gap('not-asked'), 7, 11])).toBeCloseTo(1800 / 17, 10);
  // Slope 2.5, start 19/3 - 2.5.
  expect(trendChange([2012, 2010, 2011], [9, 4, 6])).toBeCloseTo(250 / (19 / 3 - 2.5), 10);
});

test('joins two values directly', () => {
  expect(trendChange([2010, 2011, 2012], [4, gap('not-asked'), 6])).toBe(25);
  expect(trendChange([2010, 2012], [4, 6], { per: 10 })).toBe(250);
});

test('is zero for a level series, also at zero', () => {
  expect(trendChange([2010, 2011, 2012], [5, 5, 5])).toBe(0);
  expect(trendChange([2010, 2011, 2012], [0, 3, 0])).toBe(0);
  expect(trendChange([2010, 2011], [0, 0])).toBe(0);
});

test('is not computable with one value, or from a start at zero, missed by a rounding or not', () => {
  const none = gap('not-computable');
  expect(trendChange([2010, 2011], [gap('withheld'), 6])).toEqual(none);
  expect(trendChange([2010, 2011], [0, 6])).toEqual(none);
  expect(trendChange([2010, 2011, 2012], [1, 2, 9])).toEqual(none);
  expect(trendChange([2010, 2011, 2012], [0.1, 0.2, 0.9])).toEqual(none);
});

test('does not depend on the unit of the values, however huge or tiny', () => {
  const change = trendChange([2010, 2012, 2013, 2019], [2, 3, 5, 8]);
  for (const exponent of [-1000, 1019]) {
    expect(
      trendChange(
        [2010, 2012, 2013, 2019],
        [2, 3, 5, 8].map((value) => value * 2 ** exponent),
      ),
    ).toBe(change);
  }
});

test('does not depend on the order of the rows, bit for bit', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 100 })), {
    selector: ([time]) => time,
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const changeOf = (entries: readonly (readonly [number, number])[]): unknown =>
          trendChange(
            entries.map(([time]) => time),
            entries.map(([, value]) => value),
          );
        expect(changeOf(shuffled)).toEqual(changeOf(list));
      },
    ),
  );
});
