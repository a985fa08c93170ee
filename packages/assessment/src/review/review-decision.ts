import type { AnswerValue } from '@groundwork/instrument';

/**
 * Which judgement a decision is. On a question drawn for the blind second assessment there are two by different people, and an
 * adjudication by a third where they differ; on all others there is the `first` alone.
 */
export type ReviewPart = 'first' | 'second' | 'adjudication';

/** What a reviewer decided about one answer. Never changed: who decides again adds another. */
export interface ReviewDecision {
  /** UUID, chosen by the client. */
  readonly decisionId: string;
  readonly questionId: string;
  readonly part: ReviewPart;
  /** `confirm`: what it is worth as evidenced stands. `adjust`: the reviewer's value stands, with a reason. */
  readonly decision: 'confirm' | 'adjust';
  /** The reviewer's value; null when confirmed. */
  readonly value: AnswerValue | null;
  /** What the answer is worth by this decision, 0-1. */
  readonly score: number;
  /** What it was worth as evidenced when the reviewer looked, 0-1. */
  readonly evidenced: number;
  /** Empty where a confirmation has none. */
  readonly reason: string;
  readonly responseVersion: number;
  /** Hash of the response with its evidence, as the reviewer saw it. */
  readonly responseHash: string;
  /** Order of arrival over all decisions. */
  readonly sequence: number;
  readonly at: string;
  readonly reviewerId: string;
}

/** One answer as it stands in front of the reviewers. */
export interface ReviewedAnswer {
  readonly questionId: string;
  /** Hash of the response with its evidence as they are now. */
  readonly responseHash: string;
  /** What it is worth as evidenced now, 0-1; absent where nothing can have moved it since the decisions. */
  readonly evidenced?: number;
  /** Whether it was drawn for the blind second assessment. */
  readonly isDrawn: boolean;
}
