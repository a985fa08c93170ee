import { expect, test } from 'vitest';
import { newTableau, pivot } from './simplex-tableau.ts';

test('a pivot lets two variables change places, and a second one at the same place undoes it', () => {
  const tableau = newTableau(2, 2);
  tableau.cells.set([2, 1, 8, 1, 3, 9, -1, -2, 0]);
  const before = [...tableau.cells];
  expect([[...tableau.basic], [...tableau.nonbasic]]).toEqual([
    [2, 3],
    [0, 1],
  ]);
  pivot(tableau, 0, 0);
  // x = 4 - y / 2 - slack / 2; the other row is left with 9 - 4 and 3 - 1 / 2.
  expect([...tableau.cells]).toEqual([0.5, 0.5, 4, -0.5, 2.5, 5, 0.5, -1.5, 4]);
  expect([[...tableau.basic], [...tableau.nonbasic]]).toEqual([
    [0, 3],
    [2, 1],
  ]);
  pivot(tableau, 0, 0);
  expect([...tableau.cells]).toEqual(before);
});
