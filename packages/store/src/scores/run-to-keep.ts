import type { ComputedRun, ScoreRun } from '@groundwork/assessment';

/** A computed run with its identity, ready to be kept. */
export interface RunToKeep
  extends
    Omit<ComputedRun, 'texts'>,
    Pick<ScoreRun, 'scoreRunId' | 'roundId' | 'revisionHash' | 'inputHash' | 'engineVersion' | 'computedAt'> {
  /** By ISO code in order: the scores as the text that is kept, and the hash of what went in where it is known. */
  readonly texts: readonly (ComputedRun['texts'][number] & { readonly entryHash?: string })[];
}
