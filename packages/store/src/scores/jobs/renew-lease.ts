import type { Database } from '../../database/database.ts';
import { leaseFrom, type Worker } from './worker.ts';

/** Says that the worker is at it, and how far. @returns false when the job is no longer its own: cancelled, or taken over */
export async function renewLease(
  database: Database,
  jobId: string,
  worker: Worker,
  told: { readonly stage: string; readonly progress: number },
): Promise<boolean> {
  const { numUpdatedRows } = await database.transaction((transaction) =>
    transaction
      .updateTable('score_job')
      .set({ ...told, lease_until: leaseFrom(worker) })
      .where('job_id', '=', jobId)
      .where('state', '=', 'running')
      .where('worker_id', '=', worker.workerId)
      .executeTakeFirst(),
  );
  return numUpdatedRows === 1n;
}
