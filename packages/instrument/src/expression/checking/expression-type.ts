import type { Field } from '../../definition/field.ts';
import type { Question } from '../../definition/question.ts';
import { detailOf } from '../computing/expression-names.ts';
import type { CallNode } from '../syntax/expression.ts';

/**
 * What a part of an expression is worth. `unknown` was reported, or cannot be known here; it fits everything. `choices`,
 * `parts` and `records` are read by functions only.
 */
export type ExpressionType = 'number' | 'text' | 'truth' | 'date' | 'choices' | 'parts' | 'records' | 'unknown';

/** What an answer to a question is worth; `unknown` for what has no answer and for what is computed. */
export function typeOfKind(kind: Question['kind'] | undefined): ExpressionType {
  switch (kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
    case 'number':
    case 'share':
      return 'number';
    case 'single-choice':
    case 'text':
      return 'text';
    case 'date':
      return 'date';
    case 'multiple-choice':
    case 'ranking':
      return 'choices';
    case 'law-and-practice':
      return 'parts';
    case 'repeat':
      return 'records';
    default:
      return 'unknown';
  }
}

/** What a field of a record is worth. */
export function typeOfField({ kind }: Field): ExpressionType {
  switch (kind) {
    case 'number':
    case 'year':
      return 'number';
    case 'date':
      return 'date';
    case 'multiple-choice':
      return 'choices';
    default:
      return 'text';
  }
}

/** What the detail is worth that a call of `detail` names; `unknown` where there is none, which has its own problem. */
export function typeOfDetail(
  { parameters: [asked, id] }: CallNode,
  questions: ReadonlyMap<string, Question>,
): ExpressionType {
  if (asked?.kind !== 'question' || id?.kind !== 'text') return 'unknown';
  const question = questions.get(asked.questionId);
  const detail = question === undefined ? undefined : detailOf(question, id.value);
  return detail === undefined ? 'unknown' : typeOfField(detail);
}
