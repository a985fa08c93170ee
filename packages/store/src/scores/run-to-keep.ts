import type { ComputedRun, ScoreRun } from '@groundwork/assessment';
import type { ScoreRunInputs } from './score-run-inputs.ts';

/** A computed run with its identity, ready to be kept. */
export interface RunToKeep
  extends
    Omit<ComputedRun, 'texts'>,
    Pick<ScoreRun, 'scoreRunId' | 'roundId' | 'revisionHash' | 'inputHash' | 'engineVersion' | 'computedAt'> {
  /** By ISO code in order: the scores as the text that is kept, and the hash of what went in where it is known. */
  readonly texts: readonly (ComputedRun['texts'][number] & { readonly entryHash?: string })[];
}

/**
 * Gives a computed run its identity and the hashes of what went in.
 *
 * @param inputs what it was computed from
 */
export function runToKeep(
  { texts, ...run }: ComputedRun,
  inputs: ScoreRunInputs,
  identity: Pick<ScoreRun, 'scoreRunId' | 'engineVersion' | 'computedAt'>,
): RunToKeep {
  const hashes = new Map(inputs.entries.map(({ iso3, hash }) => [iso3, hash]));
  const { roundId, revisionHash, inputHash } = inputs;
  return {
    ...run,
    ...identity,
    roundId,
    revisionHash,
    inputHash,
    texts: texts.map((country) => {
      const entryHash = hashes.get(country.iso3);
      return entryHash === undefined ? country : { ...country, entryHash };
    }),
  };
}
