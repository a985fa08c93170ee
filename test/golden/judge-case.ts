import { ScoringError } from '@groundwork/scoring';
import { compare, type Mismatch } from './compare.ts';
import { isRefusal, type GoldenCase } from './golden-case.ts';
import { answers } from './methods/answers.ts';
import { honestExpectation } from './rules/honest-expectation.ts';
import { toleranceOf } from './tolerances.ts';

/** Where ours and a vector part; none when the case passes. */
export function judgeCase(goldenCase: GoldenCase): readonly Mismatch[] {
  const answer = answers.get(goldenCase.method);
  if (answer === undefined) return [{ path: 'method', ours: 'unknown', expected: goldenCase.method }];
  const { expected } = honestExpectation(goldenCase).goldenCase;
  const ours = answerOrRefusal(goldenCase, answer);
  if (ours instanceof ScoringError && !isRefusal(expected)) {
    return [{ path: 'result', ours: `refused (${ours.code}: ${ours.message})`, expected: 'a result' }];
  }
  return compare(ours instanceof ScoringError ? { error: true } : ours, expected, toleranceOf(goldenCase.method));
}

/** A broken contract is the library's way to refuse a call; anything else thrown is a fault. */
function answerOrRefusal(goldenCase: GoldenCase, answer: (goldenCase: GoldenCase) => unknown): unknown {
  try {
    return answer(goldenCase);
  } catch (error) {
    if (error instanceof ScoringError) return error;
    throw error;
  }
}
