import { ScoringError } from '../../error/scoring-error.ts';
import type { Gap, Value } from '../../value/gap.ts';
import { benchmarkAnswers, type BenchmarkAnswers } from './benchmark-answers.ts';

/**
 * The points of one benchmark from its answer, or from the two answers of a split one.
 *
 * @param kindId kind of question, see `benchmarkAnswers`
 * @param answers one answer id per part, or its gap; `treatment` has two parts, the budget first
 * @returns 0 to 1 in quarters; the first gap, when a part has none
 * @throws {@link ScoringError} `preset-unknown` for the kind, `answer-unknown`, `lengths-differ` for too few or too many
 * Source: World Bank, Benchmarking PPP Procurement 2017, appendix 1; method.md 6.
 *
 * @example
 * benchmarkPoints('methodology', ['required']) // => 0.5
 * benchmarkPoints('treatment', ['law', 'practice']) // => 0.75
 */
export function benchmarkPoints(kindId: BenchmarkAnswers['kindId'], answers: readonly (string | Gap)[]): Value {
  const kind = benchmarkAnswers.find((candidate) => candidate.kindId === kindId);
  if (kind === undefined) {
    throw new ScoringError('preset-unknown', 'points require a kind of the answer table', { kindId });
  }
  if (answers.length !== kind.parts) {
    throw new ScoringError('lengths-differ', 'a benchmark requires one answer per part', {
      parts: kind.parts,
      answers: answers.length,
    });
  }
  const parts = answers.map((answer) => (typeof answer === 'string' ? pointsOf(kind, answer) : answer));
  const missing = parts.find((part) => typeof part !== 'number');
  // Quarters sum exactly.
  return missing ?? parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);
}

function pointsOf(kind: BenchmarkAnswers, answerId: string): number {
  const answer = kind.answers.find((candidate) => candidate.answerId === answerId);
  if (answer === undefined) {
    throw new ScoringError('answer-unknown', 'points require an answer of the table', {
      kindId: kind.kindId,
      answerId,
    });
  }
  return answer.points;
}
