import type { Field } from './field.ts';
import type { Option } from './option.ts';
import type { TargetLink } from './target-link.ts';

/** Who answers a question. The first role named by a question scores; the others give a shadow answer. */
export type RespondentRole =
  | 'gov-lead'
  | 'gov-fin'
  | 'gov-proc'
  | 'gov-ict'
  | 'gov-line'
  | 'stat'
  | 'private'
  | 'civil'
  | 'international';

/** Whether an answer worth more than half of its scale needs proof. `none` takes no evidence at all. */
export type EvidenceRule = 'required' | 'optional' | 'none';

/** When the question is hidden, and what that does to the score: `na` leaves the denominator, `zero` counts as zero. */
export interface Skip {
  /** Expression; the question is hidden while it is true. */
  readonly when: string;
  readonly effect: 'na' | 'zero';
}

/** How to judge the question, in the reader's words. */
export interface Guidance {
  readonly meaning?: string;
  readonly notCounted?: string;
  readonly proof?: string;
}

interface QuestionBase {
  /** Permanent id, for example `EG-B05`; never reused. */
  readonly questionId: string;
  /** Two to four words for lists and charts. */
  readonly label: string;
  /** The question as asked. */
  readonly text: string;
  readonly guidance?: Guidance;
  readonly skip?: Skip;
}

interface AnswerableBase extends QuestionBase {
  readonly respondentRoles: readonly [RespondentRole, ...RespondentRole[]];
  /**
   * Expression; an answer is required only while it is true. Absent: always required. A question that is shown and
   * required and has neither value nor reason keeps the questionnaire incomplete.
   */
  readonly requiredWhen?: string;
  /** Whether an answer may always be left out. */
  readonly isOptional?: boolean;
  /** Minutes an answer takes, evidence not counted. Absent: by its kind. */
  readonly minutes?: number;
  /** The grid it is a row of. */
  readonly gridId?: string;
  /** Barriers of the taxonomy it speaks of, for example `B-FIN-1`. */
  readonly barrierIds?: readonly string[];
  /** Recommendations that a low answer triggers, for example `R01`. */
  readonly recommendationIds?: readonly string[];
}

interface ScoredBase extends AnswerableBase {
  /** Weight inside its sub-section: 0 is unscored. */
  readonly weight: 0 | 0.5 | 1 | 2;
  readonly evidence: EvidenceRule;
  readonly targetLinks: readonly TargetLink[];
  /** Whether the question serves all targets; cross-cutting links never count as support of a single target. */
  readonly isCrossCutting: boolean;
  readonly details: readonly Field[];
}

interface UnscoredBase extends AnswerableBase {
  /** Absent: none. */
  readonly evidence?: EvidenceRule;
  readonly details?: readonly Field[];
  readonly targetLinks?: readonly TargetLink[];
}

/** One rung of the ladder: an observable anchor with its score. */
export interface Level {
  /** 0 to 4; a question may use only some of them. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly text: string;
}

/** Ordinal levels with observable anchors. The value is the score of the chosen level. */
export interface LevelQuestion extends ScoredBase {
  readonly kind: 'level';
  readonly levels: readonly Level[];
  /** The level that "we do not know" stands for, where level 0 itself says "unknown" or "not measured". */
  readonly doNotKnowLevel?: 0;
}

/** No, under way, in force partly, in force throughout: scores 0, 1, 3, 4. The value is that score. */
export interface StateQuestion extends ScoredBase {
  readonly kind: 'state';
  readonly levels: readonly Level[];
}

/** A rung of the law or of the practice part. */
export interface PartLevel {
  readonly score: 0 | 1 | 2;
  readonly text: string;
}

/**
 * Two answers that are added: what the law says (0 nothing, 1 general principle, 2 specific provision or mandatory
 * guideline) and what is done (0 never, 1 in some cases, 2 in all cases). Score = law + practice; where there was no case
 * so far, 2 x law. The value is `{ law, practice }`.
 */
export interface LawAndPracticeQuestion extends ScoredBase {
  readonly kind: 'law-and-practice';
  readonly law: readonly PartLevel[];
  readonly practice: readonly PartLevel[];
  /** The text of "no case so far". */
  readonly noCase: string;
  /** Expression; while it is true there has been no case. */
  readonly noCaseWhen?: string;
  /**
   * What `noCaseWhen` does: `first` offers "no case so far" before the other answers, `implied` does not ask for practice
   * at all.
   */
  readonly noCaseEffect?: 'first' | 'implied';
}

/** A checklist of observable items. The value is the list of chosen option ids, in the order of the options. */
export interface MultipleChoiceQuestion extends ScoredBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}

