import type { Question } from '../definition/question.ts';
import type { Answer } from './answer.ts';

/** Whether a field holds something; an empty text or list is as good as nothing. */
export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/**
 * What is still missing in an answer that has been begun: `law` and `practice` of an answer of two parts, places of a
 * ranking, records of a repeat (`records`) and their required fields (`2/year`). Such an answer may be saved and not yet
 * be submitted.
 *
 * @param isPracticeAsked whether the practice part is asked at all
 * @returns parts in the order of the question; empty for an answer that is whole, empty, or has a reason for none
 * @example missingParts(lawAndPractice, { value: { law: 2 } }) // => ['practice']
 */
export function missingParts(question: Question, { value }: Answer, isPracticeAsked = true): readonly string[] {
  if (value === undefined || typeof value !== 'object') return [];
  switch (question.kind) {
    case 'law-and-practice': {
      const parts = value as { readonly law?: unknown; readonly practice?: unknown };
      return [
        ...(parts.law === undefined ? ['law'] : []),
        ...(parts.practice === undefined && isPracticeAsked ? ['practice'] : []),
      ];
    }
    case 'ranking':
      return Array.isArray(value) && value.length > 0 && value.length < question.minimum ? ['choices'] : [];
    case 'repeat': {
      const records = (Array.isArray(value) ? value : []) as readonly Readonly<Record<string, unknown>>[];
      const fields = question.fields.filter(({ required }) => required);
      const missing = records.flatMap((record, position) =>
        fields.filter(({ id }) => !isFilled(record[id])).map(({ id }) => `${position + 1}/${id}`),
      );
      return records.length > 0 && records.length < question.minimumRecords ? [...missing, 'records'] : missing;
    }
    default:
      return [];
  }
}
