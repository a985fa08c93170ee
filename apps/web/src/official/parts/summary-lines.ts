import type { Issue, Questionnaire } from '@groundwork/instrument';
import { partOf, type QuestionWords, type SummaryLine } from '@groundwork/elements/questions';
import type { DraftView } from '../draft/draft-view.ts';

/** One line of what needs attention, with its section, so that any page can link to it. */
export interface AttentionLine extends SummaryLine {
  readonly questionId: string;
  readonly sectionId: string;
}

/**
 * The errors or the warnings of a draft in questionnaire order, in the words that stand at the fields; those of one
 * section when it is named. Conflicts count as errors: somebody has to choose.
 */
export function summaryLines(
  questionnaire: Questionnaire,
  view: DraftView,
  severity: Issue['severity'],
  words: QuestionWords['issue'],
  onlySectionId?: string,
): readonly AttentionLine[] {
  const lines: AttentionLine[] = [];
  for (const { questionId, sectionId, isShown, status, isOptional, issues } of view.flow.questions) {
    if (!isShown || (onlySectionId !== undefined && sectionId !== onlySectionId)) continue;
    const question = questionnaire.question(questionId);
    const add = (fieldId: string, text: string): void => {
      lines.push({ fieldId, text, questionId, sectionId });
    };
    if (severity === 'error' && view.conflicts.has(questionId)) {
      add(`${questionId}-value`, `Choose between the two answers to “${question?.label ?? questionId}”`);
    } else if (severity === 'error' && (status === 'incomplete' || (status === 'empty' && isOptional !== true))) {
      add(`${questionId}-value`, words({ code: 'required', severity, questionId, params: {} }, question));
    }
    for (const issue of issues.filter((one) => one.severity === severity)) {
      const text = words(issue, question);
      const field = issue.code === 'evidence-needed' ? 'evidence' : (partOf(issue, question) ?? 'value');
      add(`${questionId}-${field}`, severity === 'warning' ? `${question?.label ?? questionId}: ${text}` : text);
    }
  }
  return lines;
}
