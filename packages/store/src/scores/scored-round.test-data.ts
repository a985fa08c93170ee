import { randomUUID } from 'node:crypto';
import { computeScoreRun, crewOfOne, openRunRules, type Country, type Round } from '@groundwork/assessment';
import type { InstrumentRevision, ScoredQuestion } from '@groundwork/instrument';
import { operatorActor, type Actor } from '../actor/actor.ts';
import type { Store } from '../store.ts';
import type { ComputeScoreJob } from './score-jobs.ts';
import type { ScoreRunInputs } from './score-run-inputs.ts';
import { runToKeep, type RunToKeep } from './run-to-keep.ts';

function level(questionId: string): ScoredQuestion {
  return {
    questionId,
    kind: 'level',
    label: questionId,
    text: questionId,
    weight: 1,
    respondentRoles: ['gov-lead'],
    evidence: 'none',
    targetLinks: [{ targetId: '8.F', strength: 'direct' }],
    isCrossCutting: false,
    details: [],
    levels: [0, 1, 2, 3, 4].map((score) => ({ score: score as 0, text: `level ${score}` })),
  };
}

/** Two sections of two levels each. */
export const scoredRevision: InstrumentRevision = {
  instrumentId: 'scored',
  code: 'SC',
  version: '1.0.0',
  state: 'published',
  language: 'en',
  title: 'Scored questions',
  summary: '',
  referenceDate: 'today',
  estimatedMinutes: 1,
  inspiredBy: [],
  availability: { subSectionShare: 0.5, sectionShare: 0.5 },
  bands: [{ bandId: 'any', title: 'Any', from: 0 }],
  sections: ['A', 'B'].map((sectionId) => ({
    sectionId,
    title: sectionId,
    summary: '',
    weightPercent: 50,
    subSections: [
      {
        subSectionId: `${sectionId}1`,
        title: sectionId,
        questions: [level(`SC-${sectionId}1`), level(`SC-${sectionId}2`)],
      },
    ],
  })),
  checks: [],
};

export const scoredRound: Round = {
  roundId: 'round-2025',
  title: 'Round 2025',
  referenceDate: '2025-12-31',
  opensAt: '2026-01-01T00:00:00.000Z',
  deadline: '2027-12-31T00:00:00.000Z',
  state: 'open',
  isDemonstration: false,
  previousRoundId: null,
  embargoUntil: null,
  instruments: [{ instrumentId: 'scored', version: '1.0.0', hash: 'hash-1' }],
};

/** What every run here is of. */
export const place = { roundId: 'round-2025', instrumentId: 'scored', basis: 'evidenced' } as const;

/** Nobody has reviewed anything. */
export const nobodyReviewed = () => Promise.resolve(new Map());

/** Puts the round into a store, with answers of each country by its levels; submitted unless told. */
export async function scoredRoundInStore(
  store: Store,
  countries: Readonly<Record<string, readonly number[]>> = { KEN: [3, 2, 1, 4], URY: [4, 4, 3, 3], FJI: [1, 0, 2, 1] },
): Promise<{ readonly admin: Actor; readonly assessmentIds: Readonly<Record<string, string>> }> {
  await store.instruments.publish(scoredRevision, 'hash-1');
  await store.reference.loadCountries('countries-1', Object.keys(countries).map(countryOf), {});
  await store.rounds.add(scoredRound);
  const { personId } = await store.people.add({
    name: 'Ada',
    login: `ada-${randomUUID()}`,
    password: 'correct horse',
    roles: [],
  });
  const admin = operatorActor(personId);
  const assessmentIds: Record<string, string> = {};
  for (const [iso3, levels] of Object.entries(countries)) {
    const { assessmentId } = await store.assessments.ensure('round-2025', 'scored', iso3);
    assessmentIds[iso3] = assessmentId;
    await answer(store, assessmentId, levels, admin);
    await store.assessments.submit(assessmentId, randomUUID(), admin);
  }
  return { admin, assessmentIds };
}

/** Answers the questions in order. */
export async function answer(
  store: Store,
  assessmentId: string,
  levels: readonly number[],
  actor: Actor,
): Promise<void> {
  const questionIds = ['SC-A1', 'SC-A2', 'SC-B1', 'SC-B2'];
  await store.assessments.save(
    assessmentId,
    levels.map((value, at) => ({
      operationId: randomUUID(),
      questionId: questionIds[at] ?? '',
      baseVersion: 0,
      answer: { value },
    })),
    actor,
  );
}

/** Computes in this thread what was read. */
export async function computed(inputs: ScoreRunInputs, draws = 20): Promise<RunToKeep> {
  const rules = openRunRules({ ...inputs, today: inputs.referenceDate });
  const run = await computeScoreRun(inputs, crewOfOne(rules), { draws });
  const identity = { scoreRunId: randomUUID(), engineVersion: '1.1.0', computedAt: new Date().toISOString() };
  return runToKeep(run, inputs, identity);
}

/** Does a job by reading and computing, as the service does. */
export function computeFrom(store: Store): ComputeScoreJob {
  return async (job) => computed(await store.scoreRuns.inputs(job, nobodyReviewed), job.draws);
}

function countryOf(iso3: string): Country {
  return {
    iso3,
    m49: null,
    name: iso3,
    isMemberState: true,
    region: 'Everywhere',
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: { persons: 1_000_000, year: 2024 },
    dot: null,
  };
}
