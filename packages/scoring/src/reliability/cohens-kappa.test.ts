import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { cohensKappa } from './cohens-kappa.ts';

/** Two lists of ratings from a table of counts: first assessor by row, second by column. */
function ratingsOf(table: readonly (readonly number[])[]): readonly [readonly number[], readonly number[]] {
  const pairs = table.flatMap((row, one) =>
    row.flatMap((many, other) => Array.from({ length: many }, () => [one + 1, other + 1] as const)),
  );
  return [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
}

describe('published figures', () => {
  // J. Cohen, 1960, table 1, in 200 cases: observed .70 - .41 by chance, kappa .492.
  test('are those of the first paper', () => {
    const { kappa, observedAgreement, expectedAgreement, count } = cohensKappa(
      ...ratingsOf([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    expect(observedAgreement).toBeCloseTo(0.7, 12);
    expect(expectedAgreement).toBeCloseTo(0.41, 12);
    expect(kappa).toBeCloseTo(0.29 / 0.59, 12);
    expect(count).toBe(200);
  });

  // Tables with kappa, its standard error, linearly weighted kappa, its standard error, to the digits printed there.
  // Three raters' levels: printout of SAS PROC FREQ, in statsmodels, stats/tests/test_inter_rater.py, of 2012.
  // Others: documentation of print.Kappa in the R package vcdExtra; husbands and wives: Hout, Duncan, Sobel, 1987;
  // neurologists in Winnipeg and New Orleans: Landis and Koch, Biometrics 33, 1977.
  const published: readonly (readonly [string, readonly (readonly number[])[], readonly number[]])[] = [
    [
      'of SAS',
      [
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ],
      [0.4842, 0.138, 0.4701, 0.1457],
    ],
    [
      'of husbands and wives',
      [
        [7, 7, 2, 3],
        [2, 8, 3, 7],
        [1, 5, 4, 9],
        [2, 8, 9, 14],
      ],
      [0.1293, 0.0686, 0.2374, 0.0783],
    ],
    [
      'of patients of Winnipeg',
      [
        [38, 5, 0, 1],
        [33, 11, 3, 0],
        [10, 14, 5, 6],
        [3, 7, 3, 10],
      ],
      [0.2079, 0.0505, 0.3797, 0.0517],
    ],
    [
      'of patients of New Orleans',
      [
        [5, 3, 0, 0],
        [3, 11, 4, 0],
        [2, 13, 3, 4],
        [1, 2, 4, 14],
      ],
      [0.2965, 0.0785, 0.4773, 0.073],
    ],
  ];
  test.each(published)('are those %s, with their standard errors', (_title, table, figures) => {
    const ratings = ratingsOf(table);
    const plain = cohensKappa(...ratings);
    const weighted = cohensKappa(...ratings, { weights: 'linear', categories: table.map((_, place) => place + 1) });
    [plain.kappa, plain.standardError, weighted.kappa, weighted.standardError].forEach((figure, place) =>
      expect(figure).toBeCloseTo(figures[place] ?? Number.NaN, 4),
    );
  });
});

describe('the standard error', () => {
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });

  test('is that of the delta method, whatever the weights', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('none', 'linear', 'quadratic'), (table, weights) => {
        const options = { weights, categories: [1, 2, 3, 4] };
        const { kappa, standardError, expectedAgreement } = cohensKappa(...ratingsOf(table), options);
        // Near the point where kappa has no value its slope is no number to compare.
        fc.pre(typeof kappa === 'number' && typeof expectedAgreement === 'number' && expectedAgreement < 0.99);
        expect(standardError).toBeCloseTo(errorByDelta(table, weights), 5);
      }),
    );
  });

  test('is none for full agreement, and a gap where kappa is one', () => {
    expect(cohensKappa([1, 2, 3], [1, 2, 3]).standardError).toBe(0);
    expect(cohensKappa([1, 1], [1, 1]).standardError).toEqual(gap('not-computable'));
  });

  /** From the slopes of kappa along each share of the table, taken numerically: sqrt((mean of squares - squared mean) / n). */
  function errorByDelta(table: readonly (readonly number[])[], weights: 'none' | 'linear' | 'quadratic'): number {
    const shares = table.flat();
    const count = shares.reduce((sum, many) => sum + many, 0);
    const p = shares.map((many) => many / count);
    const step = 1e-6;
    const moved = (cell: number, by: number) => kappaOfShares(p.map((share, at) => (at === cell ? share + by : share)));
    const slopes = p.map((_, cell) => (moved(cell, step) - moved(cell, -step)) / (2 * step));
    const mean = (power: number) => p.reduce((sum, share, cell) => sum + share * (slopes[cell] ?? 0) ** power, 0);
    return Math.sqrt(Math.max(0, mean(2) - mean(1) ** 2) / count);

    function kappaOfShares(cells: readonly number[]): number {
      const at = (row: number, column: number) => cells[4 * row + column] ?? 0;
      const places = [0, 1, 2, 3];
      const row = places.map((one) => places.reduce((sum, other) => sum + at(one, other), 0));
      const column = places.map((other) => places.reduce((sum, one) => sum + at(one, other), 0));
      const apart = (one: number, other: number) =>
        ({ none: one === other ? 0 : 1, linear: Math.abs(one - other), quadratic: (one - other) ** 2 })[weights];
      let [observed, expected] = [0, 0];
      for (const one of places) {
        for (const other of places) {
          observed += at(one, other) * apart(one, other);
          expected += (row[one] ?? 0) * (column[other] ?? 0) * apart(one, other);
        }
      }
      return 1 - observed / expected;
    }
  }
});

