import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ValidatedAnswer } from '@groundwork/assessment';
import { operatorActor, type ReadValidatedAnswers, type ScoreJob, type ScoreWorker } from '@groundwork/store';
import { computeScoreJob } from '../../jobs/compute-score-job.ts';
import { validatedAnswersOf } from '../../jobs/validated-answers-of.ts';
import { openTestService, type TestService, type TestServiceOptions } from '../../testing/test-service.ts';

const questionIds = ['SM-A01', 'SM-A02', 'SM-A03'];

/** The reviewers' decisions over the two countries of the tests: every question at a score of 0 to 1. */
export const decisions: Readonly<Record<string, number>> = { KEN: 0.5, URY: 0.75 };

/** A reader of decisions that are those of {@link decisions}, or what is put in their place. */
export function reviewed(scores: Readonly<Record<string, number>> = decisions): ReadValidatedAnswers {
  const decided = (score: number) =>
    new Map(questionIds.map((id): [string, ValidatedAnswer] => [id, { status: 'adjusted', score }]));
  return async () => new Map(Object.entries(scores).map(([iso3, score]) => [iso3, decided(score)]));
}

/** A service whose two countries have submitted, and a process that does its score jobs. */
export interface ScoredService extends TestService {
  /** Asks for a run as the administrator and waits for it. */
  run(basis: 'evidenced' | 'validated', roundId?: string): Promise<ScoreJob>;
  /** Takes assessments along the road to validated. */
  validate(roundId?: string): Promise<void>;
  readonly worker: ScoreWorker;
}

/** Opens it; both countries have answered and submitted in `round-1`. */
export async function openScoredService(options: TestServiceOptions = {}): Promise<ScoredService> {
  const service = await openTestService(options);
  const { store } = service;
  const validatedAnswers = options.validatedAnswers ?? validatedAnswersOf(store);
  const compute = computeScoreJob({ store, clock: () => new Date(), readValidated: validatedAnswers, threads: 1 });
  const worker = await store.scoreJobs.work(compute);
  await answerAll(service, 'round-1', { KEN: [2, 4, 40], URY: [4, 2, 60] });
  return {
    ...service,
    worker,
    async run(basis, roundId = 'round-1') {
      const body = { operationId: randomUUID(), instrumentId: 'small', basis };
      const asked = await service.call('administrator', 'POST', `/api/rounds/${roundId}/score-runs`, { body });
      if (asked.status !== 202) throw new Error(`no run: ${asked.text}`);
      return await untilEnded(service, asked.json as ScoreJob);
    },
    async validate(roundId = 'round-1') {
      const actor = operatorActor('test');
      for (const { assessmentId } of await store.assessments.list({ roundId })) {
        await store.assessments.setState(assessmentId, 'submitted', 'in-review', actor, 'test');
        await store.assessments.setState(assessmentId, 'in-review', 'validated', actor, 'test');
      }
    },
    async close() {
      await worker.close();
      await service.close();
    },
  };
}

/** Answers the three questions of each country and submits. */
export async function answerAll(
  { store }: TestService,
  roundId: string,
  answers: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  const actor = operatorActor('test');
  for (const [iso3, values] of Object.entries(answers)) {
    const { assessmentId } = await store.assessments.ensure(roundId, 'small', iso3);
    await store.rounds.invite(roundId, [iso3], actor);
    await store.assessments.save(
      assessmentId,
      values.map((value, at) => ({
        operationId: randomUUID(),
        questionId: questionIds[at] ?? '',
        baseVersion: 0,
        answer: { value },
      })),
      actor,
    );
    await store.assessments.submit(assessmentId, randomUUID(), actor);
  }
}

/** Watches a job as the administrator does. */
export async function untilEnded(service: TestService, job: ScoreJob): Promise<ScoreJob> {
  const end = performance.now() + 60_000;
  for (let seen = job; ;) {
    if (['done', 'failed', 'cancelled'].includes(seen.state)) return seen;
    if (performance.now() > end) throw new Error(`the job stays ${JSON.stringify(seen)}`);
    await sleep(30);
    const path = `/api/rounds/${job.roundId}/score-runs/${job.jobId}`;
    seen = (await service.call('administrator', 'GET', path)).json as ScoreJob;
  }
}