/** How a number is scored: linearly between floor and goalpost, after log10 where stated. */
export interface Goalposts {
  /** Value that scores 0. May be above the goalpost (a price). */
  readonly floor: number;
  /** Value that scores 1. */
  readonly goalpost: number;
  readonly transform: 'none' | 'log10';
}

/** A number with unit and bounds. The goalposts are there whenever its weight is above 0. */
export interface NumberQuestion extends ScoredBase, Partial<Goalposts> {
  readonly kind: 'number';
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Most decimals accepted. */
  readonly decimals: number;
}

/** A share in per cent of something stated, 0 to 100. */
export interface ShareQuestion extends ScoredBase, Partial<Goalposts> {
  readonly kind: 'share';
  /** What it is a share of: "persons aged 15 and over". */
  readonly of: string;
  readonly decimals: number;
}

/** How far a barrier holds back, 0 to 4; higher is worse. Opinion, never part of a readiness score. */
export interface SeverityQuestion extends ScoredBase {
  readonly kind: 'severity';
  readonly levels: readonly Level[];
}

/** Strongly disagree (0) to strongly agree (4). Opinion, never part of a readiness score. */
export interface AgreementQuestion extends ScoredBase {
  readonly kind: 'agreement';
  readonly levels: readonly Level[];
}

/** Computed from other answers, shown and never asked. Scored between goalposts where it has a weight. */
export interface CalculatedQuestion extends ScoredBase, Partial<Goalposts> {
  readonly kind: 'calculated';
  /** Expression. */
  readonly calculation: string;
  readonly unit?: string;
  /** Decimals shown; the value itself is not rounded. */
  readonly decimals?: number;
}

/** One of several options. The value is an option id. */
export interface SingleChoiceQuestion extends UnscoredBase {
  readonly kind: 'single-choice';
  readonly options: readonly Option[];
}

/** Free text. The value is the text. */
export interface TextQuestion extends UnscoredBase {
  readonly kind: 'text';
  readonly maximumLength: number;
  readonly isLong: boolean;
}

/** A day. The value is an ISO date, `2009-06-30`. */
export interface DateQuestion extends UnscoredBase {
  readonly kind: 'date';
  readonly minimum?: string;
  readonly maximum?: string;
}

/** A list of records with the same fields: cases, contracts. The value is the list, in the order given. */
export interface RepeatQuestion extends UnscoredBase {
  readonly kind: 'repeat';
  /** What one record is called: "case". */
  readonly recordLabel: string;
  readonly fields: readonly Field[];
  readonly minimumRecords: number;
  readonly maximumRecords: number;
}

/** Some of the options in order of preference. The value is the list of option ids, the most important first. */
export interface RankingQuestion extends UnscoredBase {
  readonly kind: 'ranking';
  readonly options: readonly Option[];
  /** How many are to be ranked at least and at most. */
  readonly minimum: number;
  readonly maximum: number;
}

/** Text to read, nothing to answer. */
export interface NoteQuestion extends QuestionBase {
  readonly kind: 'note';
}

/** A question answered with one rung of a ladder. */
export type LadderQuestion = LevelQuestion | StateQuestion | SeverityQuestion | AgreementQuestion;

/** A question that can move a score or an opinion index. */
export type ScoredQuestion =
  | LadderQuestion
  | LawAndPracticeQuestion
  | MultipleChoiceQuestion
  | NumberQuestion
  | ShareQuestion
  | CalculatedQuestion;

/** A question that is answered and never scored. */
export type UnscoredQuestion = SingleChoiceQuestion | TextQuestion | DateQuestion | RepeatQuestion | RankingQuestion;

/** Everything that stands in a section. */
export type Question = ScoredQuestion | UnscoredQuestion | NoteQuestion;
