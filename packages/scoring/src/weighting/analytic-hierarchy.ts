import { gap, type Value } from '../value/gap.ts';
import { positiveEigenvector } from '../linear-algebra/positive-eigenvector.ts';
import { readJudgements } from './read-judgements.ts';

/** Mean consistency index of random judgements, by the number of elements, 1 to 15. */
const randomIndices: readonly number[] = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

/** Below this ratio judgements count as consistent. */
const acceptedRatio = 0.1;

/** Weights from pairwise judgements. */
export interface AnalyticHierarchy {
  /** One per element, above zero, together 1. */
  readonly weights: readonly number[];
  /** (largest eigenvalue - n) / (n - 1): 0 when all judgements fit together. */
  readonly consistencyIndex: number;
  /** The index over that of random judgements; a gap `not-computable` beyond 15 elements, where none is published. */
  readonly consistencyRatio: Value;
  /** Whether the ratio is below .1; null when there is none. If false, ask the expert again. */
  readonly isConsistent: boolean | null;
}

/**
 * Analytic hierarchy process: weights from judgements of two elements at a time.
 *
 * "Connectivity matters three times as much as skills" is easier to say than a weight. The weights are the principal
 * eigenvector of the matrix, which evens out what does not fit together; the consistency ratio says how much there was
 * of that.
 *
 * @param matrix one row and one column per element: how many times the row matters more than the column (Saaty's scale
 *   1-9); the mirrored entry is its inverse, of which two digits are enough
 * @throws {@link ScoringError} `judgements-invalid` for a matrix that is not square, positive and reciprocal
 * Source: T. L. Saaty, The Analytic Hierarchy Process, 1980; OECD and JRC, Handbook on Constructing Composite
 *   Indicators, 2008, step 6.
 *
 * @example
 * analyticHierarchy([[1, 3], [0.33, 1]]).weights // => [0.75, 0.25]
 * analyticHierarchy([[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]).isConsistent // => true
 */
export function analyticHierarchy(matrix: readonly (readonly number[])[]): AnalyticHierarchy {
  const judgements = readJudgements(matrix);
  const size = judgements.length;
  const { value, vector } = positiveEigenvector(judgements);
  // Never below n but for rounding.
  const consistencyIndex = size < 3 ? 0 : Math.max(0, value - size) / (size - 1);
  const randomIndex = randomIndices[size - 1];
  if (randomIndex === undefined) {
    return { weights: vector, consistencyIndex, consistencyRatio: gap('not-computable'), isConsistent: null };
  }
  const consistencyRatio = size < 3 ? 0 : consistencyIndex / randomIndex;
  return { weights: vector, consistencyIndex, consistencyRatio, isConsistent: consistencyRatio < acceptedRatio };
}
