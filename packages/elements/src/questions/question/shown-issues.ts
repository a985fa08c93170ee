import type { Issue, Question, QuestionFlow } from '@groundwork/instrument';
import type { QuestionWords } from '../text/question-words.ts';

/** What is only missing is said once the person wants to go on, not while he is still answering. */
const missing: readonly Issue['code'][] = ['required', 'reason-required', 'detail-required'];

/** The errors to show at a question now. Warnings and missing evidence have their own place. */
export function clearlyShown(flow: QuestionFlow | undefined, isChecked: boolean): readonly Issue[] {
  const isMissing = flow?.status === 'incomplete' || (flow?.status === 'empty' && flow.isOptional !== true);
  if (isChecked && flow !== undefined && isMissing) {
    return [{ code: 'required', severity: 'error', questionId: flow.questionId, params: {} }];
  }
  return (flow?.issues ?? []).filter(
    ({ code, severity }) => severity === 'error' && code !== 'check' && (isChecked || !missing.includes(code)),
  );
}

/** Words of the issues of one part: a detail's id, `reason`, undefined for the value itself, null for all. */
export function issuesOf(
  issues: readonly Issue[],
  question: Question,
  part: string | undefined | null,
  words: QuestionWords,
): readonly string[] {
  return issues
    .filter((issue) => part === null || partOf(issue, question) === part)
    .map((issue) => words.issue(issue, question));
}

/** Where an issue belongs inside its question. */
export function partOf(issue: Issue, question: Question | undefined): string | undefined {
  if (issue.code === 'reason-required') return 'reason';
  const details = question !== undefined && 'details' in question ? (question.details ?? []) : [];
  return details.some(({ id }) => id === issue.part) ? issue.part : undefined;
}
