import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf } from '../value/column.ts';
import { gap, isGap, type Value } from '../value/gap.ts';
import { competitionRanks, competitionRanksColumn } from './competition-ranks.ts';

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((step) => step / 10),
  fc.double({ noNaN: true, min: 0, max: 1 }),
  fc.constant(gap('withheld')),
);
const values = fc.array(value, { maxLength: 60 });

test('shares the better place among equals and leaves the next places empty: 1-2-2-4', () => {
  expect(competitionRanks([0.4, 0.9, 0.7, 0.7])).toEqual([4, 1, 2, 2]);
});

test('gives Iceland and Sweden 2022 the same rank', () => {
  // United Nations E-Government Survey 2022: ranks 4 to 7.
  expect(competitionRanks([0.9432, 0.941, 0.941, 0.9365])).toEqual([1, 2, 2, 4]);
});

test('gives no rank and no place to a country without a value', () => {
  expect(competitionRanks([gap('withheld'), 0.2, gap('not-asked'), 0.3])).toEqual([null, 2, null, 1]);
  expect(competitionRanks([])).toEqual([]);
});

test('can rank the lowest first', () => {
  expect(competitionRanks([3, 1, 2, 1], { direction: 'lower-is-better' })).toEqual([4, 1, 3, 1]);
});

describe('the width of a tie', () => {
  test('is 1e-9 when not said', () => {
    expect(competitionRanks([0.1 + 0.2, 0.3, 0.300000002])).toEqual([2, 2, 1]);
  });

  test('can be a published precision', () => {
    expect(competitionRanks([0.68811, 0.68809, 0.7], { tolerance: 1e-4 })).toEqual([2, 2, 1]);
  });

  test('can be nothing', () => {
    expect(competitionRanks([0.1 + 0.2, 0.3], { tolerance: 0 })).toEqual([1, 2]);
  });

  test('never chains: each pair is compared by its own two steps, in any order of rows', () => {
    const chain = [0, 0.6e-9, 1.2e-9, 1.8e-9];
    expect(competitionRanks(chain)).toEqual([4, 2, 2, 1]);
    expect(competitionRanks(chain.toReversed())).toEqual([1, 2, 2, 4]);
  });
});

test('gives every country the rank of its row, whatever the order of rows', () => {
  fc.assert(
    fc.property(
      values.chain((list) => {
        const rows = list.map((entry, row) => ({ entry, row }));
        return fc.tuple(fc.constant(list), fc.shuffledSubarray(rows, { minLength: rows.length }));
      }),
      ([list, shuffled]) => {
        const ranks = competitionRanks(list);
        const shuffledRanks = competitionRanks(shuffled.map(({ entry }) => entry));
        expect(shuffledRanks).toEqual(shuffled.map(({ row }) => ranks[row]));
      },
    ),
  );
});

test('is one more than the number of countries strictly above', () => {
  fc.assert(
    fc.property(values, (list) => {
      const numbers = list.filter((entry): entry is number => !isGap(entry));
      expect(competitionRanks(list, { tolerance: 0 })).toEqual(
        list.map((entry) => (isGap(entry) ? null : 1 + numbers.filter((other) => other > entry).length)),
      );
    }),
  );
});

test('does not depend on the unit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (list) => {
      const asShare = competitionRanks(list.map((entry) => entry / 1000));
      expect(competitionRanks(list.map((entry) => entry * 64 + 7))).toEqual(asShare);
    }),
  );
});

test('refuses NaN', () => {
  expect(() => competitionRanks([1, Number.NaN])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});

describe('ranks of a column', () => {
  test('are whole numbers from 1, and 0 for a gap', () => {
    const column = columnOf([0.7, gap('withheld'), 0.9, 0.7]);
    expect(competitionRanksColumn(column, 1e-9)).toEqual(Int32Array.of(2, 0, 1, 2));
    expect(competitionRanksColumn(column, 1e-9, 'lower-is-better')).toEqual(Int32Array.of(1, 0, 3, 1));
  });

  test('stay as they are when another column is ranked', () => {
    const ranks = competitionRanksColumn(columnOf([3, 1, 2]), 0);
    competitionRanksColumn(columnOf([1, 2, 3]), 0);
    expect(ranks).toEqual(Int32Array.of(1, 3, 2));
  });
});

test('puts the largest numbers in their order', () => {
  expect(competitionRanks([1e299, 1e300, 1])).toEqual([2, 1, 3]);
});
