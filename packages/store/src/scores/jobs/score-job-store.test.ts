import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { Store } from '../../store.ts';
import type { ComputeScoreJob, ScoreJob } from '../score-jobs.ts';
import { computed, computeFrom, nobodyReviewed, place, scoredRoundInStore } from '../scored-round.test-data.ts';
import { renewLease } from './renew-lease.ts';
import { takeScoreJob } from './take-score-job.ts';

const request = (part: object = {}) => ({ operationId: randomUUID(), ...place, draws: 10, ...part });

/** Waits for a job to come into a state, for half a minute at most. */
async function until(store: Store, jobId: string, isReached: (job: ScoreJob) => boolean): Promise<ScoreJob> {
  const end = performance.now() + 30_000;
  for (;;) {
    const job = await store.scoreJobs.find(jobId);
    if (job !== undefined && isReached(job)) return job;
    if (performance.now() > end) throw new Error(`the job stays ${JSON.stringify(job)}`);
    await sleep(20);
  }
}

const hasEnded = ({ state }: ScoreJob) => state === 'done' || state === 'failed' || state === 'cancelled';

describeOnBothDatabases('score jobs', (open, { fresh, kind }) => {
  test('a job is done by whoever works, and what it kept is a run', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const asked = request();
    const job = await store.scoreJobs.add(asked, admin);
    expect(job).toMatchObject({ state: 'queued', stage: 'waiting', progress: 0, requestedBy: 'Ada', scoreRunId: null });
    await expect(store.scoreJobs.add(asked, admin)).resolves.toEqual(job);
    const worker = await store.scoreJobs.work(computeFrom(store));
    const done = await until(store, job.jobId, hasEnded);
    await worker.close();
    expect(done).toMatchObject({ state: 'done', progress: 1, errorCode: null });
    const run = await store.scoreRuns.find(done.scoreRunId ?? '');
    expect(run?.rows.map(({ iso3, rank }) => [iso3, rank])).toEqual([
      ['FJI', 3],
      ['KEN', 2],
      ['URY', 1],
    ]);
    expect(run?.uncertainty).toMatchObject({ draws: 10 });
    await expect(store.scoreJobs.list('round-2025', { limit: 5 })).resolves.toEqual([done]);
    // The same operation is still the same job, now that it is done.
    await expect(store.scoreJobs.add(asked, admin)).resolves.toEqual(done);
    expect((await store.audit.verify()).firstBad).toBeNull();
  }, 60_000);

  test('a request is refused that has another content, comes beside its like, or is for a round that is not there', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const asked = request();
    const { jobId } = await store.scoreJobs.add(asked, admin);
    const refused = async (part: object) => store.scoreJobs.add({ ...request(), ...part }, admin);
    await expect(refused({ operationId: asked.operationId, draws: 11 })).rejects.toMatchObject({
      code: 'operation_reused',
    });
    await expect(refused({})).rejects.toMatchObject({ code: 'already_exists', data: { id: jobId } });
    await expect(refused({ instrumentId: 'other' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(refused({ roundId: 'other' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(refused({ basis: 'validated' })).resolves.toMatchObject({ state: 'queued' });
    await store.rounds.move('round-2025', { to: 'closed', why: 'test' }, admin);
    await store.rounds.move('round-2025', { to: 'published', why: 'test' }, admin);
    await store.scoreJobs.cancel(jobId, admin);
    await expect(refused({})).rejects.toMatchObject({ code: 'state_moved' });
  });

  test('of many requests at once for the same run one is taken', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => store.scoreJobs.add(request(), admin)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const asked = request({ basis: 'validated' });
    const same = await Promise.all(Array.from({ length: 6 }, () => store.scoreJobs.add(asked, admin)));
    expect(new Set(same.map(({ jobId }) => jobId)).size).toBe(1);
  });

  test('a cancelled job keeps nothing, whether it waited or ran', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const waiting = await store.scoreJobs.add(request(), admin);
    await expect(store.scoreJobs.cancel(waiting.jobId, admin)).resolves.toMatchObject({ state: 'cancelled' });
    const stopped = Promise.withResolvers<undefined>();
    const endless: ComputeScoreJob = async (_job, { signal, onProgress }) => {
      onProgress('scoring', 0.25);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      stopped.resolve(undefined);
      // Even who computes on to the end keeps nothing.
      return await computed(await store.scoreRuns.inputs(place, nobodyReviewed));
    };
    const worker = await store.scoreJobs.work(endless);
    const running = await store.scoreJobs.add(request(), admin);
    await until(store, running.jobId, ({ stage, progress }) => stage === 'scoring' && progress === 0.25);
    await store.scoreJobs.cancel(running.jobId, admin);
    await stopped.promise;
    await worker.close();
    await expect(store.scoreJobs.find(running.jobId)).resolves.toMatchObject({ state: 'cancelled', scoreRunId: null });
    await expect(store.scoreRuns.latestSummary('round-2025', 'scored')).resolves.toBeUndefined();
    await expect(store.scoreJobs.cancel(randomUUID(), admin)).rejects.toMatchObject({ code: 'not_found' });
  }, 60_000);

  test('a job that fails says why and lets the next one be', async () => {
    const store = await open();
    const { admin } = await scoredRoundInStore(store);
    const errors: unknown[] = [];
    let isBroken = true;
    const compute = computeFrom(store);
    const worker = await store.scoreJobs.work(
      async (job, watch) => {
        if (isBroken) throw new Error('something is broken');
        return compute(job, watch);
      },
      { onError: (error) => void errors.push(error) },
    );
    const { jobId } = await store.scoreJobs.add(request(), admin);
    await expect(until(store, jobId, hasEnded)).resolves.toMatchObject({ state: 'failed', errorCode: 'internal' });
    expect(errors).toMatchObject([{ message: 'something is broken' }]);
    isBroken = false;
    const next = await store.scoreJobs.add(request(), admin);
    await expect(until(store, next.jobId, hasEnded)).resolves.toMatchObject({ state: 'done' });
    await worker.close();
  }, 60_000);

  test('a process that is closed gives its job back, and another does it at once', async () => {
    const settings = await fresh();
    const [one, other] = [await open({ settings }), await open({ settings })];
    const { admin } = await scoredRoundInStore(one);
    const closing = await one.scoreJobs.work(async (_job, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return signal.reason as never;
    });
    const { jobId } = await one.scoreJobs.add(request(), admin);
    await until(one, jobId, ({ state }) => state === 'running');
    await closing.close();
    await expect(one.scoreJobs.find(jobId)).resolves.toMatchObject({ state: 'queued', progress: 0 });
    const worker = await other.scoreJobs.work(computeFrom(other));
    await expect(until(other, jobId, hasEnded)).resolves.toMatchObject({ state: 'done' });
    await worker.close();
  }, 60_000);

  test('two processes on one database do each of many jobs once', async () => {
    const settings = await fresh();
    const stores = [await open({ settings }), await open({ settings })];
    const [first] = stores;
    if (first === undefined) throw new Error('no store');
    const { admin } = await scoredRoundInStore(first);
    const done: string[] = [];
    const workers = await Promise.all(
      stores.map((store) =>
        store.scoreJobs.work(async (job, watch) => {
          done.push(job.jobId);
          return computeFrom(store)(job, watch);
        }),
      ),
    );
    const asked: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const jobs = await Promise.all([
        first.scoreJobs.add(request(), admin),
        first.scoreJobs.add(request({ basis: 'validated' }), admin),
      ]);
      for (const { jobId } of jobs) {
        asked.push(jobId);
        await expect(until(first, jobId, hasEnded)).resolves.toMatchObject({ state: 'done' });
      }
    }
    await Promise.all(workers.map((worker) => worker.close()));
    expect(done.toSorted()).toEqual(asked.toSorted());
  }, 120_000);

  test('a worker whose promise ran out loses the job to another, and keeps nothing', async () => {
    let now = new Date('2026-03-01T00:00:00.000Z');
    const clock = () => now;
    const settings = await fresh();
    const store = await open({ settings, clock });
    const { admin } = await scoredRoundInStore(store);
    const { jobId } = await store.scoreJobs.add(request(), admin);
    const database = await openDatabase(settings);
    const lost = { workerId: 'lost', clock, leaseMilliseconds: 10_000 };
    await expect(takeScoreJob(database, jobId, lost)).resolves.toMatchObject({ job_id: jobId, attempts: 1 });
    const next = { ...lost, workerId: 'next' };
    await expect(takeScoreJob(database, jobId, next)).resolves.toBe('held');
    now = new Date(now.getTime() + 9000);
    await expect(renewLease(database, jobId, lost, { stage: 'scoring', progress: 0.5 })).resolves.toBe(true);
    now = new Date(now.getTime() + 9000);
    await expect(takeScoreJob(database, jobId, next)).resolves.toBe('held');
    now = new Date(now.getTime() + 2000);
    await expect(takeScoreJob(database, jobId, next)).resolves.toMatchObject({ worker_id: 'next', attempts: 2 });
    await expect(renewLease(database, jobId, lost, { stage: 'drawing', progress: 0.9 })).resolves.toBe(false);
    await expect(store.scoreJobs.find(jobId)).resolves.toMatchObject({ stage: 'reading', progress: 0 });
    // A job over which every worker is lost is given up.
    for (let turn = 0; turn < 3; turn += 1) {
      now = new Date(now.getTime() + 11_000);
      await takeScoreJob(database, jobId, next);
    }
    now = new Date(now.getTime() + 11_000);
    await expect(takeScoreJob(database, jobId, next)).resolves.toBe('over');
    await expect(store.scoreJobs.find(jobId)).resolves.toMatchObject({ state: 'failed', errorCode: 'workers_lost' });
    await database.close();
  });

  test('jobs that the line has forgotten are put back when a worker starts', async () => {
    const settings = await fresh();
    const store = await open({ settings });
    const { admin } = await scoredRoundInStore(store);
    const { jobId } = await store.scoreJobs.add(request(), admin);
    if (kind === 'postgres') {
      // As after a backup of our own tables was brought back.
      const { sql } = await import('kysely');
      const database = await openDatabase(settings);
      await database.transaction((transaction) => sql`delete from groundwork_jobs.job`.execute(transaction));
      await database.close();
    }
    const worker = await store.scoreJobs.work(computeFrom(store));
    await expect(until(store, jobId, hasEnded)).resolves.toMatchObject({ state: 'done' });
    await worker.close();
  }, 60_000);
});
