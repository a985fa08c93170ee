import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positiveEigenvector } from './positive-eigenvector.ts';

const entry = fc.double({ min: 0.1, max: 10, noNaN: true });
const square = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
  );

describe('positiveEigenvector', () => {
  test('of a 2 x 2 matrix is what the quadratic equation gives', () => {
    // x^2 - 7x + 10 = 0 has 5 and 2; (4, 2; 1, 3) times (2, 1) is 5 times (2, 1).
    const { value, vector } = positiveEigenvector([
      [4, 2],
      [1, 3],
    ]);
    expect(value).toBeCloseTo(5, 14);
    expect(vector[0]).toBeCloseTo(2 / 3, 15);
    expect(vector[1]).toBeCloseTo(1 / 3, 15);
  });

  test('of one entry is that entry', () => {
    expect(positiveEigenvector([[7]])).toEqual({ value: 7, vector: [1] });
  });

  test('ends where a step hardly shrinks the error', () => {
    // Eigenvalues 1 and 1 - 2e-4 of two nearly separate halves.
    const { value, vector } = positiveEigenvector([
      [0.9999, 0.0001],
      [0.0001, 0.9999],
    ]);
    expect(value).toBeCloseTo(1, 14);
    expect(vector[0]).toBeCloseTo(0.5, 12);
    const uneven = positiveEigenvector([
      [0.999, 0.001],
      [0.002, 0.998],
    ]);
    expect(uneven.value).toBeCloseTo(1, 14);
    const skewed = positiveEigenvector([
      [0.999, 0.002],
      [0.001, 0.998],
    ]);
    expect(skewed.vector[0]).toBeCloseTo(2 / 3, 10);
  });

  test('is stretched by the matrix, has one sign and sums to one', () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const { value, vector } = positiveEigenvector(matrix);
        expect(vector.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 14);
        matrix.forEach((line, row) => {
          const image = line.reduce((sum, each, at) => sum + each * (vector[at] ?? 0), 0);
          expect(vector[row]).toBeGreaterThan(0);
          expect(image / value / (vector[row] ?? 1)).toBeCloseTo(1, 12);
        });
      }),
    );
  });
});
