import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, isGap, type Value } from '../value/gap.ts';
import { passesOutlierTest } from './passes-outlier-test.ts';
import { winsorise } from './winsorise.ts';

// The first twelve values of the golden vector "low2" with its two low ones.
const twoLow = [8.165, 8.648, 10.87, 11.833, 8.349, 9.475, 10.565, 10.463, 9.996, 10.216, 9.039, 10.467, -40, -55];
const tiedHigh = [9, 10, 9.5, 10.2, 11.6, 8.8, 9.9, 10.1, 9.3, 10.4, 9.7, 10.6, 60, 60, 55];

test('moves the outermost value to the next one inwards, and that pair again, until the test is passed', () => {
  const { values, count, marks, passes } = winsorise(twoLow);
  expect(values.slice(0, 12)).toEqual(twoLow.slice(0, 12));
  expect(values.slice(12)).toEqual([8.165, 8.165]);
  expect(count).toBe(2);
  expect(marks).toEqual([...Array.from({ length: 12 }, () => null), 'low', 'low']);
  expect(passes).toBe(true);
});

test('moves tied values together, past the limit if need be', () => {
  const failing = { maximumSkewness: 0.5, maximumKurtosis: -1.5 };
  const one = winsorise(tiedHigh, { atMost: 1, ...failing });
  expect(one.values.slice(12)).toEqual([55, 55, 55]);
  expect(one.count).toBe(2);
  expect(one.marks.slice(12)).toEqual(['high', 'high', null]);
  expect(one.passes).toBe(false);
  const two = winsorise(tiedHigh, { atMost: 3, ...failing });
  expect(two.values.slice(12)).toEqual([11.6, 11.6, 11.6]);
  expect(two.count).toBe(3);
});

test('does nothing where the test is passed or cannot be answered', () => {
  for (const values of [[1, 2, 3, 4], [3, 3, 3, 3], [1, 2, 30], [], [gap('withheld')]]) {
    const result = winsorise(values);
    expect(result.values).toEqual(values);
    expect(result.count).toBe(0);
    expect(result.marks).toEqual(values.map(() => null));
  }
});

test('stops before the indicator becomes constant, and says that it still fails', () => {
  // The peer stops with an error here: 25 zeros, 1, 2 and 80.
  const zeros = [...Array.from({ length: 25 }, () => 0), 1, 2, 80];
  const result = winsorise(zeros);
  expect(result.values.slice(25)).toEqual([1, 1, 1]);
  expect(result).toMatchObject({ count: 2, passes: false });
});

test('keeps gaps where they are', () => {
  const result = winsorise([gap('withheld'), 1, 2, 3, gap('not-asked'), 4, 500]);
  expect(result.values).toEqual([gap('withheld'), 1, 2, 3, gap('not-asked'), 4, 4]);
  expect(result.marks).toEqual([null, null, null, null, null, null, 'high']);
});

test('moves nothing at a limit of zero and everything needed without a limit', () => {
  const skewed = Array.from({ length: 40 }, (_, unit) => 1.5 ** unit);
  expect(winsorise(skewed, { atMost: 0 })).toMatchObject({ values: skewed, count: 0, passes: false });
  const all = winsorise(skewed, { atMost: Infinity, maximumSkewness: 0.5, maximumKurtosis: -1 });
  expect(all.passes).toBe(true);
  expect(all.count).toBeGreaterThan(5);
});

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(1e3, 1e6, -1e4) },
  { weight: 1, arbitrary: fc.constant<Value>(gap('not-asked')) },
);

test('keeps the order of the units and never leaves the range; what is not marked is unchanged', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), fc.nat({ max: 8 }), (list, atMost) => {
      const { values, marks, count, passes } = winsorise(list, { atMost });
      expect(passes).toBe(passesOutlierTest(values));
      expect(marks.filter((mark) => mark !== null)).toHaveLength(count);
      for (const [unit, before] of list.entries()) {
        const after = values[unit];
        if (isGap(before)) expect(after).toEqual(before);
        else if (marks[unit] === null) expect(after).toBe(before);
        else expect(Math.sign((after as number) - before)).toBe(marks[unit] === 'high' ? -1 : 1);
      }
      const pairs = list.flatMap((before, unit): [number, number][] =>
        isGap(before) ? [] : [[before, values[unit] as number]],
      );
      const sorted = pairs.toSorted(([one], [other]) => one - other).map(([, after]) => after);
      expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
    }),
  );
});

test('moves the same units whatever their order, and the mirror image of them when the sign turns', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 3, 4, 5, 90, 1000), { minLength: 4, maxLength: 30 }), (list) => {
      const { values } = winsorise(list);
      expect(winsorise(list.toReversed()).values).toEqual(values.toReversed());
      const turned = winsorise(list.map((value) => -value)).values;
      expect(turned).toEqual(values.map((value) => -(value as number)));
    }),
  );
});

test('works at any size of the numbers', () => {
  const values = [1, 2, 3, 4, 500];
  for (const factor of [2 ** 1010, 2 ** -1000]) {
    expect(winsorise(values.map((value) => value * factor)).values).toEqual(
      [1, 2, 3, 4, 4].map((value) => value * factor),
    );
  }
  expect(winsorise([-1e308, -1e308, -1e308, -1e308, 1.7e308, -0.9e308]).count).toBe(1);
});

test('refuses a limit that is none', () => {
  for (const atMost of [-1, Number.NaN]) {
    expect(() => winsorise([1, 2], { atMost })).toThrow(expect.objectContaining({ code: 'limit-invalid' }));
  }
});
