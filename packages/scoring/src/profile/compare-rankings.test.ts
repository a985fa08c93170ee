import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { compareRankings } from './compare-rankings.ts';

const first = [
  { unit: 'B', value: 3 },
  { unit: 'A', value: 5 },
  { unit: 'C', value: gap('withheld') },
  { unit: 'D', value: 3 },
];
const second = [
  { unit: 'A', value: 1 },
  { unit: 'B', value: 2 },
  { unit: 'E', value: 4 },
  { unit: 'C', value: 0.5 },
];

test('lists every unit of either version by code, with ranks within each', () => {
  const lines = compareRankings(first, second);
  expect(lines.map(({ unit }) => unit)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(lines.map(({ firstRank }) => firstRank)).toEqual([1, 2, null, 2, null]);
  expect(lines.map(({ secondRank }) => secondRank)).toEqual([3, 2, 4, null, 1]);
  expect(lines.map(({ change }) => change)).toEqual([-2, 0, null, null, null]);
});

test('keeps the reason of a gap and says not asked for a unit that a version does not have', () => {
  const lines = compareRankings(first, second);
  expect(lines.map(({ valueChange }) => valueChange)).toEqual([
    -4,
    -1,
    gap('withheld'),
    gap('not-asked'),
    gap('not-asked'),
  ]);
});

test('does not depend on the order of the rows', () => {
  expect(compareRankings(first.toReversed(), second.toReversed())).toEqual(compareRankings(first, second));
});

test('refuses a unit twice', () => {
  expect(() => compareRankings([...first, { unit: 'A', value: 1 }], second)).toThrow(
    expect.objectContaining({ code: 'unit-repeated' }),
  );
});
