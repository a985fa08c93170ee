import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../../value/gap.ts';
import { copeland, copelandScores } from './copeland.ts';
import { outrankingMatrix } from './outranking-matrix.ts';

const units = fc.array(
  fc.array<Value>(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(gap('withheld'))), {
    minLength: 3,
    maxLength: 3,
  }),
  {
    minLength: 1,
    maxLength: 9,
  },
);

describe('the score', () => {
  test('counts the pairs won less the pairs lost', () => {
    // By hand: units 1 3 2, 2 3 2, 2 1 2, 4 4 0 with equal weights; the first and the third draw.
    expect(
      copeland([
        [1, 3, 2],
        [2, 3, 2],
        [2, 1, 2],
        [4, 4, 0],
      ]),
    ).toEqual([-2, 1, -2, 3]);
    expect(
      copeland(
        [
          [1, 9],
          [2, 2],
          [3, 1],
        ],
        [2, 1],
      ),
    ).toEqual([-2, 0, 2]);
  });

  test('is zero all round in a cycle, as of Condorcet', () => {
    expect(
      copeland([
        [3, 1, 2],
        [2, 3, 1],
        [1, 2, 3],
      ]),
    ).toEqual([0, 0, 0]);
  });

  test('makes no winner of a draw in the last digit', () => {
    // 0.1 + 0.2 against 0.3, which is 0.5000000000000001 of the weight.
    expect(
      copeland(
        [
          [1, 1, 0],
          [0, 0, 1],
        ],
        [0.1, 0.2, 0.3],
      ),
    ).toEqual([0, 0]);
    expect(
      copeland(
        [
          [1, 1, 0],
          [0, 0, 1],
        ],
        [0.1, 0.2, 0.31],
      ),
    ).toEqual([-1, 1]);
  });

  test('does not depend on the order of rows where values are missing', () => {
    const table = [
      [1, 5, 2],
      [gap('withheld'), 4, 3],
      [3, gap('withheld'), 1],
      [2, 1, gap('withheld')],
    ];
    expect(copeland(table, [1, 2, 1])).toEqual([2, 1, 0, -3]);
    expect(copeland(table.toReversed(), [1, 2, 1])).toEqual([-3, 0, 1, 2]);
  });

  test('is a gap for a unit without any value, which counts for nobody', () => {
    expect(copeland([[1], [gap('withheld')], [2]])).toEqual([-1, gap('withheld'), 1]);
    expect(copeland([[gap('not-applicable')], [gap('not-answered')]])).toEqual([
      gap('not-applicable'),
      gap('below-availability'),
    ]);
  });

  test('takes values within the tolerance as equal', () => {
    expect(copeland([[1], [1.2]], [1], { tolerance: 1 })).toEqual([0, 0]);
    expect(copeland([[1]])).toEqual([0]);
    expect(copeland([])).toEqual([]);
  });
});

test('scores add up to zero and follow the rows', () => {
  fc.assert(
    fc.property(units, (table) => {
      const scores = copelandScores(outrankingMatrix(table, [0.1, 0.2, 0.3]));
      expect(scores.reduce<number>((sum, score) => sum + (typeof score === 'number' ? score : 0), 0)).toBe(0);
      expect(copeland(table.toReversed(), [0.1, 0.2, 0.3])).toEqual(scores.toReversed());
      const bettered = copeland([...table, [9, 9, 9]]);
      expect(bettered.at(-1)).toBe(scores.filter((score) => typeof score === 'number').length);
    }),
  );
});
