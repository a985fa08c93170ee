import type { Answer } from '@groundwork/instrument';
import { canonicalText } from '../json/canonical-text.ts';
import { treeOf } from '../json/tree-of.ts';

/**
 * What an answer says, as the one text it can have: two answers that say the same have the same text. What is empty or not
 * so is as good as absent.
 *
 * @example answerText({ value: 3, isConfidential: false, details: {} }) // => '{"value":3}'
 */
export function answerText({
  value,
  noValue,
  noValueReason,
  details,
  isConfidential,
  mayPublish,
}: Omit<Answer, 'evidence'>): string {
  return canonicalText(
    treeOf({
      value,
      noValue,
      noValueReason: noValueReason === '' ? undefined : noValueReason,
      details: details === undefined || Object.keys(details).length === 0 ? undefined : details,
      isConfidential: isConfidential === true ? true : undefined,
      mayPublish: mayPublish === true ? true : undefined,
    }),
  );
}
