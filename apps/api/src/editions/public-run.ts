import { isPublic, type Round } from '@groundwork/assessment';
import type { ScoreRunSummary, Store } from '@groundwork/store';

/** How many runs are kept parsed: more than are published at a time. */
const keptRuns = 32;

/** Runs are immutable, so each store's are kept parsed by their id. Never needed by another process. */
const keptByStore = new WeakMap<Store, Map<string, ScoreRunSummary>>();

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
): Promise<ScoreRunSummary | undefined> {
  if (!isPublic(round, now)) return undefined;
  const scoreRunId = await store.rounds.publishedRun(round.roundId, instrumentId);
  return scoreRunId === undefined ? undefined : await keptRun(store, scoreRunId);
}

/** The same gate for a run named by its own id: open for the one that stands published, and for no earlier or later one. */
export async function publicRunById(
  store: Store,
  scoreRunId: string,
  now: Date,
): Promise<{ readonly round: Round; readonly run: ScoreRunSummary } | undefined> {
  const place = await store.rounds.placeOfPublished(scoreRunId);
  const round = place === undefined ? undefined : await store.rounds.find(place.roundId);
  if (place === undefined || round === undefined) return undefined;
  const run = await publicRun(store, round, place.instrumentId, now);
  return run?.scoreRunId === scoreRunId ? { round, run } : undefined;
}

async function keptRun(store: Store, scoreRunId: string): Promise<ScoreRunSummary | undefined> {
  const kept = keptByStore.get(store) ?? new Map<string, ScoreRunSummary>();
  keptByStore.set(store, kept);
  const known = kept.get(scoreRunId);
  if (known !== undefined) return known;
  const run = await store.scoreRuns.summary(scoreRunId);
  if (run === undefined) return undefined;
  const oldest = kept.size >= keptRuns ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(scoreRunId, run);
  return run;
}
