import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../../value/gap.ts';
import { benefitOfTheDoubt, type BenefitOfTheDoubtOptions } from './benefit-of-the-doubt.ts';

function scoresOf(table: readonly (readonly Value[])[], options?: BenefitOfTheDoubtOptions): readonly Value[] {
  return benefitOfTheDoubt(table, options).map(({ score }) => score);
}

const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 10,
  }),
);

describe('the score', () => {
  test('is the share of the way to the frontier', () => {
    // The frontier runs over (4, 1) and (2, 2): (1, 1) lies half way to (2, 2), (3, 1) beyond 1/4 x 3 = .75 to
    // 3/6 + 1/3 = 5/6 under the weights 1/6, 1/3 of that edge.
    expect(
      scoresOf([
        [4, 1],
        [2, 2],
        [1, 1],
        [3, 1],
      ]),
    ).toEqual([1, 1, 0.5, expect.closeTo(5 / 6, 12)]);
  });

  test('is one where a unit is first in anything, with one indicator the share of the best', () => {
    expect(
      scoresOf([
        [9, 1],
        [1, 7],
      ]),
    ).toEqual([1, 1]);
    expect(scoresOf([[5], [10], [0]])).toEqual([0.5, 1, 0]);
  });

  test('comes with the weights that make it, in the unit of each indicator', () => {
    const [, second] = benefitOfTheDoubt([
      [10, 100],
      [5, 0],
    ]);
    expect(second).toEqual({ score: 0.5, weights: [0.1, 0], shares: [1, 0] });
  });

  test('of nothing but zeros is zero, without shares', () => {
    const [first] = benefitOfTheDoubt([
      [0, 0],
      [0, 2],
    ]);
    expect(first?.score).toBe(0);
    expect(first?.shares).toEqual([gap('not-computable'), gap('not-computable')]);
    expect(first?.weights[0]).toBe(0);
  });
});

describe('share limits', () => {
  test('make every indicator speak', () => {
    // (1, 1) under (4, 1): a share of 1/4 each at least. Unit 2 draws at most 3/4 from its second indicator:
    // weights w1 = s/4, w2 = 3s/4 with 4 w1 + w2 <= 1 give s = 4/7.
    const results = benefitOfTheDoubt(
      [
        [4, 1],
        [1, 1],
      ],
      { minimumShare: 0.25 },
    );
    expect(results[1]?.score).toBeCloseTo(4 / 7, 12);
    expect(results[1]?.shares.map(Number)).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
    expect(results[0]?.score).toBeCloseTo(1, 12);
  });

  test('keep any indicator from speaking alone', () => {
    expect(
      scoresOf(
        [
          [4, 1],
          [1, 1],
        ],
        { maximumShare: 0.75 },
      )[1],
    ).toBeCloseTo(4 / 7, 12);
    expect(
      scoresOf(
        [
          [4, 1],
          [1, 1],
        ],
        { minimumShare: 0.5, maximumShare: 0.5 },
      )[1],
    ).toBeCloseTo(0.4, 12);
    expect(
      scoresOf(
        [
          [4, 1],
          [1, 1],
        ],
        { minimumShare: 0, maximumShare: 1 },
      )[1],
    ).toBe(1);
  });

  test('leave nothing to a unit with a zero that is to bring a share', () => {
    expect(
      scoresOf(
        [
          [4, 4],
          [0, 4],
        ],
        { minimumShare: 0.1 },
      ),
    ).toEqual([expect.closeTo(1, 12), 0]);
  });

  test.each([
    [{ minimumShare: -0.1 }],
    [{ maximumShare: 1.1 }],
    [{ minimumShare: 0.6 }],
    [{ maximumShare: 0.4 }],
    [{ minimumShare: 0.3, maximumShare: 0.2 }],
    [{ minimumShare: Number.NaN }],
  ])('that cannot add up to one are refused: %o', (options) => {
    expect(() => benefitOfTheDoubt([[1, 2]], options)).toThrow(
      expect.objectContaining({
        code: 'share-out-of-range',
        message: 'benefit of the doubt requires share limits that can add up to 1',
        data: { minimumShare: 0, maximumShare: 1, indicators: 2, ...options },
      }),
    );
  });

  test('that only just add up to one are kept', () => {
    expect(scoresOf([[1, 1, 1]], { minimumShare: 1 / 3 })[0]).toBeCloseTo(1, 9);
    expect(scoresOf([[1, 1, 1]], { maximumShare: 1 / 3 })[0]).toBeCloseTo(1, 9);
    expect(benefitOfTheDoubt([], { maximumShare: 0.1 })).toEqual([]);
  });
});

