import { exponential } from '../elementary/exponential.ts';
import { naturalLogarithm } from '../elementary/natural-logarithm.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { readJudgements } from './read-judgements.ts';

/**
 * The joint judgements of several experts: the geometric mean, pair by pair.
 *
 * Only the geometric mean keeps a joint matrix reciprocal: of 4 and 1/4 it makes 1, where the arithmetic mean would
 * find either element twice as important as the other.
 *
 * @param experts one matrix per expert, as {@link analyticHierarchy} takes it
 * @returns one matrix of the same form, exactly reciprocal; the order of the experts changes no digit
 * @throws {@link ScoringError} `judgements-invalid` without an expert, for matrices of different sizes, or when one is
 *   not square, positive and reciprocal
 * Source: J. Aczel and T. L. Saaty, Procedures for Synthesizing Ratio Judgements, Journal of Mathematical Psychology
 *   27, 1983.
 *
 * @example
 * combineJudgements([[[1, 4], [0.25, 1]], [[1, 1], [1, 1]]]) // => [[1, 2], [0.5, 1]]
 */
export function combineJudgements(
  experts: readonly (readonly (readonly number[])[])[],
): readonly (readonly number[])[] {
  const matrices = experts.map(readJudgements);
  const [first] = matrices;
  if (first === undefined || matrices.some(({ length }) => length !== first.length)) {
    throw new ScoringError('judgements-invalid', 'joint judgements require experts who compared the same elements', {
      sizes: matrices.map(({ length }) => length),
    });
  }
  if (matrices.length === 1) return first;
  const joint = (row: number, column: number): number => {
    const logarithms = matrices.map((matrix) => naturalLogarithm(matrix[row]?.[column] ?? 1));
    return exponential(exactSum(logarithms) / logarithms.length);
  };
  return first.map((entries, row) =>
    entries.map((_, column) => (row === column ? 1 : row < column ? joint(row, column) : 1 / joint(column, row))),
  );
}
