import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { unitSummary } from './unit-summary.ts';

test('gives value and rank, tied units sharing the better place', () => {
  expect(
    unitSummary(
      [
        [5, 7, 7, 7 + 1e-12],
        [1, 2, gap('withheld'), 3],
      ],
      1,
    ),
  ).toEqual([
    { position: 0, value: 7, rank: 1, of: 4 },
    { position: 1, value: 2, rank: 2, of: 3 },
  ]);
});

test('turns the ranks of a column where lower is better', () => {
  expect(unitSummary([[5, 7, 1]], 2, { directions: ['lower-is-better'] })[0]?.rank).toBe(1);
});

test('keeps the reason where the unit has no value', () => {
  expect(unitSummary([[gap('withheld'), 2]], 0)).toEqual([{ position: 0, value: gap('withheld'), rank: null, of: 1 }]);
});

test('ranks numbers too large for a grid as they are', () => {
  expect(unitSummary([[1e300, 2e300, 3]], 0)[0]?.rank).toBe(2);
});

test('refuses a position without a unit', () => {
  for (const unit of [-1, 2, 0.5]) {
    expect(() => unitSummary([[1, 2]], unit)).toThrow(expect.objectContaining({ code: 'position-unknown' }));
  }
});
