import { fromKysely, PgBoss } from 'pg-boss';
import { StoreError } from '../../store-error.ts';
import type { JobHandler, JobQueue } from './job-queue.ts';

const queueName = 'score-runs';

/** Seconds without a sign of life after which a job goes to another process. Shorter ones pg-boss does not take. */
const heartbeatSeconds = 10;

/** How often one of the processes looks for such jobs. */
const lookSeconds = 5;

/**
 * The line of several processes on one PostgreSQL: pg-boss, in a schema of its own that it brings up and keeps itself. A job is
 * put in by the same transaction that makes it; a lost process is noticed by its missing heartbeat.
 *
 * Source: docs/decisions/0021-score-jobs.md.
 */
export function bossQueue(databaseUrl: string): JobQueue {
  let report: (error: unknown) => void = () => undefined;
  let started: Promise<PgBoss> | undefined;
  const boss = async (): Promise<PgBoss> => {
    started ??= start(databaseUrl, (error) => report(error));
    try {
      return await started;
    } catch (error) {
      // The next call tries again: the server may have been away for a moment only.
      started = undefined;
      const why = error instanceof Error ? error.message : 'no connection';
      throw new StoreError('unavailable', { reason: `the queue of jobs cannot be opened: ${why}` }, error);
    }
  };
  return {
    async prepare() {
      await boss();
    },
    async put(transaction, jobId) {
      const queue = await boss();
      const put = await queue.send(queueName, {}, { id: jobId, db: fromKysely(transaction) });
      // It stands there already; where it had been given up it is due again.
      if (put === null) await queue.retry(queueName, jobId, { db: fromKysely(transaction) });
    },
    // The others cannot be called; all look every second.
    wake: () => undefined,
    async handOut(handler, onError) {
      report = onError;
      const queue = await boss();
      const options = { batchSize: 1, pollingIntervalSeconds: 1, heartbeatRefreshSeconds: heartbeatSeconds / 3 };
      await queue.work(queueName, options, async (jobs) => {
        for (const { id } of jobs) await handle(id, handler, onError);
      });
      return { end: () => queue.offWork(queueName, { wait: true }) };
    },
    async close() {
      const queue = await started?.catch(() => undefined);
      await queue?.stop({ graceful: false, close: true });
    },
  };
}

/** What throws here is handed out again by pg-boss. */
async function handle(jobId: string, handler: JobHandler, onError: (error: unknown) => void): Promise<void> {
  let outcome: Awaited<ReturnType<JobHandler>>;
  try {
    outcome = await handler(jobId);
  } catch (error) {
    onError(error);
    throw error;
  }
  if (outcome === 'again') throw new Error('not here and now');
}

async function start(databaseUrl: string, onError: (error: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'groundwork_jobs',
    application_name: 'groundwork-jobs',
    max: 2,
    schedule: false,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
    maintenanceIntervalSeconds: 3600,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  // Without a listener an error of the connection would end the process.
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(queueName, {
    heartbeatSeconds,
    expireInSeconds: 3600,
    // Given back, lost or not yet due: the tables say when enough is enough.
    retryLimit: 1000,
    retryDelay: 1,
    deleteAfterSeconds: 86_400,
  });
  return boss;
}
