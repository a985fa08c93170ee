import { ConflictElement } from './conflict/conflict.ts';
import { ErrorSummaryElement } from './error-summary/error-summary.ts';
import { EvidenceFormElement } from './evidence/evidence-form.ts';
import { EvidenceElement } from './evidence/evidence.ts';
import { ScoreMeterElement } from './score-meter/score-meter.ts';
import { backgroundText } from './text/background-text.ts';
import { issueText } from './text/issue-text.ts';
import type { QuestionWords } from './text/question-words.ts';

/** All words of a question. */
export const questionWords: QuestionWords = { issue: issueText, background: backgroundText };

/** Makes known the elements of a section that one can begin to answer without. Twice does no harm. */
export function defineLater(): void {
  if (customElements.get('gw-conflict') !== undefined) return;
  customElements.define('gw-conflict', ConflictElement);
  customElements.define('gw-error-summary', ErrorSummaryElement);
  customElements.define('gw-evidence', EvidenceElement);
  customElements.define('gw-evidence-form', EvidenceFormElement);
  customElements.define('gw-score-meter', ScoreMeterElement);
}
