import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { firstAvailableBaseline } from './first-available-baseline.ts';

// Underweight children of Egypt, per cent (data/mdg/series/1.8): the first survey is of 1993.
const egypt = [
  { year: 1996, value: 10.8 },
  { year: 1990, value: gap('not-computable') },
  { year: 1993, value: 8.2 },
];

test('the earliest figure counts, whatever the order of the rows', () => {
  expect(firstAvailableBaseline(egypt)).toEqual({ year: 1993, value: 8.2 });
  expect(firstAvailableBaseline(egypt.toReversed())).toEqual({ year: 1993, value: 8.2 });
});

test('figures before the first year allowed do not count, those of the year itself do', () => {
  expect(firstAvailableBaseline([{ year: 1989, value: 4 }, ...egypt])?.year).toBe(1993);
  expect(firstAvailableBaseline(egypt, { from: 1994 })?.year).toBe(1996);
  expect(firstAvailableBaseline(egypt, { from: 1996 })?.year).toBe(1996);
});

test('there is none without figures', () => {
  expect(firstAvailableBaseline([])).toBeNull();
  expect(firstAvailableBaseline([{ year: 1990, value: gap('withheld') }])).toBeNull();
  expect(firstAvailableBaseline(egypt, { from: 2000 })).toBeNull();
});

test('a year with two figures is refused, and so is NaN', () => {
  const repeated = expect.objectContaining({ code: 'years-repeated', data: { year: 1993, position: 3 } });
  expect(() => firstAvailableBaseline([...egypt, { year: 1993, value: 8 }])).toThrow(repeated);
  const notFinite = expect.objectContaining({ code: 'value-not-finite' });
  expect(() => firstAvailableBaseline([{ year: Number.NaN, value: 8 }])).toThrow(notFinite);
  expect(() => firstAvailableBaseline([{ year: 1990, value: Number.NaN }])).toThrow(notFinite);
});

test('order of the rows never matters', () => {
  const series = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1980, max: 2020 }), value: fc.integer() }), {
    selector: ({ year }) => year,
  });
  fc.assert(
    fc.property(series, (rows) => {
      const years = rows.map(({ year }) => year).filter((year) => year >= 1990);
      expect(firstAvailableBaseline(rows)?.year ?? Infinity).toBe(Math.min(...years));
      expect(firstAvailableBaseline(rows.toReversed())).toEqual(firstAvailableBaseline(rows));
    }),
  );
});
