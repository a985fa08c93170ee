import { expect, test } from 'vitest';
import { maximiseTableau } from './maximise-tableau.ts';
import { newTableau, type SimplexTableau } from './simplex-tableau.ts';

function tableauOf(rows: readonly [readonly number[], ...(readonly number[])[]]): SimplexTableau {
  const tableau = newTableau(rows.length - 1, rows[0].length - 1);
  tableau.cells.set(rows.flat());
  return tableau;
}

test('climbs to the best basis', () => {
  // Maximise 3x + 5y: the last row holds the goal with its sign turned.
  const tableau = tableauOf([
    [1, 0, 4],
    [0, 2, 12],
    [3, 2, 18],
    [-3, -5, 0],
  ]);
  expect(maximiseTableau(tableau)).toBe('optimal');
  expect(tableau.cells.at(-1)).toBeCloseTo(36, 12);
});

test('comes out of the circle of Beale by the rule of Bland', () => {
  const tableau = tableauOf([
    [0.25, -60, -0.04, 9, 0],
    [0.5, -90, -0.02, 3, 0],
    [0, 0, 1, 0, 1],
    [-0.75, 150, -0.02, 6, 0],
  ]);
  expect(maximiseTableau(tableau)).toBe('optimal');
  expect(tableau.cells.at(-1)).toBeCloseTo(0.05, 12);
});

test('says when nothing stops the goal', () => {
  expect(
    maximiseTableau(
      tableauOf([
        [-1, 1],
        [-1, 0],
      ]),
    ),
  ).toBe('unbounded');
});
