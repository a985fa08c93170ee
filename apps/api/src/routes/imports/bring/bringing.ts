import type { Actor, Store } from '@groundwork/store';

/** Into which assessment a file is brought, by whom. */
export interface Bringing {
  readonly store: Store;
  readonly assessmentId: string;
  readonly actor: Actor;
  /** SHA-256 of the file. */
  readonly fileHash: string;
  /** With which the answers were made. */
  readonly instrumentVersion: string;
}
