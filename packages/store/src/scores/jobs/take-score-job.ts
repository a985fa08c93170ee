import type { Selectable } from 'kysely';
import type { Database } from '../../database/database.ts';
import { lockRow } from '../../database/lock-row.ts';
import type { ScoreJobTable } from '../../tables/score-tables.ts';
import { endAsFailed } from './end-as-failed.ts';
import { leaseFrom, type Worker } from './worker.ts';

/** A job that so many workers were lost over is not given to another. */
const mostAttempts = 5;

/**
 * Takes a job for a worker.
 *
 * @returns the job; `over` when it has ended, or too many workers were lost over it; `held` while another has it
 */
export async function takeScoreJob(
  database: Database,
  jobId: string,
  worker: Worker,
): Promise<Selectable<ScoreJobTable> | 'over' | 'held'> {
  return await database.transaction(async (transaction) => {
    const at = worker.clock().toISOString();
    const job = await lockRow(
      database.kind,
      transaction.selectFrom('score_job').selectAll().where('job_id', '=', jobId),
    ).executeTakeFirst();
    if (job === undefined || (job.state !== 'queued' && job.state !== 'running')) return 'over';
    if (job.state === 'running' && (job.lease_until ?? '') >= at) return 'held';
    if (job.attempts >= mostAttempts) {
      await endAsFailed(transaction, database.kind, job, { errorCode: 'workers_lost', at });
      return 'over';
    }
    const taken = {
      state: 'running',
      stage: 'reading',
      progress: 0,
      started_at: at,
      attempts: job.attempts + 1,
      worker_id: worker.workerId,
      lease_until: leaseFrom(worker),
    };
    await transaction.updateTable('score_job').set(taken).where('job_id', '=', jobId).execute();
    return { ...job, ...taken };
  });
}
