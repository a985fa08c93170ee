import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { ComputeScoreJob, ScoreJob, ScoreWorker, ScoreWorkerOptions } from '../score-jobs.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import { failScoreJob } from './fail-score-job.ts';
import { giveBack } from './give-back.ts';
import { keepRunOfJob } from './keep-run-of-job.ts';
import { renewLease } from './renew-lease.ts';
import { asJobs } from './score-job-row.ts';
import { takeScoreJob } from './take-score-job.ts';
import { unfinishedJobs } from './unfinished-jobs.ts';
import type { Worker } from './worker.ts';

/** A worker that has said nothing for so long is taken for lost. */
const leaseMilliseconds = 10_000;

/** Progress is told no oftener than this: each word is a write. */
const wordMilliseconds = 500;

/**
 * Works through score jobs, one at a time, until it is closed: takes one, says now and then that it is at it, keeps what was
 * computed. Closed in the middle of one, it gives that back; killed, its promise runs out and another takes over.
 *
 * @throws StoreError `unavailable` when there is no queue to work from
 */
export async function workScoreJobs(
  database: Database,
  queue: JobQueue,
  clock: () => Date,
  compute: ComputeScoreJob,
  { onError = () => undefined }: ScoreWorkerOptions,
): Promise<ScoreWorker> {
  const worker: Worker = { workerId: randomUUID(), clock, leaseMilliseconds };
  const closing = new AbortController();
  await queue.prepare();
  // A database brought back from a backup has jobs that the line of today knows nothing of.
  for (const jobId of await unfinishedJobs(database))
    await database.transaction((transaction) => queue.put(transaction, jobId));

  const handout = await queue.handOut(async (jobId) => {
    if (closing.signal.aborted) return 'again';
    const taken = await takeScoreJob(database, jobId, worker);
    if (taken === 'over') return 'settled';
    if (taken === 'held') return 'again';
    const [job] = await asJobs(database.read, [taken]);
    return job === undefined ? 'settled' : await doJob(job);
  }, onError);

  async function doJob(job: ScoreJob): Promise<'settled' | 'again'> {
    const { jobId } = job;
    const lost = new AbortController();
    const signal = AbortSignal.any([lost.signal, closing.signal]);
    const word = wordOf(database, jobId, worker, { onLost: () => lost.abort(), onError });
    try {
      const run = await compute(job, { signal, onProgress: word.tell });
      await word.end();
      signal.throwIfAborted();
      await keepRunOfJob(database, jobId, run, worker);
      return 'settled';
    } catch (error) {
      await word.end();
      if (lost.signal.aborted) return 'settled';
      if (closing.signal.aborted) {
        await giveBack(database, jobId, worker);
        return 'again';
      }
      onError(error);
      await failScoreJob(database, jobId, error instanceof StoreError ? error.code : 'internal', worker);
      return 'settled';
    }
  }

  return {
    async close() {
      closing.abort();
      await handout.end();
    },
  };
}

/** Renews the lease of a job: with every progress, at most so often, and at any rate in time. */
function wordOf(
  database: Database,
  jobId: string,
  worker: Worker,
  { onLost, onError }: { onLost(): void; onError(error: unknown): void },
) {
  let told: { readonly stage: ScoreJob['stage']; readonly progress: number } = { stage: 'reading', progress: 0 };
  let isTold = true;
  let spokeAt = performance.now();
  let speaking: Promise<void> = Promise.resolve();
  const speak = async () => {
    const now = performance.now();
    const isDue = isTold ? now - spokeAt >= worker.leaseMilliseconds / 3 : now - spokeAt >= wordMilliseconds;
    if (!isDue) return;
    spokeAt = now;
    isTold = true;
    try {
      if (!(await renewLease(database, jobId, worker, told))) onLost();
    } catch (error) {
      // The database is away for a moment; if it stays so, the lease runs out by itself.
      onError(error);
    }
  };
  const timer = setInterval(() => {
    speaking = speaking.then(speak);
  }, wordMilliseconds / 2);
  return {
    tell(stage: ScoreJob['stage'], progress: number) {
      told = { stage, progress };
      isTold = false;
    },
    async end() {
      clearInterval(timer);
      await speaking;
    },
  };
}
