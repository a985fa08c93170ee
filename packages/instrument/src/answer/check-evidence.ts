import type { Question } from '../definition/question.ts';
import type { Answer } from './answer.ts';
import { evidenceOf } from './evidence-of.ts';
import type { ReportIssue } from './report-issue.ts';
import { isWebLink } from './is-web-link.ts';
import { textLimit } from './text-limit.ts';

/** Checks the evidence of an answer: taken at all, links http(s) only, texts of bounded length. */
export function checkEvidence(question: Question, answer: Answer, report: ReportIssue): void {
  const isTaken = 'evidence' in question && (question.evidence ?? 'none') !== 'none';
  for (const item of evidenceOf(answer)) {
    const { evidenceId, link } = item;
    if (!isTaken) report('evidence-not-taken', {}, evidenceId);
    if (link !== '' && !isWebLink(link)) report('link-not-http', {}, evidenceId);
    for (const [field, text] of Object.entries(item)) {
      if (typeof text === 'string' && text.length > textLimit) {
        report('text-too-long', { maximum: textLimit, length: text.length, field }, evidenceId.slice(0, 100));
      }
    }
  }
}
