import type { Assessment } from '@groundwork/assessment';
import type {
  BrokenGlass,
  Comment,
  GlassToBreak,
  NewComment,
  Proposal,
  ProposalChoice,
  ResponseVersion,
  SectionStatus,
} from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';

/** What many hands need around the answers of an assessment. Every write is one transaction with its audit entry. */
export interface CollaborationStore {
  /** What was said of the sections; those nobody spoke of are left out. */
  sections(assessmentId: string): Promise<readonly SectionStatus[]>;
  setSection(
    assessmentId: string,
    sectionId: string,
    status: Pick<SectionStatus, 'status' | 'note'>,
    actor: Actor,
  ): Promise<void>;
  /** In the order they were made: of one question, or a page of them, where asked. */
  comments(
    assessmentId: string,
    which?: { readonly questionId?: string | undefined; readonly page?: PageWanted },
  ): Promise<readonly Comment[]>;
  /**
   * Adds a comment, query or reply; the same again is the same. An official's reply (`isReply`) puts a returned assessment in
   * progress.
   * @throws StoreError `operation_reused`, `not_found`, `state_moved`, `locked`
   */
  addComment(assessmentId: string, comment: NewComment & { readonly isReply: boolean }, actor: Actor): Promise<Comment>;
  /** @throws StoreError `not_found` */
  closeQuery(assessmentId: string, commentId: string, actor: Actor): Promise<Comment>;
  /** Sends it back with only the queried questions open. @throws StoreError `transition_refused`, `nothing_queried` */
  returnToCountry(assessmentId: string, why: string, actor: Actor): Promise<Assessment>;
  /** Values that were not taken and wait for a person, oldest first; a page of them where asked. */
  proposals(assessmentId: string, page?: PageWanted): Promise<readonly Proposal[]>;
  /**
   * Takes a proposal as the next version, or leaves what stands.
   * @throws StoreError `not_found`, `already_settled`, `response_moved`, `locked`, `operation_reused`
   */
  settle(
    assessmentId: string,
    choice: ProposalChoice & { readonly proposalId: string },
    actor: Actor,
  ): Promise<{ readonly version: number }>;
  /**
   * Lets an administrator read for a while, in sight of the country; the same look again is the same.
   * @throws StoreError `operation_reused`, `not_found`
   */
  breakGlass(look: GlassToBreak & { readonly assessmentId: string }, actor: Actor): Promise<{ readonly until: string }>;
  /** Whether a person may look at an assessment now because of a glass that was broken. */
  isGlassBroken(assessmentId: string, personId: string): Promise<boolean>;
  /** A page of the looks there ever were, newest first. */
  brokenGlass(assessmentId: string, page: PageWanted): Promise<readonly BrokenGlass[]>;
  /** A page of the versions of a response, newest first; its place is the version. */
  history(assessmentId: string, questionId: string, page: PageWanted<number>): Promise<readonly ResponseVersion[]>;
}
