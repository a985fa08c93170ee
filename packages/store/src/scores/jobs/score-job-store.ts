import type { Database } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import type { ScoreJob, ScoreJobStore } from '../score-jobs.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import { addScoreJob } from './add-score-job.ts';
import { cancelScoreJob } from './cancel-score-job.ts';
import { asJobs } from './score-job-row.ts';
import { workScoreJobs } from './work-score-jobs.ts';

/** Score runs as jobs: asked for by people, worked through by whichever process is free. */
export function scoreJobStore(database: Database, queue: JobQueue, clock: () => Date): ScoreJobStore {
  const now = () => clock().toISOString();
  const find = async (jobId: string): Promise<ScoreJob | undefined> => {
    const rows = await database.read.selectFrom('score_job').selectAll().where('job_id', '=', jobId).execute();
    return (await asJobs(database.read, rows))[0];
  };
  const known = async (jobId: string): Promise<ScoreJob> => {
    const job = await find(jobId);
    if (job === undefined) throw new StoreError('not_found', { what: 'score job', id: jobId });
    return job;
  };
  return {
    add: async (request, actor) => known(await addScoreJob(database, queue, request, { actor, at: now() })),
    find,
    async list(roundId, { after, limit }) {
      let query = database.read
        .selectFrom('score_job')
        .selectAll()
        .where('round_id', '=', roundId)
        .orderBy('requested_at', 'desc')
        .orderBy('job_id', 'desc')
        .limit(limit);
      if (after !== undefined)
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('requested_at', 'job_id'), '<', tuple(...after)));
      return await asJobs(database.read, await query.execute());
    },
    async cancel(jobId, actor) {
      await cancelScoreJob(database, jobId, { actor, at: now() });
      return await known(jobId);
    },
    work: (compute, options = {}) => workScoreJobs(database, queue, clock, compute, options),
  };
}
