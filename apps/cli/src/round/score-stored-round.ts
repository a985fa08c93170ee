import { randomUUID } from 'node:crypto';
import { computeScoreRun, crewOfOne, openRunRules, type RunOptions } from '@groundwork/assessment';
import { engineVersion } from '@groundwork/scoring';
import { runToKeep, type ReadValidatedAnswers, type RunToKeep, type Store } from '@groundwork/store';
import { UsageError } from '../command/command.ts';

/** Re-scorings behind the rank intervals, as the service makes them unless told. */
export const usualDraws = 1000;

/** How a stored round is scored. */
export interface ScoreOptions extends Pick<RunOptions, 'onProgress'> {
  readonly draws?: number;
  /** The reviewers' decisions; without them the run ranks what is evidenced. */
  readonly readValidated?: ReadValidatedAnswers;
}

/**
 * Scores the submitted assessments of a round and keeps the run: the same inputs, computation and digits as a score job of the
 * service, in this thread.
 *
 * @throws UsageError when the round does not exist or does not pin the instrument, or is published
 */
export async function scoreStoredRound(
  store: Store,
  roundId: string,
  instrumentId: string,
  { draws = usualDraws, readValidated, onProgress }: ScoreOptions = {},
): Promise<RunToKeep> {
  const round = await store.rounds.find(roundId);
  const isPinned = round?.instruments.some((instrument) => instrument.instrumentId === instrumentId);
  if (round === undefined || isPinned !== true)
    throw new UsageError(`There is no round ${roundId} with ${instrumentId}.`);
  if (round.state === 'published') {
    throw new UsageError(`Round ${roundId} is published: its figures do not change. Score it before publication.`);
  }
  const basis = readValidated === undefined ? 'evidenced' : 'validated';
  const place = { roundId, instrumentId, basis } as const;
  const inputs = await store.scoreRuns.inputs(place, readValidated ?? (() => Promise.resolve(new Map())));
  const crew = crewOfOne(openRunRules({ ...inputs, today: inputs.referenceDate }));
  const computed = await computeScoreRun(inputs, crew, { draws, ...(onProgress === undefined ? {} : { onProgress }) });
  const identity = { scoreRunId: randomUUID(), engineVersion, computedAt: new Date().toISOString() };
  const run = runToKeep(computed, inputs, identity);
  await store.scoreRuns.keep(run);
  return run;
}
