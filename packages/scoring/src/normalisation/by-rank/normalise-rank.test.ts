import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competitionRanks } from '../../ranking/competition-ranks.ts';
import { gap, isGap } from '../../value/gap.ts';
import { normaliseRank } from './normalise-rank.ts';

const tied = [3, 1, 2, 2, 2, gap('withheld')];

test('gives the worst country 1 and each better one more', () => {
  expect(normaliseRank([30, 10, 20])).toEqual([3, 1, 2]);
  expect(normaliseRank([30, 10, 20], { direction: 'lower-is-better' })).toEqual([1, 3, 2]);
  expect(normaliseRank([7])).toEqual([1]);
});

describe('equal countries', () => {
  test('take the lowest of their places when not said otherwise', () => {
    expect(normaliseRank(tied)).toEqual([5, 1, 2, 2, 2, gap('withheld')]);
    expect(normaliseRank(tied, { ties: 'lowest' })).toEqual([5, 1, 2, 2, 2, gap('withheld')]);
  });

  test('can take the highest or the average', () => {
    expect(normaliseRank(tied, { ties: 'highest' })).toEqual([5, 1, 4, 4, 4, gap('withheld')]);
    expect(normaliseRank(tied, { ties: 'average' })).toEqual([5, 1, 3, 3, 3, gap('withheld')]);
    expect(normaliseRank([1, 1, 2], { ties: 'average' })).toEqual([1.5, 1.5, 3]);
  });

  test('do so too where lower is better', () => {
    const direction = 'lower-is-better';
    expect(normaliseRank([1, 1, 2, 3], { direction })).toEqual([3, 3, 2, 1]);
    expect(normaliseRank([1, 1, 2, 3], { direction, ties: 'highest' })).toEqual([4, 4, 2, 1]);
    expect(normaliseRank([1, 1, 2, 3], { direction, ties: 'average' })).toEqual([3.5, 3.5, 2, 1]);
  });

  test('are those within 1e-9, or within the tolerance that is given', () => {
    expect(normaliseRank([0.1 + 0.2, 0.3, 0.300000002])).toEqual([1, 1, 3]);
    expect(normaliseRank([0.1 + 0.2, 0.3], { tolerance: 0 })).toEqual([2, 1]);
    expect(normaliseRank([0.12, 0.14, 0.2], { tolerance: 0.1 })).toEqual([1, 1, 3]);
  });
});

test('is the competition rank counted from the other end', () => {
  const entry = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(gap('not-asked')));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 80 }), (list) => {
      const ranks = normaliseRank(list);
      const opposite = competitionRanks(list, { direction: 'lower-is-better' });
      expect(ranks.map((rank) => (isGap(rank) ? null : rank))).toEqual(opposite);
    }),
  );
});

test('refuses a negative tolerance', () => {
  expect(() => normaliseRank([1], { tolerance: -1 })).toThrow(expect.objectContaining({ code: 'tolerance-negative' }));
});
