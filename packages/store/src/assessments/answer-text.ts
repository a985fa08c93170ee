import type { WireAnswer } from '@groundwork/assessment/wire';
import { canonicalJson } from '../text/canonical-json.ts';

/**
 * The one place that knows how an answer is kept: canonical JSON, so that equal answers are equal texts.
 *
 * @example
 * toAnswerText({ value: 3, isConfidential: false }) // => '{"value":3}'
 */
export function toAnswerText(answer: WireAnswer): string {
  const { value, noValue, noValueReason, details, isConfidential, mayPublish } = answer;
  return canonicalJson({
    value,
    noValue,
    noValueReason: noValueReason === '' ? undefined : noValueReason,
    details: details === undefined || Object.keys(details).length === 0 ? undefined : details,
    isConfidential: isConfidential === true ? true : undefined,
    mayPublish: mayPublish === true ? true : undefined,
  });
}

/** Reads what {@link toAnswerText} wrote. */
export function fromAnswerText(text: string): WireAnswer {
  return JSON.parse(text) as WireAnswer;
}

/** Text of a cleared answer. */
export const emptyAnswerText = '{}';

/** Whether the answer has neither a value nor a reason for none. */
export function isWithoutAnswer(answer: WireAnswer): boolean {
  return answer.value === undefined && answer.noValue === undefined;
}
