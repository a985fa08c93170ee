import type { Field } from '../../definition/field.ts';
import type { Question } from '../../definition/question.ts';

/** A question that an expression may name, and where its value is found in the state. */
export interface NamedQuestion {
  readonly slot: number;
  readonly question: Question;
}

/** What the names in an expression stand for. */
export interface ExpressionNames {
  question(questionId: string): NamedQuestion | undefined;
}

/** The field of a repeat that `${BL-E01.year}` names; `undefined` when there is none. */
export function fieldOf(question: Question | undefined, fieldId: string | undefined): Field | undefined {
  return question?.kind === 'repeat' ? question.fields.find(({ id }) => id === fieldId) : undefined;
}

/** The detail of a question that `detail(${EG-A02}, 'women')` names; `undefined` when there is none. */
export function detailOf(question: Question, detailId: string): Field | undefined {
  return 'details' in question ? question.details?.find(({ id }) => id === detailId) : undefined;
}
