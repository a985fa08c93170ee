import type { Progress, QuestionFlow } from './flow.ts';

/**
 * Counts how far some questions are. Hidden questions, notes, calculated ones and optional ones without an answer are not
 * asked; a reason for no value counts as answered. The error of a check blocks wherever it is shown, also at those.
 */
export function progressOf(flows: readonly QuestionFlow[]): Progress {
  let askedCount = 0;
  let openCount = 0;
  let needsEvidenceCount = 0;
  let problemCount = 0;
  let isBlocked = false;
  for (const { status, isOptional, isCapped, issues } of flows) {
    isBlocked ||= issues.some(({ severity }) => severity === 'error');
    if (status === 'hidden' || status === 'note' || status === 'calculated') continue;
    if (status === 'empty' && isOptional === true) continue;
    askedCount += 1;
    if (isCapped) needsEvidenceCount += 1;
    if (status === 'problem') problemCount += 1;
    if (status === 'empty' || status === 'incomplete') openCount += 1;
  }
  const answeredCount = askedCount - openCount - problemCount;
  return {
    askedCount,
    answeredCount,
    needsEvidenceCount,
    problemCount,
    isComplete: answeredCount === askedCount && !isBlocked,
  };
}
