import type { RunEntry, RunInputs } from '@groundwork/assessment';

/** What a run is computed from, as it stood when it was read. */
export interface ScoreRunInputs extends RunInputs {
  readonly roundId: string;
  readonly version: string;
  readonly revisionHash: string;
  /** What `today()` stands for. */
  readonly referenceDate: string;
  readonly entries: readonly (RunEntry & { readonly hash: string })[];
}
