import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { scoreCategories } from './score-categories.ts';
import { weightedCategoryPreset } from './weighted-category-preset.ts';

const first = weightedCategoryPreset('infrascope-2009');
const values = { legal: 80, institutional: 60, maturity: 40, climate: 60, finance: 20, 'sub-national': 50 };

describe('the score', () => {
  test('is the weighted mean of the categories, with its band', () => {
    // .25x80 + .2x60 + .15x40 + .15x60 + .15x20 + .1x50 = 20 + 12 + 6 + 9 + 3 + 5
    const scored = scoreCategories(first, values);
    expect(scored.score).toBeCloseTo(55, 12);
    expect(scored.bandId).toBe('emerging');
    expect(scored.categories.map(({ contribution }) => contribution)).toEqual(
      [20, 12, 6, 9, 3, 5].map((points): unknown => expect.closeTo(points, 12)),
    );
    expect(scored.outOfRange).toEqual([]);
  });

  test.each([
    [80, 'mature'],
    [79.99, 'developed'],
    [60, 'developed'],
    [59.99, 'emerging'],
    [30, 'emerging'],
    [29.96, 'nascent'],
    [0, 'nascent'],
  ])('of %d is %s', (level, bandId) => {
    const preset = weightedCategoryPreset('infrascope-2016');
    const same = Object.fromEntries(preset.categories.map(({ categoryId }) => [categoryId, level]));
    expect(scoreCategories(preset, same)).toMatchObject({ score: level, bandId });
  });

  test('has no band where the producer names none', () => {
    const preset = weightedCategoryPreset('oecd-dgi');
    const same = Object.fromEntries(preset.categories.map(({ categoryId }) => [categoryId, 0.5]));
    expect(scoreCategories(preset, same)).toMatchObject({ score: 0.5, bandId: null });
  });

  test('moves with other weights, as a reader may try', () => {
    const own = { ...first, categories: first.categories.map((category) => ({ ...category, weight: 1 })) };
    // (80 + 60 + 40 + 60 + 20 + 50) / 6
    expect(scoreCategories(own, values).score).toBeCloseTo(310 / 6, 12);
    expect(scoreCategories(own, values).categories[0]?.weight).toBeCloseTo(1 / 6, 15);
  });
});

describe('a missing category', () => {
  test('leaves no score, unless a smaller share is enough', () => {
    const partial = { ...values, finance: gap('not-answered') };
    expect(scoreCategories(first, partial)).toMatchObject({ score: gap('below-availability'), bandId: null });
    // (55 - 3) / .85
    const scored = scoreCategories(first, partial, { minimumShare: 0.8 });
    expect(scored.score).toBeCloseTo(52 / 0.85, 12);
    expect(scored.categories[4]).toEqual({
      categoryId: 'finance',
      value: gap('not-answered'),
      weight: 0,
      contribution: gap('not-answered'),
    });
  });

  test('without a score contributes its own reason, the others that of the score', () => {
    const { categories } = scoreCategories(first, { ...values, finance: gap('withheld') });
    expect(categories.map(({ contribution }) => contribution)).toEqual([
      ...Array.from({ length: 4 }, () => gap('below-availability')),
      gap('withheld'),
      gap('below-availability'),
    ]);
  });

  test('that is not applicable leaves the denominator: no sub-national level', () => {
    const unitary = scoreCategories(first, { ...values, 'sub-national': gap('not-applicable') });
    expect(unitary.score).toBeCloseTo(50 / 0.9, 12);
    expect(unitary.categories[0]?.weight).toBeCloseTo(0.25 / 0.9, 12);
  });

  test('that has neither value nor gap is refused, also when it is called like something every object has', () => {
    const missing = expect.objectContaining({ code: 'component-missing' });
    expect(() => scoreCategories(first, { ...values, legal: undefined as never })).toThrow(missing);
    const odd = { ...first, categories: [{ categoryId: 'constructor', title: '', weight: 1 }] };
    expect(() => scoreCategories(odd, {})).toThrow(missing);
  });
});

test('a category outside the scale is named, not clamped', () => {
  expect(scoreCategories(first, { ...values, legal: 100.5, finance: -1 }).outOfRange).toEqual(['legal', 'finance']);
});

test('contributions add up to the score', () => {
  const point = fc.oneof(
    { weight: 5, arbitrary: fc.double({ noNaN: true, min: 0, max: 100 }) },
    fc.constant(gap('not-applicable')),
    fc.constant(gap('not-answered')),
  );
  const record = fc.record({
    legal: point,
    institutional: point,
    maturity: point,
    climate: point,
    finance: point,
    'sub-national': point,
  });
  fc.assert(
    fc.property(record, (given) => {
      const { score, categories } = scoreCategories(first, given, { minimumShare: 0 });
      if (typeof score !== 'number') return;
      const sum = categories.reduce(
        (total, { contribution }) => total + (typeof contribution === 'number' ? contribution : 0),
        0,
      );
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
      const shares = categories.reduce((total, { weight }) => total + weight, 0);
      expect(shares).toBeCloseTo(1, 12);
    }),
  );
});
