import { exactSum } from '../summation/exact-sum.ts';

/** The eigenvector of a positive matrix that has no sign to choose. */
export interface PositiveEigenvector {
  readonly value: number;
  /** All above zero, together 1. */
  readonly vector: readonly number[];
}

const mostSteps = 100_000;

/**
 * The largest eigenvalue of a matrix of positive numbers, and its vector, by repeated multiplication.
 *
 * Such a matrix has exactly one positive vector (Perron), and every start reaches it. The factors by which a step
 * stretches the entries enclose the eigenvalue: the steps end when the enclosure is as narrow as rounding allows, or
 * gets no narrower.
 *
 * @param matrix square, every entry above zero
 * Source: L. Collatz, Einschliessungssatz fuer die charakteristischen Zahlen von Matrizen, 1942.
 */
export function positiveEigenvector(matrix: readonly (readonly number[])[]): PositiveEigenvector {
  const size = matrix.length;
  let vector: readonly number[] = matrix.map(() => 1 / size);
  let narrowest = Infinity;
  let stalled = 0;
  for (let step = 0; step < mostSteps && stalled < 20; step += 1) {
    const images = imagesOf(matrix, vector);
    const stretches = images.map((image, row) => image / (vector[row] ?? 1));
    const lowest = stretches.reduce((least, stretch) => Math.min(least, stretch), Infinity);
    const highest = stretches.reduce((most, stretch) => Math.max(most, stretch), 0);
    const width = highest / lowest - 1;
    if (width === 0) break;
    const total = exactSum(images);
    vector = images.map((image) => image / total);
    stalled = width < narrowest ? 0 : stalled + 1;
    if (width < narrowest) narrowest = width;
  }
  // The vector sums to one, so its image sums to the eigenvalue.
  return { value: exactSum(imagesOf(matrix, vector)), vector };
}

function imagesOf(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  return matrix.map((row) => exactSum(row.map((entry, column) => entry * (vector[column] ?? 0))));
}
