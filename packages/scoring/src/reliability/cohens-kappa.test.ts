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
    observedAgreement: 1,
    expectedAgreement: 0.5,
    count: 2,
  });
});

test('is a gap where both use one category only, or nothing is rated by both', () => {
  expect(cohensKappa([1, 1], [1, 1]).kappa).toEqual(gap('not-computable'));
  expect(cohensKappa([1], [null])).toEqual({
    kappa: gap('not-computable'),
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
