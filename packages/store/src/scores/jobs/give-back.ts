import type { Database } from '../../database/database.ts';
import type { Worker } from './worker.ts';

/** Gives a job back untouched, so that another process takes it at once. */
export async function giveBack(database: Database, jobId: string, { workerId }: Worker): Promise<void> {
  await database.transaction((transaction) =>
    transaction
      .updateTable('score_job')
      .set((column) => ({
        state: 'queued',
        stage: 'waiting',
        progress: 0,
        lease_until: null,
        attempts: column('attempts', '-', 1),
      }))
      .where('job_id', '=', jobId)
      .where('state', '=', 'running')
      .where('worker_id', '=', workerId)
      .execute(),
  );
}
