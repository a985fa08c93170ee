import { isPublic, type Round, type ScoreRun } from '@groundwork/assessment';
import type { Store } from '@groundwork/store';

/** How many runs are kept parsed: more than are published at a time. */
const keptRuns = 32;

/** Runs are large and immutable, so each store's are kept parsed by their id. Never needed by another process. */
const keptByStore = new WeakMap<Store, Map<string, ScoreRun>>();

/**
 * The score run that stands published for an instrument of a round: the one gate through which scores of a round leave.
 * Round and publication are read at each request, so that what was taken back is gone with the next one, and nothing shows
 * before its embargo ends. A run keeps its identity, so that what is derived from it can be kept in a `WeakMap` by it.
 *
 * @returns undefined for what is not public, for whatever reason
 */
export async function publicRun(
  store: Store,
  round: Round,
  instrumentId: string,
  now: Date,
): Promise<ScoreRun | undefined> {
  if (!isPublic(round, now)) return undefined;
  const scoreRunId = await store.rounds.publishedRun(round.roundId, instrumentId);
  return scoreRunId === undefined ? undefined : await keptRun(store, scoreRunId);
}

async function keptRun(store: Store, scoreRunId: string): Promise<ScoreRun | undefined> {
  const kept = keptByStore.get(store) ?? new Map<string, ScoreRun>();
  keptByStore.set(store, kept);
  const known = kept.get(scoreRunId);
  if (known !== undefined) return known;
  const run = await store.scoreRuns.find(scoreRunId);
  if (run === undefined) return undefined;
  const oldest = kept.size >= keptRuns ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(scoreRunId, run);
  return run;
}
