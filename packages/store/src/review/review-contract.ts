import type { Assessment, DecisionRequest, OpenAnswer, ReviewDecision, ValidatedAnswer } from '@groundwork/assessment';
import type { ReviewBegun, StoredResponse } from '@groundwork/assessment/wire';
import type { Answers, AnswerValue } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';

/** Where a reviewer works; null for any. */
export interface ReviewBounds {
  readonly iso3: string;
  readonly roundId: string | null;
  readonly instrumentId: string | null;
}

/** A page of the queue. */
export interface ReviewQueueWanted extends PageWanted {
  readonly bounds: readonly ReviewBounds[];
}

/** Everything kept about one assessment that a review is made of. It holds what not every reviewer may see: see `visibleDecisions`. */
export interface ReviewRecord {
  /** By question id; `savedBy` is a name. */
  readonly responses: readonly StoredResponse[];
  /** Of each response with its evidence, by question id. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly drawn: ReadonlySet<string>;
  /** By order of arrival. */
  readonly decisions: readonly ReviewDecision[];
  readonly reviewerNames: ReadonlyMap<string, string>;
  /** How many queries are open, by question id; those without one are left out. */
  readonly openQueries: ReadonlyMap<string, number>;
  /** Questions whose answer stands as it was brought over from the last round. */
  readonly carried: ReadonlySet<string>;
}

/** Reviews of assessments. Every write is one transaction with its audit entry. */
export interface ReviewStore {
  /**
   * Takes a submitted assessment into review and draws the answers that two people judge blind.
   * @throws StoreError `state_moved`, `content_moved`, `four_eyes`, `operation_reused`, `rights_moved`
   */
  begin(
    assessmentId: string,
    beginning: {
      readonly operationId: string;
      readonly share: number;
      readonly toReview: readonly string[];
      readonly receiptHash: string;
    },
    actor: Actor,
  ): Promise<ReviewBegun>;
  /**
   * Keeps a decision; the same again is the same. Whether an own judgement is the first or the second is decided here.
   * @throws StoreError `state_moved`, `four_eyes` for who entered or submitted what is judged, `response_moved`, `content_moved`,
   * `already_settled`, `nothing_to_adjudicate`, `operation_reused`, `not_found`, `rights_moved`
   */
  decide(
    assessmentId: string,
    asked: {
      readonly questionId: string;
      readonly decisionId: string;
      readonly request: DecisionRequest;
      readonly decision: ReviewDecision['decision'];
      readonly value: AnswerValue | null;
      readonly reason: string;
      readonly responseVersion: number;
      readonly score: number;
      readonly evidenced: number;
      readonly receiptHash: string;
    },
    actor: Actor,
  ): Promise<ReviewDecision>;
  /**
   * Validates an assessment when nothing is open; what is open comes back.
   * @throws StoreError `state_moved`, `content_moved`, `four_eyes`, `rights_moved`
   */
  validate(
    assessmentId: string,
    validation: {
      readonly why: string;
      readonly toReview: readonly { readonly questionId: string; readonly evidenced: number }[];
      readonly receiptHash: string;
    },
    actor: Actor,
  ): Promise<readonly OpenAnswer[]>;
  /** What waits within the bounds, the longest waiting first. */
  queue(wanted: ReviewQueueWanted): Promise<readonly Assessment[]>;
  /** How much each reviewer has decided of what waits within the bounds, as a reviewer may know it. */
  load(
    bounds: readonly ReviewBounds[],
    viewerId: string,
  ): Promise<
    readonly { readonly reviewer: string; readonly decisionCount: number; readonly assessmentCount: number }[]
  >;
  /** By assessment id. */
  records(assessmentIds: readonly string[]): Promise<ReadonlyMap<string, ReviewRecord>>;
  /** All decisions, blind ones too, by assessment id. */
  decisions(assessmentIds: readonly string[]): Promise<ReadonlyMap<string, Pick<ReviewRecord, 'decisions' | 'drawn'>>>;
  /** The decisions that stood when assessments were validated, by assessment id; those not validated have none. */
  finals(assessmentIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReviewDecision[]>>;
  /** What every answer counts as validated, by ISO code and question id; of validated and published assessments only. */
  finalOfRound(
    roundId: string,
    instrumentId: string,
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, ValidatedAnswer>>>;
  /** Assessments that were sent at least once and not withdrawn, by ISO code. */
  sentAssessments(roundId: string, instrumentId: string): Promise<readonly Assessment[]>;
  /** The answers as they were last sent, by assessment id; those never sent are left out. */
  sentAnswers(assessmentIds: readonly string[]): Promise<ReadonlyMap<string, Answers>>;
}
