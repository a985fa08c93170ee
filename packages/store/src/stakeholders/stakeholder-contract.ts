import type { ClosedPerspectives, InvitationCounts, PerspectiveGroup, WrittenText } from '@groundwork/assessment';
import type { Answers } from '@groundwork/instrument';
import type {
  DraftAnswer,
  DraftSaveResult,
  NewInvitations,
  ResponseOperation,
  StakeholderReceipt,
} from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';

/**
 * What people of several groups say of a country, each for himself and unknown. Links, drafts and sent answers stand in tables
 * of their own, and nothing leads from one to the next: no id, no time but the day of sending, no order. What respondents do is
 * therefore not audited one by one; what coordinators do is, and so is the closing with a hash over everything sent.
 */
export interface StakeholderStore {
  /**
   * Makes links and gives their tokens; only hashes are kept. The tokens follow from the operation and its secret, so that the
   * same request gives the same again.
   * @throws StoreError `not_found`, `locked`, `too_many`, `operation_reused`, `rights_moved`
   */
  invite(assessmentId: string, invitations: NewInvitations, actor: Actor): Promise<readonly string[]>;
  /** Makes every unused link of a group void. @throws StoreError `not_found`, `operation_reused`, `rights_moved` */
  voidUnused(
    assessmentId: string,
    request: { readonly operationId: string; readonly group: PerspectiveGroup },
    actor: Actor,
  ): Promise<void>;
  /** Exact counts by group: to be told only as `tellInvitations` has them. */
  invitationCounts(assessmentId: string): Promise<Readonly<Record<PerspectiveGroup, InvitationCounts>>>;
  /**
   * Uses up a link and begins a draft under a key of the respondent's. The same link with the key it began is the same again.
   * @throws StoreError `link_spent` for a token that is unknown, used, void or expired alike; `locked`, `operation_reused`
   */
  begin(token: string, resumeKey: string): Promise<void>;
  /** The draft of a key; undefined when there is none, or no longer. */
  draft(resumeKey: string): Promise<StakeholderDraft | undefined>;
  /** Records to which words the respondent agrees. @throws StoreError `link_spent`, `locked` */
  consent(resumeKey: string, version: string): Promise<void>;
  /**
   * Saves in order, all in one transaction, as `AssessmentStore.save` does; what the instrument refuses, and what comes too
   * late, is not kept: nobody but the respondent could decide about it.
   * @throws StoreError `link_spent`, `locked`, `consent_required`, `version_moved`, `operation_reused`
   */
  save(
    resumeKey: string,
    operations: readonly ResponseOperation[],
    options?: DraftSaveOptions,
  ): Promise<readonly DraftSaveResult[]>;
  /** Deletes a draft with everything in it. @throws StoreError `link_spent` */
  withdraw(resumeKey: string): Promise<void>;
  /**
   * Turns a draft into answers that are nobody's, and drops the key. The same receipt code again gives the same receipt.
   * @throws StoreError `link_spent`, `locked`, `consent_required`, `content_moved`
   */
  submit(resumeKey: string, submission: DraftSubmission): Promise<StakeholderReceipt>;
  /** The receipt of a code, and whether the answers are those sent; undefined when there is none. */
  receipt(receiptCode: string): Promise<StakeholderReceipt | undefined>;
  /**
   * What is told of the opinions of an assessment. Made at the first look after the round has closed, and the same for ever: from
   * then on no answers are taken, though the round be opened again, and drafts are deleted. Undefined before.
   */
  closed(assessmentId: string): Promise<ClosedPerspectives | undefined>;
  /** The same of every country of a round that has not withdrawn, by ISO code, without traits. */
  closedOfRound(roundId: string, instrumentId: string): Promise<readonly ClosedCountry[]>;
  /** Texts for moderators in no order that says anything, after an id where given. None before the closing. */
  texts(assessmentId: string, page: PageWanted<string>): Promise<readonly StakeholderText[]>;
}

/** A respondent's answers on the way. */
export interface StakeholderDraft {
  readonly assessmentId: string;
  readonly group: PerspectiveGroup;
  /** The words agreed to, or null. */
  readonly consentVersion: string | null;
  /** By question id. */
  readonly answers: readonly DraftAnswer[];
  /** Names the answers as they stand. */
  readonly contentHash: string;
}

/** How answers came, and what is known against them. */
export interface DraftSaveOptions {
  /** By operation id: what the instrument says against an answer. */
  readonly refusals?: ReadonlyMap<string, readonly { readonly code: string }[]>;
  /** The version of the instrument the answers were made with. */
  readonly instrumentVersion?: string | undefined;
}

/** What is sent. */
export interface DraftSubmission {
  /** The draft that was found complete: another one is refused. */
  readonly checkedHash: string;
  /** What was chosen. */
  readonly answers: Answers;
  /** What was written; kept apart, each by itself. */
  readonly texts: readonly WrittenText[];
  /** Known to the respondent alone. */
  readonly receiptCode: string;
}

/** What is told of one country. */
export interface ClosedCountry {
  readonly iso3: string;
  readonly perspectives: ClosedPerspectives;
}

/** One text for a moderator. */
export interface StakeholderText extends WrittenText {
  readonly textId: string;
}
