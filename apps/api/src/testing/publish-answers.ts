import { randomUUID } from 'node:crypto';
import { scoreRound } from '@groundwork/assessment';
import { openQuestionnaire, type Answer, type Answers, type InstrumentRevision } from '@groundwork/instrument';
import { systemActor, type Store } from '@groundwork/store';
import { testRound } from './test-service.ts';

/** A round to be made. */
export interface AnsweredRound {
  readonly roundId: string;
  readonly revision: InstrumentRevision;
  /** Of the revision. */
  readonly hash: string;
  /** By ISO code: taken through review and published with the round. */
  readonly published: Readonly<Record<string, Answers>>;
  /** By ISO code: still drafts when the round is published. */
  readonly drafts?: Readonly<Record<string, Answers>>;
}

/** Makes a round with these answers, scores those that were validated, and closes it: all but the publication itself. */
export async function closeAnsweredRound(store: Store, round: AnsweredRound): Promise<{ readonly scoreRunId: string }> {
  const { roundId, revision, hash, published, drafts = {} } = round;
  const { instrumentId, version } = revision;
  await store.instruments.publish(revision, hash);
  await store.rounds.add({ ...testRound(roundId, 'open'), instruments: [{ instrumentId, version, hash }] });
  for (const [iso3, answers] of Object.entries({ ...published, ...drafts })) {
    const { assessmentId } = await store.assessments.ensure(roundId, instrumentId, iso3);
    await saveAnswers(store, assessmentId, answers);
    if (!Object.hasOwn(published, iso3)) continue;
    await store.assessments.submit(assessmentId, randomUUID(), systemActor);
    await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, 'why');
    await store.assessments.setState(assessmentId, 'in-review', 'validated', systemActor, 'why');
  }
  const run = scoreRound({
    questionnaire: openQuestionnaire(revision),
    entries: Object.entries(published).map(([iso3, answers]) => ({ iso3, answers })),
    countries: await store.reference.countries(),
    basis: 'evidenced',
    run: {
      scoreRunId: `run-of-${roundId}`,
      roundId,
      revisionHash: hash,
      inputHash: 'b'.repeat(64),
      engineVersion: '0.1.0',
      computedAt: '2026-03-01T12:00:00.000Z',
    },
  });
  await store.scoreRuns.add(run);
  await store.rounds.move(roundId, { to: 'closed', why: 'why' }, systemActor);
  return run;
}

/** Makes a round as {@link closeAnsweredRound} does and publishes it. */
export async function publishAnswers(store: Store, round: AnsweredRound): Promise<void> {
  const { scoreRunId } = await closeAnsweredRound(store, round);
  const scoreRuns = { [round.revision.instrumentId]: scoreRunId };
  await store.rounds.move(round.roundId, { to: 'published', why: 'why', scoreRuns }, systemActor);
}

/** Saves answers of an assessment with their proof, without asking the instrument. */
export async function saveAnswers(store: Store, assessmentId: string, answers: Answers): Promise<void> {
  const operations = Object.entries(answers).map(([questionId, answer]) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer: withoutEvidence(answer),
  }));
  if (operations.length > 0) await store.assessments.save(assessmentId, operations, systemActor);
  for (const [questionId, { evidence = [] }] of Object.entries(answers)) {
    for (const piece of evidence) await store.assessments.putEvidence(assessmentId, questionId, piece, systemActor);
  }
}

function withoutEvidence({ evidence: _evidence, details, ...answer }: Answer) {
  return { ...answer, ...(details === undefined ? {} : { details: { ...details } }) };
}
