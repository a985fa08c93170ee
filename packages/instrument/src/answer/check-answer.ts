import type { Question } from '../definition/question.ts';
import type { Answer } from './answer.ts';
import { checkDetails } from './check-details.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkValue } from './check-value.ts';
import type { Issue } from './issue.ts';
import type { ReportIssue } from './report-issue.ts';
import { textLimit } from './text-limit.ts';

/**
 * What is wrong with one answer by itself, all at once; every issue is an error. The same function in browser and server.
 *
 * An answer with neither value nor reason is empty and has no fault here: whether that may stay is for the flow to say.
 *
 * @example checkAnswer(filter, { value: 'perhaps' })[0]?.code // => 'not-an-option'
 */
export function checkAnswer(question: Question, answer: Answer): readonly Issue[] {
  const issues: Issue[] = [];
  const report: ReportIssue = (code, params = {}, part) => {
    const { questionId } = question;
    issues.push({ code, severity: 'error', questionId, ...(part === undefined ? {} : { part }), params });
  };
  const { value, noValue } = answer;
  // Whatever came from outside: a reason that is no text is none.
  const noValueReason = typeof answer.noValueReason === 'string' ? answer.noValueReason : '';
  if (value !== undefined) checkValue(question, value, report);
  if (noValue !== undefined) {
    const isKnown = noValue === 'do-not-know' || noValue === 'not-applicable';
    if (!isKnown || question.kind === 'note' || question.kind === 'calculated')
      report('wrong-kind', { kind: question.kind });
    if (value !== undefined) report('value-and-reason');
    if (noValue === 'not-applicable' && noValueReason.trim() === '') report('reason-required');
  }
  if (noValueReason.length > textLimit) {
    report('text-too-long', { maximum: textLimit, length: noValueReason.length }, 'noValueReason');
  }
  checkDetails(question, answer, report);
  checkEvidence(question, answer, report);
  return issues;
}
