import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { krippendorffsAlpha } from './krippendorffs-alpha.ts';

const none = null;

describe('published figures', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, four observers and twelve units: .743 nominal,
  // .815 ordinal, .849 interval, .797 ratio.
  const ratings = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
    [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
  ];
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('are reproduced at the %s level', (level, alpha) => {
    expect(krippendorffsAlpha(ratings, { level })).toBeCloseTo(alpha, 3);
  });

  // The same paper: two observers, ten units, binary data: .095; twelve units, nominal names: .692.
  test('are reproduced for two observers', () => {
    const binary = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ];
    expect(krippendorffsAlpha(binary, { level: 'nominal' })).toBeCloseTo(0.095, 3);
    const names = [
      ['a', 'a', 'b', 'b', 'd', 'c', 'c', 'c', 'e', 'd', 'd', 'a'],
      ['b', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'e', 'd', 'd', 'd'],
    ];
    expect(krippendorffsAlpha(names, { level: 'nominal' })).toBeCloseTo(0.692, 3);
  });
});

describe('a gap stands', () => {
  test.each([
    ['without a rater', []],
    [
      'where no item has two ratings',
      [
        [1, null],
        [gap('not-answered'), 2],
      ],
    ],
    [
      'where all ratings are the same',
      [
        [2, 2],
        [2, 2],
      ],
    ],
  ])('%s', (_, ratings) => {
    for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(krippendorffsAlpha(ratings, { level })).toEqual(gap('not-computable'));
    }
  });
});

test('names need the nominal level, a ratio scale numbers of zero or more', () => {
  const invalid = expect.objectContaining({ code: 'ratings-invalid' });
  expect(() => krippendorffsAlpha([['a'], ['b']], { level: 'ordinal' })).toThrow(invalid);
  expect(() => krippendorffsAlpha([[-1], [2]], { level: 'ratio' })).toThrow(invalid);
  expect(() => krippendorffsAlpha([[1, 2], [1]], { level: 'ratio' })).toThrow(
    expect.objectContaining({ code: 'lengths-differ' }),
  );
});

describe('laws', () => {
  const rating = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const panels = fc.array(fc.array(rating, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 });
  const levels = fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio');

  test('alpha is at most 1 and does not depend on the order of raters or items', () => {
    fc.assert(
      fc.property(panels, levels, (ratings, level) => {
        const alpha = krippendorffsAlpha(ratings, { level });
        if (typeof alpha !== 'number') return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(krippendorffsAlpha(ratings.toReversed(), { level })).toBeCloseTo(alpha, 12);
        expect(
          krippendorffsAlpha(
            ratings.map((row) => row.toReversed()),
            { level },
          ),
        ).toBeCloseTo(alpha, 12);
      }),
    );
  });

  test('an interval scale may be shifted and stretched, a ratio scale stretched, an ordinal one bent', () => {
    fc.assert(
      fc.property(panels, (ratings) => {
        const by = (change: (value: number) => number): (number | null)[][] =>
          ratings.map((row) => row.map((value) => (value === null ? null : change(value))));
        const same = (level: 'ordinal' | 'interval' | 'ratio', change: (value: number) => number): void => {
          const alpha = krippendorffsAlpha(ratings, { level });
          if (typeof alpha === 'number') expect(krippendorffsAlpha(by(change), { level })).toBeCloseTo(alpha, 10);
        };
        same('interval', (value) => value * 3e299 - 1e299);
        same('ratio', (value) => value * 1e300);
        same('ordinal', (value) => value ** 3 - 7);
      }),
    );
  });
});
