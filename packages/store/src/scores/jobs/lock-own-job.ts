import type { Selectable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { lockRow } from '../../database/lock-row.ts';
import type { ScoreJobTable } from '../../tables/score-tables.ts';
import type { Worker } from './worker.ts';

/** Locks a job that a worker has; undefined when it is no longer its own: cancelled, or taken over. */
export async function lockOwnJob(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  jobId: string,
  { workerId }: Worker,
): Promise<Selectable<ScoreJobTable> | undefined> {
  const query = transaction
    .selectFrom('score_job')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('state', '=', 'running')
    .where('worker_id', '=', workerId);
  return await lockRow(kind, query).executeTakeFirst();
}
