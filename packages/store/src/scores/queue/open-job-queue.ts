import type { Database } from '../../database/database.ts';
import type { StoreSettings } from '../../store-settings.ts';
import type { JobQueue } from './job-queue.ts';
import { localQueue } from './local-queue.ts';

/** The line of jobs that fits the database. On PostgreSQL it is loaded when the first job comes: most processes have none. */
export function openJobQueue(database: Database, { databaseUrl }: StoreSettings, clock: () => Date): JobQueue {
  if (databaseUrl === undefined) return localQueue(database, clock);
  let opened: Promise<JobQueue> | undefined;
  const queue = (): Promise<JobQueue> => {
    opened ??= import('./boss-queue.ts').then(({ bossQueue }) => bossQueue(databaseUrl));
    return opened;
  };
  return {
    prepare: async () => (await queue()).prepare(),
    put: async (transaction, jobId) => (await queue()).put(transaction, jobId),
    wake: () => undefined,
    handOut: async (handler, onError) => (await queue()).handOut(handler, onError),
    close: async () => (await opened)?.close(),
  };
}
