import type { Database } from '../../database/database.ts';
import { contentHash } from '../content-hash.ts';
import { insertRun } from '../insert-run.ts';
import type { RunToKeep } from '../run-to-keep.ts';
import { lockOwnJob } from './lock-own-job.ts';
import type { Worker } from './worker.ts';

/**
 * Keeps the run and ends the job, in one transaction: there is a whole run or none.
 *
 * @returns false, and nothing is kept, when the job is no longer the worker's own
 */
export async function keepRunOfJob(
  database: Database,
  jobId: string,
  run: RunToKeep,
  worker: Worker,
): Promise<boolean> {
  const hash = await contentHash(run);
  return await database.transaction(async (transaction) => {
    const at = worker.clock().toISOString();
    const job = await lockOwnJob(transaction, database.kind, jobId, worker);
    if (job === undefined) return false;
    await insertRun(transaction, database.kind, run, { hash, at, actorId: job.requested_by });
    await transaction
      .updateTable('score_job')
      .set({
        state: 'done',
        stage: 'keeping',
        progress: 1,
        ended_at: at,
        lease_until: null,
        score_run_id: run.scoreRunId,
      })
      .where('job_id', '=', jobId)
      .execute();
    return true;
  });
}
