import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveLinear } from './solve-linear.ts';

const entry = fc.double({ noNaN: true, min: -1, max: 1 });

test('solves a system that needs its rows exchanged', () => {
  // 2y = 4 and x + y = 5.
  expect(
    solveLinear(
      [
        [0, 2],
        [1, 1],
      ],
      [4, 5],
    ),
  ).toEqual([3, 2]);
});

test('refuses equations that say the same twice', () => {
  expect(
    solveLinear(
      [
        [1, 2],
        [2, 4],
      ],
      [1, 2],
    ),
  ).toBeNull();
  expect(
    solveLinear(
      [
        [0.1, 0.3],
        [0.2, 0.6],
      ],
      [1, 1],
    ),
  ).toBeNull();
});

test('finds unknowns that fulfil the equations', () => {
  const rows = fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.array(entry, { minLength: 4, maxLength: 4 }), (matrix, right) => {
      // A heavy diagonal, so that there is a solution.
      const heavy = matrix.map((row, at) => row.map((each, to) => (at === to ? each + 5 : each)));
      const unknowns = solveLinear(heavy, right) ?? [];
      heavy.forEach((row, at) => {
        expect(row.reduce((sum, each, to) => sum + each * (unknowns[to] ?? 0), 0)).toBeCloseTo(right[at] ?? 0, 12);
      });
    }),
  );
});
