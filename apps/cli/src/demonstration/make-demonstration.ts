import { randomUUID } from 'node:crypto';
import type { Assessment } from '@groundwork/assessment';
import { openQuestionnaire, type Answer, type InstrumentRevision } from '@groundwork/instrument';
import { operatorActor, type Actor, type Store } from '@groundwork/store';
import { withStore } from '../database/with-store.ts';
import { scoreStoredRound } from '../round/score-stored-round.ts';
import { demonstrationCountries } from './accounts.ts';
import { generateAnswers, type GeneratedAssessment } from './generate-answers.ts';
import { ensureGenerator } from './generator-person.ts';
import { demonstrationInstrument, demonstrationRounds, generatedAt, openRoundId, publishedRoundId } from './rounds.ts';

/**
 * Makes the demonstration: a published round with generated answers of all Member States, taken through every state by
 * the same store calls as real answers, and an open round to try out. What is already there is left alone; a stop in
 * between is picked up where it was.
 */
export async function makeDemonstration(note: (text: string) => void): Promise<void> {
  const isGenerated = await withStore(planRounds);
  if (isGenerated) return;
  note('Generating the demonstration round...');
  // The round lies in the past, and answers are taken while it is open.
  await withStore(generateRound, () => new Date(generatedAt));
}

/** @returns whether the published round is there already */
async function planRounds(store: Store): Promise<boolean> {
  const { instrumentId } = demonstrationInstrument;
  const { hash } = await publishedRevision(store);
  for (const round of demonstrationRounds(hash, new Date())) {
    if ((await store.rounds.find(round.roundId)) === undefined) await store.rounds.add(round);
  }
  for (const iso3 of demonstrationCountries) await store.assessments.ensure(openRoundId, instrumentId, iso3);
  return (await store.rounds.find(publishedRoundId))?.state === 'published';
}

async function generateRound(store: Store): Promise<void> {
  const { instrumentId } = demonstrationInstrument;
  const { revision } = await publishedRevision(store);
  const actor = operatorActor(await ensureGenerator(store));
  const questionnaire = openQuestionnaire(revision);
  const states = (await store.reference.countries()).filter(({ isMemberState }) => isMemberState);
  const generated = new Map(states.map(({ iso3 }) => [iso3, generateAnswers(questionnaire, iso3)]));
  for (const [iso3, country] of generated) {
    const assessment = await store.assessments.ensure(publishedRoundId, instrumentId, iso3);
    await takeThroughStates(store, assessment, country, actor);
  }
  const { scoreRunId } = await scoreStoredRound(store, publishedRoundId, instrumentId, {
    readValidated: async () => new Map([...generated].map(([iso3, { validated }]) => [iso3, validated])),
  });
  const why = 'generated for the demonstration';
  await store.rounds.move(publishedRoundId, { to: 'closed', why }, actor);
  await store.rounds.move(publishedRoundId, { to: 'published', why, scoreRuns: { [instrumentId]: scoreRunId } }, actor);
}

async function publishedRevision(
  store: Store,
): Promise<{ readonly revision: InstrumentRevision; readonly hash: string }> {
  const { instrumentId, version } = demonstrationInstrument;
  const published = await store.instruments.find(instrumentId, version);
  if (published === undefined) throw new Error(`${instrumentId} ${version} is not published`);
  return published;
}

/** Answers, submits, reviews and publishes one assessment, from wherever it stands. */
async function takeThroughStates(
  store: Store,
  assessment: Assessment,
  { answers }: GeneratedAssessment,
  actor: Actor,
): Promise<void> {
  const { assessmentId } = assessment;
  const why = 'generated for the demonstration';
  let { state } = assessment;
  if (state === 'not-started' || state === 'in-progress') {
    await saveMissing(store, assessmentId, answers, actor);
    await store.assessments.submit(assessmentId, randomUUID(), actor);
    state = 'submitted';
  }
  const road = ['submitted', 'in-review', 'validated'] as const;
  for (const [position, from] of road.entries()) {
    const to = road[position + 1];
    if (to === undefined || state !== from) continue;
    await store.assessments.setState(assessmentId, from, to, actor, why);
    state = to;
  }
}

async function saveMissing(
  store: Store,
  assessmentId: string,
  answers: GeneratedAssessment['answers'],
  actor: Actor,
): Promise<void> {
  const kept = new Map(
    (await store.assessments.responses(assessmentId)).map((response) => [response.questionId, response]),
  );
  const missing = Object.entries(answers).filter(([questionId]) => !kept.has(questionId));
  if (missing.length > 0) {
    await store.assessments.save(
      assessmentId,
      missing.map(([questionId, answer]) => ({
        operationId: randomUUID(),
        questionId,
        baseVersion: 0,
        answer: withoutEvidence(answer),
      })),
      actor,
      { origin: 'generated' },
    );
  }
  for (const [questionId, { evidence = [] }] of Object.entries(answers)) {
    const attached = new Set(kept.get(questionId)?.evidence.map(({ evidenceId }) => evidenceId));
    for (const item of evidence.filter(({ evidenceId }) => !attached.has(evidenceId))) {
      await store.assessments.putEvidence(assessmentId, questionId, item, actor);
    }
  }
}

function withoutEvidence({ value, noValue, noValueReason, details }: Answer) {
  return {
    ...(value === undefined ? {} : { value }),
    ...(noValue === undefined ? {} : { noValue }),
    ...(noValueReason === undefined ? {} : { noValueReason }),
    ...(details === undefined ? {} : { details }),
  };
}
