import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from './symmetric-eigen.ts';

const matrices = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .array(fc.array(fc.double({ noNaN: true, min: -10, max: 10 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .map((rows) => rows.map((row, at) => row.map((_, to) => (at <= to ? row[to] : rows[to]?.[at]) ?? 0))),
);

const productOf = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);

test('finds the eigenvalues of a matrix solved by hand, largest first', () => {
  // (2 - x)^2 = 1, so 3 and 1, along the diagonals of the square.
  const { values, vectors } = symmetricEigen([
    [2, 1],
    [1, 2],
  ]);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 14);
});

test('gives unit vectors at right angles that the matrix only stretches', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const { values, vectors } = symmetricEigen(matrix);
      vectors.forEach((vector, at) => {
        vectors.forEach((other, to) => {
          expect(productOf(vector, other)).toBeCloseTo(at === to ? 1 : 0, 12);
        });
        matrix.forEach((row, to) => {
          expect(productOf(row, vector)).toBeCloseTo((values[at] ?? 0) * (vector[to] ?? 0), 10);
        });
      });
      expect(values).toEqual(values.toSorted((one, other) => other - one));
    }),
  );
});

test('leaves a diagonal matrix and one of zeros as they are', () => {
  expect(
    symmetricEigen([
      [1, 0],
      [0, 5],
    ]).values,
  ).toEqual([5, 1]);
  expect(
    symmetricEigen([
      [0, 0],
      [0, 0],
    ]).values,
  ).toEqual([0, 0]);
  expect(symmetricEigen([])).toEqual({ values: [], vectors: [] });
});
