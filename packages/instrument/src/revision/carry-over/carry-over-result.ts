import type { Answers } from '../../answer/answer.ts';
import type { IssueCode } from '../../answer/issue.ts';

/**
 * What became of an answer. `carried`: it stands as it was. `converted`: it stands with another value, or without a part that
 * is named. `to-confirm`: it stands, and a person has to look whether it is still right. `lost`: it stands nowhere.
 * `not-asked-before`: a question of the new revision that no answer can come to.
 */
export const carryOutcomes = ['carried', 'converted', 'to-confirm', 'lost', 'not-asked-before'] as const;

/** One of {@link carryOutcomes}. */
export type CarryOutcomeKind = (typeof carryOutcomes)[number];

/**
 * Why. Carried: `as-it-was`. Converted: `mapped` by a declared value, `parts-left` without what `left` names. To confirm:
 * `choices-added` there is more to choose from, `unit-changed`, `split`, `merged-in-part` only some of the merged questions
 * were answered, `kind-changed` a reason for no value came to another kind, `detail-required` a detail is now needed,
 * `declared-not-comparable` the author says that it is another question. Lost: `removed`, `kind-changed` nothing says what the
 * value becomes, `kinds-differ` no part of a split is of its kind, `value-dropped` as declared, `value-gone` the level or
 * option is no more, `not-accepted` the new question refuses it (`issue` says why), `answers-differ` the merged questions say
 * different things, `other-part-lost` one of the merged answers has no value in the new question, `unknown-question` no such
 * question was asked. `added`: not asked before.
 */
export type CarryReason =
  | 'as-it-was'
  | 'mapped'
  | 'parts-left'
  | 'choices-added'
  | 'unit-changed'
  | 'split'
  | 'merged-in-part'
  | 'kind-changed'
  | 'detail-required'
  | 'declared-not-comparable'
  | 'removed'
  | 'kinds-differ'
  | 'value-dropped'
  | 'value-gone'
  | 'not-accepted'
  | 'answers-differ'
  | 'other-part-lost'
  | 'unknown-question'
  | 'added';

/** A part of an answer that did not come along, though the answer did. */
export interface LeftPart {
  /**
   * `value/b` an option, `value/3/year` a field of the third record, `details/women`, `evidence/e1`, `noValueReason`,
   * `mayPublish`; `value` where one of the parts of a split did not get the answer.
   */
  readonly part: string;
  /** Why, or what the check of the new question found. */
  readonly reason: CarryReason | IssueCode;
  /** The question it did not come to. */
  readonly to: string;
}

/** What became of one answer, or that a question was not asked before. */
export interface CarryOutcome {
  /** The question answered; absent for what was not asked before. */
  readonly from?: string;
  /** The questions where the answer now stands, or the question that was not asked before; empty where it is lost. */
  readonly to: readonly string[];
  readonly outcome: CarryOutcomeKind;
  readonly reason: CarryReason;
  /** Only where the new question does not accept the answer: the first thing that it refuses. */
  readonly issue?: IssueCode;
  readonly left: readonly LeftPart[];
}

/** How many answers came to what. The first is the sum of the four after it. */
export interface CarryCounts {
  readonly answers: number;
  readonly carried: number;
  readonly converted: number;
  readonly toConfirm: number;
  readonly lost: number;
  /** Questions of the new revision that nothing can come to. */
  readonly notAskedBefore: number;
}

/** A whole answer or a part of one that stands nowhere in the new revision. */
export interface CarryLoss {
  readonly questionId: string;
  /** As in {@link LeftPart}; absent where the whole answer is lost. */
  readonly part?: string;
  readonly reason: CarryReason | IssueCode;
  readonly issue?: IssueCode;
}

/** Answers brought from one revision to another, with what became of each. A dry run: nothing is changed by it. */
export interface CarryOver {
  readonly versions: { readonly before: string; readonly after: string };
  /** What came in, untouched: what `reverseCarryOver` gives back. */
  readonly original: Answers;
  /** The answers to the questions of the new revision. */
  readonly answers: Answers;
  /** One for each answer that came in, in the order of the questions, then one for each question not asked before. */
  readonly outcomes: readonly CarryOutcome[];
  readonly counts: CarryCounts;
  readonly losses: readonly CarryLoss[];
}
