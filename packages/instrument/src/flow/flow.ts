import type { Issue } from '../answer/issue.ts';
import type { ExpressionFault } from '../expression/computing/expression-value.ts';

/**
 * Where one question stands. `incomplete`: begun and not whole (one part of two, a record without a required field).
 * `hidden` ones carry why and what the hiding does to the score; a `calculated` one carries its value.
 */
export type QuestionStatus =
  | 'empty'
  | 'incomplete'
  | 'answered'
  | 'needs-evidence'
  | 'do-not-know'
  | 'not-applicable'
  | 'problem'
  | 'hidden'
  | 'calculated'
  | 'note';

/** One question after these answers. */
export interface QuestionFlow {
  readonly questionId: string;
  readonly sectionId: string;
  readonly isShown: boolean;
  /** Only when hidden. */
  readonly hiddenEffect?: 'na' | 'zero';
  /** Only when hidden: the questions whose answers hide it; `explainQuestion` has the words. */
  readonly hiddenBy?: readonly string[];
  readonly status: QuestionStatus;
  /** Whether there is a value that expressions and scores can read: right in kind, shown, and not a reason for none. */
  readonly hasValue: boolean;
  /** Only where an answer may be left out now. */
  readonly isOptional?: true;
  /** Whether the score is held at half of the scale for want of evidence. */
  readonly isCapped: boolean;
  /** Only when incomplete: what is missing, as `missingParts` names it. */
  readonly missing?: readonly string[];
  /** Only of law and practice: `first` offers "no case so far" first, `implied` does not ask for practice. */
  readonly noCase?: 'first' | 'implied';
  /** Options that are not offered now; absent where all are. */
  readonly withheldOptionIds?: readonly string[];
  /** Only when calculated: the value, the fault that there is none, or absent while what it needs is unanswered. */
  readonly calculated?: number | string | boolean | ExpressionFault;
  readonly issues: readonly Issue[];
}

/** How far something is. Counts are of shown questions that need an answer, and of optional ones that have one. */
export interface Progress {
  readonly askedCount: number;
  readonly answeredCount: number;
  readonly needsEvidenceCount: number;
  readonly problemCount: number;
  /** Whether nothing is open and nothing is wrong. */
  readonly isComplete: boolean;
}

/** How far one section is. */
export interface SectionFlow extends Progress {
  readonly sectionId: string;
}

/** The whole questionnaire after these answers. `isComplete`: nothing blocks submission. */
export interface Flow extends Progress {
  /** In questionnaire order. */
  readonly questions: readonly QuestionFlow[];
  readonly sections: readonly SectionFlow[];
  /** Every issue, in questionnaire order; warnings of checks stand at each question the check names. */
  readonly issues: readonly Issue[];
}
