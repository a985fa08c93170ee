import type { Answer, LawAndPracticeValue, RecordValue } from '../../answer/answer.ts';
import type { ExpressionFault } from './expression-value.ts';

/**
 * The value of a question as expressions see it, by its kind; `undefined` for hidden, empty, unknown and not applicable
 * alike. Dates are day numbers, a calculated question may be worth a truth value or a fault.
 */
export type ReadableValue =
  | number
  | string
  | boolean
  | readonly string[]
  | LawAndPracticeValue
  | readonly RecordValue[]
  | ExpressionFault
  | undefined;

/**
 * What expressions read, by slot: the place of a question in its questionnaire. Whoever fills it decides what counts as
 * answered.
 */
export interface AnswerState {
  readonly values: readonly ReadableValue[];
  /** The whole answers, for their details and evidence; only read where there is a value. */
  readonly answers: readonly (Answer | undefined)[];
  /** The clock of the round as a day number; `undefined` without a round. */
  readonly today: number | undefined;
  /** The record that a condition over a repeat is looking at. */
  row: RecordValue | undefined;
  /** Stands for one walk of the outermost condition over its records; every walk has another. */
  scan?: object;
}
