import type { Database } from '../../database/database.ts';

/** Ids of the jobs that have not ended, the one asked for first at the front. */
export async function unfinishedJobs(database: Database): Promise<readonly string[]> {
  const rows = await database.read
    .selectFrom('score_job')
    .select('job_id')
    .where('state', 'in', ['queued', 'running'])
    .orderBy('requested_at')
    .orderBy('job_id')
    .execute();
  return rows.map(({ job_id: jobId }) => jobId);
}