describe('gaps', () => {
  test('take no weight, keep their reason, and count as zero for the others', () => {
    const [first, second] = benefitOfTheDoubt([
      [4, gap('withheld')],
      [2, 2],
    ]);
    expect(first).toEqual({ score: 1, weights: [0.25, gap('withheld')], shares: [1, gap('withheld')] });
    expect(second?.score).toBe(1);
  });

  test('leave limits to what is there, and no score where that cannot keep them', () => {
    expect(
      scoresOf(
        [
          [4, gap('withheld')],
          [2, 2],
        ],
        { minimumShare: 0.4 },
      )[0],
    ).toBeCloseTo(1, 12);
    expect(
      benefitOfTheDoubt(
        [
          [4, gap('withheld')],
          [2, 2],
        ],
        { maximumShare: 0.6 },
      )[0],
    ).toEqual({
      score: gap('not-computable'),
      weights: [gap('not-computable'), gap('withheld')],
      shares: [gap('not-computable'), gap('withheld')],
    });
  });

  test('everywhere are a gap for the unit', () => {
    expect(scoresOf([[gap('withheld')], [1], [gap('not-applicable')]])).toEqual([
      gap('withheld'),
      1,
      gap('not-applicable'),
    ]);
  });
});

test('a negative value leaves its unit without a score, and measures nobody', () => {
  expect(
    scoresOf([
      [-1, 9],
      [1, 3],
      [2, 2],
    ]),
  ).toEqual([gap('not-computable'), 1, 1]);
  expect(scoresOf([[-1], [0]])).toEqual([gap('not-computable'), 0]);
  expect(
    scoresOf([
      [-1e-12, 9],
      [1, 3],
    ])[0],
  ).toEqual(gap('not-computable'));
});

test('where less is better a value is mirrored inside the range of the units', () => {
  expect(scoresOf([[10], [20], [30]], { directions: ['lower-is-better'] })).toEqual([
    1,
    expect.closeTo(2 / 3, 12),
    expect.closeTo(1 / 3, 12),
  ]);
  expect(scoresOf([[10], [-5], [gap('withheld')], [30]], { directions: ['lower-is-better'] })).toEqual([
    1,
    gap('not-computable'),
    gap('withheld'),
    expect.closeTo(1 / 3, 12),
  ]);
  expect(
    scoresOf(
      [
        [10, 1],
        [20, 1],
      ],
      { directions: ['lower-is-better', 'lower-is-better'] },
    ),
  ).toEqual([1, 1]);
});

describe('laws', () => {
  test('some unit scores one, none more, and no digit changes with the order of the units', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scores = scoresOf(table).map(Number);
        expect(Math.max(...scores)).toBeCloseTo(1, 9);
        scores.forEach((score) => expect(score).toBeLessThanOrEqual(1));
        scores.forEach((score) => expect(score).toBeGreaterThan(0));
        expect(scoresOf(table.toReversed())).toEqual(scores.toReversed());
        expect(scoresOf([...table, ...table])).toEqual([...scores, ...scores]);
      }),
    );
  });

  test('the unit of an indicator and the order of the indicators do not matter', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const scores = scoresOf(table).map(Number);
        const units = [1e-9, 1e6, 7, 1];
        const converted = scoresOf(table.map((row) => row.map((value, at) => value * (units[at] ?? 1)).toReversed()));
        converted.forEach((score, unit) => expect(Number(score)).toBeCloseTo(scores[unit] ?? 0, 9));
      }),
    );
  });

  test('weights put no unit above one, shares keep their limits and add up to one', () => {
    fc.assert(
      fc.property(tables, fc.double({ noNaN: true, min: 0, max: 1 }), (table, part) => {
        const width = (table[0] as readonly number[]).length;
        const minimumShare = part / width;
        const maximumShare = Math.min(1, 1 / width + (1 - part) / 2);
        const free = scoresOf(table).map(Number);
        benefitOfTheDoubt(table, { minimumShare, maximumShare }).forEach(({ score, weights, shares }, unit) => {
          expect(Number(score)).toBeLessThanOrEqual((free[unit] ?? 0) + 1e-9);
          for (const row of table) {
            expect(row.reduce((sum, value, at) => sum + value * Number(weights[at]), 0)).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(shares.map(Number).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          for (const share of shares) {
            expect(Number(share)).toBeGreaterThanOrEqual(minimumShare - 1e-9);
            expect(Number(share)).toBeLessThanOrEqual(maximumShare + 1e-9);
          }
        });
      }),
    );
  });
});
