import type { Database } from '../../database/database.ts';
import type { JobQueue } from './job-queue.ts';

/** How long the line is left alone when nobody calls: a job of another process, or one whose worker was lost, waits so long. */
const lookMilliseconds = 1000;

/**
 * The line of a database that one machine has for itself: the table of jobs is the line, looked at when somebody calls and now
 * and then. A job whose worker has not kept its promise is handed out again.
 */
export function localQueue(database: Database, clock: () => Date): JobQueue {
  let isCalled = false;
  let call = () => {};
  const wake = () => {
    isCalled = true;
    call();
  };
  const pause = async () => {
    if (isCalled) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookMilliseconds);
      timer.unref();
      call = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  return {
    prepare: () => Promise.resolve(),
    // The row itself stands in the line.
    put: () => Promise.resolve(),
    wake,
    async handOut(handler, onError) {
      const ending = new AbortController();
      const loop = async () => {
        while (!ending.signal.aborted) {
          isCalled = false;
          try {
            const jobId = await nextJob(database, clock().toISOString());
            if (jobId !== undefined && (await handler(jobId)) === 'settled') continue;
          } catch (error) {
            onError(error);
          }
          await pause();
        }
      };
      const running = loop();
      return {
        async end() {
          ending.abort();
          wake();
          await running;
        },
      };
    },
    close: () => Promise.resolve(),
  };
}

/** The job that has waited longest; one whose worker is overdue waits too. */
async function nextJob(database: Database, now: string): Promise<string | undefined> {
  const row = await database.read
    .selectFrom('score_job')
    .select('job_id')
    .where((where) =>
      where.or([
        where('state', '=', 'queued'),
        where.and([where('state', '=', 'running'), where('lease_until', '<', now)]),
      ]),
    )
    .orderBy('requested_at')
    .orderBy('job_id')
    .limit(1)
    .executeTakeFirst();
  return row?.job_id;
}
