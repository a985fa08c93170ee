import { createHash, randomUUID } from 'node:crypto';
import { scoreRound, type RoundEntry, type ScoreRun, type ValidatedAnswer } from '@groundwork/assessment';
import { openQuestionnaire } from '@groundwork/instrument';
import { engineVersion } from '@groundwork/scoring';
import type { Store } from '@groundwork/store';
import { UsageError } from '../command/command.ts';

/** Assessments whose answers are final enough to be scored. */
const scoredStates = new Set(['submitted', 'in-review', 'validated', 'published']);

/**
 * Scores the submitted assessments of a round and keeps the run.
 *
 * @param validated reviewers' decisions per country; without them the run ranks what is evidenced
 * @throws UsageError when the round or its revision does not exist, or the round is published
 */
export async function scoreStoredRound(
  store: Store,
  roundId: string,
  instrumentId: string,
  validated?: (iso3: string) => ReadonlyMap<string, ValidatedAnswer>,
): Promise<ScoreRun> {
  const round = await store.rounds.find(roundId);
  const pinned = round?.instruments.find((instrument) => instrument.instrumentId === instrumentId);
  if (round === undefined || pinned === undefined)
    throw new UsageError(`There is no round ${roundId} with ${instrumentId}.`);
  if (round.state === 'published') {
    throw new UsageError(`Round ${roundId} is published: its figures do not change. Score it before publication.`);
  }
  const published = await store.instruments.find(pinned.instrumentId, pinned.version);
  if (published === undefined) throw new UsageError(`${pinned.instrumentId} ${pinned.version} is not published.`);
  const entries = (await store.assessments.answersOfRound(roundId, instrumentId))
    .filter(({ assessment }) => scoredStates.has(assessment.state))
    .map(({ assessment: { iso3 }, answers }): RoundEntry => {
      const decisions = validated?.(iso3);
      return decisions === undefined ? { iso3, answers } : { iso3, answers, validated: decisions };
    })
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  const run = scoreRound({
    questionnaire: openQuestionnaire(published.revision),
    entries,
    countries: await store.reference.countries(),
    basis: validated === undefined ? 'evidenced' : 'validated',
    today: round.referenceDate,
    run: {
      scoreRunId: randomUUID(),
      roundId,
      revisionHash: published.hash,
      inputHash: hashOfInputs(entries),
      engineVersion,
      computedAt: new Date().toISOString(),
    },
  });
  await store.scoreRuns.add(run);
  return run;
}

function hashOfInputs(entries: readonly RoundEntry[]): string {
  const content = entries.map(({ iso3, answers, validated }) => [
    iso3,
    Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [...(validated ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
