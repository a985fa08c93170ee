import type { Answer } from '../answer/answer.ts';
import type { Question } from '../definition/question.ts';
import type { Option } from '../definition/option.ts';
import type { ReadableValue } from '../expression/computing/answer-state.ts';
import { isFault } from '../expression/computing/expression-value.ts';

/**
 * An answer as its respondent knows it: the anchor, the options, the number with its unit; empty when unanswered.
 *
 * @param value the value as expressions read it
 * @param answer the answer as given, for texts and dates
 */
export function answerText(question: Question, value: ReadableValue, answer: Answer | undefined): string {
  if (value === undefined || isFault(value)) return '';
  const plain = typeof value === 'object' ? '' : String(value);
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.find(({ score }) => score === value)?.text ?? '';
    case 'number':
      return `${plain} ${question.unit}`;
    case 'share':
      return `${plain} %`;
    case 'calculated':
      return `${plain}${question.unit === undefined ? '' : ` ${question.unit}`}`;
    case 'single-choice':
      return optionTexts(question.options, [plain]).join('');
    case 'multiple-choice': {
      // In the order of the list, not of the clicks.
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
      return question.options
        .filter(({ optionId }) => chosen.includes(optionId))
        .map(({ text }) => text)
        .join('; ');
    }
    case 'ranking':
      return optionTexts(question.options, Array.isArray(value) ? (value as readonly string[]) : []).join('; ');
    case 'law-and-practice': {
      const { law, practice } = value as { readonly law?: number; readonly practice?: number | 'no-case' };
      return [
        question.law.find(({ score }) => score === law)?.text,
        practice === 'no-case' ? question.noCase : question.practice.find(({ score }) => score === practice)?.text,
      ]
        .filter((text) => text !== undefined)
        .join('; ');
    }
    case 'text':
    case 'date':
      return typeof answer?.value === 'string' ? answer.value : '';
    case 'repeat':
      return Array.isArray(value) ? `${value.length} x ${question.recordLabel}` : '';
    case 'note':
      return '';
  }
}

function optionTexts(options: readonly Option[], chosen: readonly string[]): readonly string[] {
  return chosen.flatMap((id) => options.find(({ optionId }) => optionId === id)?.text ?? []);
}
