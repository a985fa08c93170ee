import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { competitionRanks } from './competition-ranks.ts';
import { rankWithinGroups } from './rank-within-groups.ts';

test('ranks each group as if there were no other', () => {
  expect(rankWithinGroups([3, 5, 4, 9, 5], ['a', 'b', 'a', 'b', 'b'])).toEqual([2, 2, 1, 1, 2]);
});

test('gives no rank and no place to a gap or to a country without a group', () => {
  expect(rankWithinGroups([3, gap('withheld'), 9, 1], ['a', 'a', null, 'a'])).toEqual([1, null, null, 2]);
  expect(rankWithinGroups([], [])).toEqual([]);
});

test('shares the better place among equals, and takes direction and tolerance along', () => {
  const groups = ['a', 'a', 'a', 'a'];
  expect(rankWithinGroups([0.3, 0.1 + 0.2, 0.9, 0.1], groups)).toEqual([2, 2, 1, 4]);
  expect(rankWithinGroups([0.3, 0.1 + 0.2, 0.9, 0.1], groups, { direction: 'lower-is-better', tolerance: 0 })).toEqual([
    2, 3, 4, 1,
  ]);
});

test('is the rank of all where all are one group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (list) => {
      expect(
        rankWithinGroups(
          list,
          list.map(() => 'all'),
        ),
      ).toEqual(competitionRanks(list));
    }),
  );
});

test('refuses fewer groups than values, and NaN', () => {
  expect(() => rankWithinGroups([1, 2], ['a'])).toThrow(
    expect.objectContaining({ code: 'lengths-differ', data: { values: 2, groups: 1 } }),
  );
  expect(() => rankWithinGroups([1, Number.NaN], ['a', 'a'])).toThrow(
    expect.objectContaining({ code: 'value-not-finite' }),
  );
});
