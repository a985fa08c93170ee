import type { InstrumentRevision } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';
import type { PageWanted } from '../database/page-wanted.ts';

/** Published revisions: immutable, hashed. */
export interface InstrumentStore {
  /** Stores a revision under its hash; again with the same hash does nothing. @throws StoreError `version_immutable` when the version exists with another hash */
  publish(revision: InstrumentRevision, hash: string, actor?: Actor): Promise<void>;
  find(
    instrumentId: string,
    version: string,
  ): Promise<{ readonly revision: InstrumentRevision; readonly hash: string } | undefined>;
  list(): Promise<
    readonly {
      readonly instrumentId: string;
      readonly version: string;
      readonly hash: string;
      readonly title: string;
    }[]
  >;
  /** A page by instrument and version: its place. */
  drafts(page: PageWanted<readonly [instrumentId: string, version: string]>): Promise<readonly InstrumentDraft[]>;
  draft(
    instrumentId: string,
    version: string,
  ): Promise<{ readonly edit: number; readonly content: string } | undefined>;
  /**
   * Saves an edit on top of the one its author saw (0 for a new draft) and returns its number.
   * @throws StoreError `version_immutable`, `draft_moved`
   */
  saveDraft(
    draft: {
      readonly instrumentId: string;
      readonly version: string;
      readonly content: string;
      readonly baseEdit: number;
    },
    actor: Actor,
  ): Promise<number>;
  /** @throws StoreError `version_immutable` when it is published, `not_found` */
  removeDraft(instrumentId: string, version: string, actor: Actor): Promise<void>;
  /** Publishes a draft of others and removes it. @throws StoreError `four_eyes`, `draft_moved`, `not_found`, `version_immutable` */
  publishDraft(
    publication: { readonly revision: InstrumentRevision; readonly hash: string; readonly edit: number },
    actor: Actor,
  ): Promise<void>;
}

/** A revision to come, without its content. */
export interface InstrumentDraft {
  readonly instrumentId: string;
  readonly version: string;
  /** Counts the edits. */
  readonly edit: number;
  readonly changedAt: string;
  /** Display name. */
  readonly changedBy: string;
}
