import type { Question } from '../definition/question.ts';
import type { Answer } from './answer.ts';
import { checkField } from './check-field.ts';
import { isFilled } from './missing-parts.ts';
import type { ReportIssue } from './report-issue.ts';

/** Checks the details of an answer: known, present where required, each value against its field. */
export function checkDetails(question: Question, answer: Answer, report: ReportIssue): void {
  const known = 'details' in question ? (question.details ?? []) : [];
  const given: Readonly<Record<string, unknown>> = answer.details ?? {};
  for (const id of Object.keys(given)) {
    if (!known.some((detail) => detail.id === id)) report('detail-unknown', {}, id.slice(0, 100));
  }
  for (const detail of known) {
    const value = Object.hasOwn(given, detail.id) ? given[detail.id] : undefined;
    if (isFilled(value)) checkField(detail, value, detail.id, report);
    else if (detail.required && answer.value !== undefined)
      report('detail-required', { label: detail.label }, detail.id);
  }
}