describe('weights', () => {
  // By hand: 2 pairs one step apart of four; margins 2, 1, 1 and 1, 2, 1.
  const [first, second] = [
    [1, 1, 2, 3],
    [1, 2, 2, 2],
  ];
  test('count steps between categories', () => {
    // Chance: rows 2/1/1, columns 1/3/0: steps 2*3 + 1*1 + 1*(2*1 + 1*3) = 12 over 16; observed 2 over 4.
    expect(cohensKappa(first, second, { weights: 'linear', categories: [1, 2, 3] }).kappa).toBeCloseTo(
      1 - 0.5 / 0.75,
      14,
    );
    // Squares: 6 + 1 + (4 + 3) = 14 over 16.
    expect(cohensKappa(first, second, { weights: 'quadratic' }).kappa).toBeCloseTo(1 - 0.5 / 0.875, 14);
  });

  test('need names in their order', () => {
    const names = ['low', 'high'];
    expect(cohensKappa(names, names, { weights: 'linear', categories: ['low', 'high'] }).kappa).toBe(1);
    expect(() => cohensKappa(names, names, { weights: 'linear' })).toThrow(
      expect.objectContaining({ code: 'ratings-invalid' }),
    );
  });
});

test('items that one has not rated are left out', () => {
  expect(cohensKappa(['a', 'b', null, gap('not-answered')], ['a', 'b', 'a', 'a'])).toEqual({
    kappa: 1,
    standardError: 0,
    observedAgreement: 1,
    expectedAgreement: 0.5,
    count: 2,
  });
});

test('is a gap where both use one category only, or nothing is rated by both', () => {
  expect(cohensKappa([1, 1], [1, 1]).kappa).toEqual(gap('not-computable'));
  expect(cohensKappa([1], [null])).toEqual({
    kappa: gap('not-computable'),
    standardError: gap('not-computable'),
    observedAgreement: gap('not-computable'),
    expectedAgreement: gap('not-computable'),
    count: 0,
  });
});

test('refuses a rating outside the categories, a category twice and a number that is none', () => {
  const invalid = expect.objectContaining({ code: 'ratings-invalid' });
  expect(() => cohensKappa([1], [2], { categories: [1] })).toThrow(invalid);
  expect(() => cohensKappa([1], [1], { categories: [1, 1] })).toThrow(invalid);
  expect(() => cohensKappa([Number.NaN], [1])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});

test('is at most 1, the same from either side, and in any order of items', () => {
  const ratings = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { minLength: 1 });
  fc.assert(
    fc.property(ratings, fc.constantFrom('none', 'linear', 'quadratic'), (list, weights) => {
      const [first, second] = [list.map(([one]) => one), list.map(([, other]) => other)];
      const { kappa } = cohensKappa(first, second, { weights });
      if (typeof kappa !== 'number') return;
      expect(kappa).toBeLessThanOrEqual(1);
      expect(cohensKappa(second, first, { weights }).kappa).toBeCloseTo(kappa, 12);
      expect(cohensKappa(first.toReversed(), second.toReversed(), { weights }).kappa).toBeCloseTo(kappa, 12);
    }),
  );
});
