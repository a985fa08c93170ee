import type { Question, ScoredQuestion } from './question.ts';

/** Whether a question is of a kind that scores. Its weight may still be 0. */
export function isScored(question: Question): question is ScoredQuestion {
  return 'weight' in question;
}
