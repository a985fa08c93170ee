import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Gap } from '../value/gap.ts';
import { principalComponents, type PrincipalComponents } from './principal-components.ts';

const tables = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 }), {
  minLength: 2,
  maxLength: 5,
});

function componentsOf(found: PrincipalComponents | Gap): PrincipalComponents['components'] {
  return 'gap' in found ? [] : found.components;
}

test('of two indicators are 1 plus and 1 minus their correlation, along the diagonals', () => {
  // Correlation 0.5.
  const [first, second] = componentsOf(
    principalComponents([
      [1, 2, 3],
      [1, 3, 2],
    ]),
  );
  expect(first?.eigenvalue).toBeCloseTo(1.5, 14);
  expect(second?.eigenvalue).toBeCloseTo(0.5, 14);
  expect(first?.explainedShare).toBeCloseTo(0.75, 14);
  expect(first?.loadings).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(Math.SQRT1_2, 14)]);
});

test('leave units with a gap out whole', () => {
  const found = principalComponents([
    [1, 2, 3, 90],
    [1, 3, 2, gap('withheld')],
  ]);
  expect('count' in found ? found.count : null).toBe(3);
  expect(componentsOf(found)[0]?.eigenvalue).toBeCloseTo(1.5, 14);
});

describe('a gap stands', () => {
  test.each([
    ['for no indicator', []],
    [
      'where one does not vary on the complete units',
      [
        [1, 2, 3],
        [4, 4, gap('withheld')],
      ],
    ],
    [
      'with one complete unit',
      [
        [1, 2],
        [4, gap('withheld')],
      ],
    ],
  ])('%s', (_, columns) => {
    expect(principalComponents(columns)).toEqual(gap('not-computable'));
  });
});

test('are unit vectors that explain all there is, whatever the units of measure', () => {
  fc.assert(
    fc.property(tables, (columns) => {
      const components = componentsOf(principalComponents(columns));
      if (components.length === 0) return;
      const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
      expect(sum(components.map(({ explainedShare }) => explainedShare))).toBeCloseTo(1, 12);
      for (const { loadings, eigenvalue } of components) {
        expect(sum(loadings.map((loading) => loading * loading))).toBeCloseTo(1, 12);
        expect(sum(loadings)).toBeGreaterThan(-1e-8);
        expect(eigenvalue).toBeGreaterThanOrEqual(0);
      }
      const rescaled = componentsOf(
        principalComponents(columns.map((column, at) => column.map((each) => each * 10 ** (200 * (at % 2))))),
      );
      rescaled.forEach(({ eigenvalue }, at) => {
        expect(eigenvalue).toBeCloseTo(components[at]?.eigenvalue ?? Number.NaN, 11);
      });
    }),
  );
});
