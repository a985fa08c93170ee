import type { Database } from '../../database/database.ts';
import { endAsFailed } from './end-as-failed.ts';
import { lockOwnJob } from './lock-own-job.ts';
import type { Worker } from './worker.ts';

/** Ends a job that its worker cannot do; one that is no longer its own is left alone. */
export async function failScoreJob(
  database: Database,
  jobId: string,
  errorCode: string,
  worker: Worker,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const job = await lockOwnJob(transaction, database.kind, jobId, worker);
    if (job === undefined) return;
    await endAsFailed(transaction, database.kind, job, { errorCode, at: worker.clock().toISOString() });
  });
}
