import type { Question } from '@groundwork/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import type { QuestionWords } from '../text/question-words.ts';

/** How to judge the question, in its margin; under it, closed, on narrow screens. */
export function guidanceTemplate(
  question: Question,
  isOpen: boolean,
  words: QuestionWords,
): TemplateResult | typeof nothing {
  const { meaning, notCounted, proof } = question.guidance ?? {};
  const parts = [
    ['What is meant', meaning ?? ''],
    ['What does not count', notCounted ?? ''],
    ['Proof that convinces', proof ?? ''],
    ...words.background(question),
  ].filter(([, text]) => text !== '');
  if (parts.length === 0) return nothing;
  return html`<details class="guide" ?open=${isOpen}>
    <summary>${icon('book')}Guidance<span class="unseen"> for ${question.questionId}</span></summary>
    ${parts.map(
      ([title, text]) =>
        html`<h4>${title}</h4>
          <p>${text}</p>`,
    )}
  </details>`;
}
