import { isPublic, type Round, type ScoreRun } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import type { Store } from '@groundwork/store';
import { UsageError } from '../command/command.ts';
import { publishedRevision } from './published-revision.ts';

/** What is public of a round and an instrument. */
export interface PublishedRound {
  readonly round: Round;
  readonly run: ScoreRun;
  /** Of the countries that were scored by another revision. */
  readonly otherRevisions: ReadonlyMap<string, InstrumentRevision>;
  /** That of the run. */
  readonly revision: InstrumentRevision;
}

/**
 * A round that everybody may see: the operator gets no more by this command than anybody over HTTP.
 *
 * @throws UsageError when there is none, it is not published, or its embargo has not ended
 */
export async function publishedRound(
  store: Store,
  roundId: string,
  instrumentId: string | undefined,
): Promise<PublishedRound> {
  const round = await store.rounds.find(roundId);
  if (round === undefined) throw new UsageError(`There is no round ${roundId}.`);
  const pinned = round.instruments.find((one) => instrumentId === undefined || one.instrumentId === instrumentId);
  if (pinned === undefined) throw new UsageError(`Round ${roundId} does not ask ${String(instrumentId)}.`);
  const scoreRunId = isPublic(round, new Date())
    ? await store.rounds.publishedRun(roundId, pinned.instrumentId)
    : undefined;
  const run = scoreRunId === undefined ? undefined : await store.scoreRuns.find(scoreRunId);
  if (run === undefined) throw new UsageError(`Nothing of ${pinned.instrumentId} in round ${roundId} is published.`);
  const otherRevisions = await store.scoreRuns.otherRevisionsOf(run.scoreRunId);
  return { round, run, otherRevisions, revision: (await publishedRevision(store, run)).revision };
}
