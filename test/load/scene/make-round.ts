import { randomUUID } from 'node:crypto';
import { scoreRound } from '@groundwork/assessment';
import { openQuestionnaire, type InstrumentRevision } from '@groundwork/instrument';
import { systemActor, type Store } from '@groundwork/store';
import { levelQuestions } from './level-questions.ts';

/** A round to be made. */
export interface RoundToMake {
  readonly roundId: string;
  readonly state: 'open' | 'closed' | 'published';
  readonly revision: InstrumentRevision;
  readonly hash: string;
  readonly countries: readonly string[];
}

const why = 'for the load';
const day = 86_400_000;

/** Makes a round; of one that is closed or published every country has answered, and a published one is scored. */
export async function makeRound(
  store: Store,
  { roundId, state, revision, hash, countries }: RoundToMake,
): Promise<void> {
  const { instrumentId, version } = revision;
  await store.rounds.add({
    roundId,
    title: `Round ${roundId}`,
    referenceDate: '2025-12-31',
    opensAt: new Date(Date.now() - day).toISOString(),
    deadline: new Date(Date.now() + day).toISOString(),
    state: 'open',
    isDemonstration: true,
    previousRoundId: null,
    embargoUntil: null,
    instruments: [{ instrumentId, version, hash }],
  });
  if (state === 'open') return;
  const questionIds = levelQuestions(revision);
  const valueOf = (country: number, question: number): number => (country * 7 + question * 3) % 5;
  for (const [country, iso3] of countries.entries()) {
    const { assessmentId } = await store.assessments.ensure(roundId, instrumentId, iso3);
    const operations = questionIds.map((questionId, question) => ({
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer: { value: valueOf(country, question) },
    }));
    await store.assessments.save(assessmentId, operations, systemActor);
    await store.assessments.submit(assessmentId, randomUUID(), systemActor);
    if (state === 'closed') continue;
    await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, why);
    await store.assessments.setState(assessmentId, 'in-review', 'validated', systemActor, why);
  }
  await store.rounds.move(roundId, { to: 'closed', why }, systemActor);
  if (state === 'closed') return;
  const run = scoreRound({
    questionnaire: openQuestionnaire(revision),
    entries: countries.map((iso3, country) => ({
      iso3,
      answers: Object.fromEntries(
        questionIds.map((questionId, question) => [questionId, { value: valueOf(country, question) }]),
      ),
    })),
    countries: [],
    basis: 'evidenced',
    run: {
      scoreRunId: randomUUID(),
      roundId,
      revisionHash: hash,
      inputHash: hash,
      engineVersion: 'load',
      computedAt: new Date().toISOString(),
    },
  });
  await store.scoreRuns.add(run);
  const scoreRuns = { [instrumentId]: run.scoreRunId };
  await store.rounds.move(roundId, { to: 'published', why, scoreRuns }, systemActor);
}
