import type { Assessment, AssessmentState } from '@groundwork/assessment';
import type { Receipt, ResponseOperation, SaveResult, StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Answers } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';
import type { VersionMove, VersionMoved } from './move-version.ts';
import type { Prefill } from './prefill-assessment.ts';

/** How answers came, and what is known against them. */
export interface SaveOptions {
  /** `typed` unless told. */
  readonly origin?: StoredResponse['origin'];
  /** By operation id: what the instrument says against an answer that was made offline. */
  readonly refusals?: ReadonlyMap<string, readonly { readonly code: string }[]>;
  /** The version of the instrument the answers were made with. */
  readonly instrumentVersion?: string | undefined;
  /** Whether what comes too late is kept as a proposal, as it is of answers made offline; absent: only of those. */
  readonly keepsLate?: boolean;
}

/** Assessments with their responses and evidence. Every write is one transaction with its audit entry. */
export interface AssessmentStore {
  /** Finds or makes the assessment of a country. @throws StoreError `not_found` when the round does not pin the instrument */
  ensure(roundId: string, instrumentId: string, iso3: string, actor?: Actor): Promise<Assessment>;
  find(assessmentId: string): Promise<Assessment | undefined>;
  list(where: { readonly roundId?: string; readonly iso3?: string }): Promise<readonly Assessment[]>;
  /** By question id. A cleared answer is `{}`: its version is needed for the next save. `savedBy` is a name. */
  responses(assessmentId: string): Promise<readonly StoredResponse[]>;
  /** One response with its evidence, or undefined where there is none. */
  response(assessmentId: string, questionId: string): Promise<StoredResponse | undefined>;
  /** Answers of every assessment of a round and instrument, by ISO code, with their states. */
  answersOfRound(
    roundId: string,
    instrumentId: string,
  ): Promise<readonly { readonly assessment: Assessment; readonly answers: Answers }[]>;
  /**
   * Saves in order, all in one transaction. A stale base version with another value is a conflict that keeps both; the same
   * value merges. The same operation again gives the same result; the same id with another content throws `operation_reused`.
   * Of answers made offline, those that come too late or that the instrument refuses are kept as proposals. Moves a not-started
   * assessment to in-progress.
   * @throws StoreError `locked` when the assessment takes no answers now, `version_moved`, `rights_moved`
   */
  save(
    assessmentId: string,
    operations: readonly ResponseOperation[],
    actor: Actor,
    options?: SaveOptions,
  ): Promise<readonly SaveResult[]>;
  /** The results of operations that were all saved before; undefined when one is new. @throws StoreError `operation_reused` */
  replay(
    assessmentId: string,
    operations: readonly ResponseOperation[],
    actor: Actor,
  ): Promise<readonly SaveResult[] | undefined>;
  /** Adds or replaces (by its id) a piece of evidence; the answer keeps its version. @throws StoreError `locked`, `file_unknown` */
  putEvidence(assessmentId: string, questionId: string, evidence: WireEvidence, actor: Actor): Promise<StoredResponse>;
  /** @throws StoreError `not_found`, `locked` */
  removeEvidence(assessmentId: string, questionId: string, evidenceId: string, actor: Actor): Promise<StoredResponse>;
  /** Fills what nobody has answered yet, to be confirmed. @throws StoreError `locked`, `operation_reused` */
  prefill(prefill: Prefill, actor: Actor): Promise<{ readonly questionIds: readonly string[] }>;
  /**
   * Binds an assessment to another version of its instrument, with the answers carried over; the report undoes it.
   * @throws StoreError `locked`, `content_moved`, `not_found`, `operation_reused`
   */
  moveVersion(move: VersionMove, actor: Actor): Promise<void>;
  /** The move to another version that an operation made; without one the last that was not undone. */
  versionMove(assessmentId: string, operationId?: string): Promise<VersionMoved | undefined>;
  /** A page of the receipts of the submissions, oldest first. */
  receipts(assessmentId: string, page: PageWanted): Promise<readonly (Receipt & { readonly operationId: string })[]>;
  /** What was sent with a submission, to the last letter: its SHA-256 is the receipt's hash. */
  submittedContent(assessmentId: string, operationId: string): Promise<string | undefined>;
  /** SHA-256 of the exact content as it stands now: what a receipt would hold. */
  contentHash(assessment: Assessment): Promise<string>;
  /**
   * Locks the assessment and returns the receipt; the same operation id again returns the same receipt.
   * @param checkedHash the content that was found complete: another one is refused
   * @throws StoreError `locked`, `state_moved` unless in progress, `content_moved`
   */
  submit(assessmentId: string, operationId: string, actor: Actor, checkedHash?: string): Promise<Receipt>;
  /** @throws StoreError `state_moved` when it is not in `from`, `transition_refused` */
  setState(
    assessmentId: string,
    from: AssessmentState,
    to: AssessmentState,
    actor: Actor,
    why: string,
  ): Promise<Assessment>;
  /** Name of the person who submitted, and other display names. */
  submittedBy(assessmentId: string): Promise<string | null>;
}
