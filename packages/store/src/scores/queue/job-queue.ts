import type { DatabaseTransaction } from '../../database/database.ts';

/**
 * The line of jobs: it says when a job is due and to which process, and that again when the process was lost. What a job is,
 * and whether it may still be done, stands in the tables.
 */
export interface JobQueue {
  /** Makes the line usable; before the first transaction that puts something into it. @throws StoreError `unavailable` */
  prepare(): Promise<void>;
  /** Puts a job into the line, in the transaction that makes it. Once more changes nothing. */
  put(transaction: DatabaseTransaction, jobId: string): Promise<void>;
  /** Says that such a transaction is through: whoever waits in this process looks at once. */
  wake(): void;
  /** Hands over jobs, one at a time in this process, until it is ended. */
  handOut(handler: JobHandler, onError: (error: unknown) => void): Promise<JobHandout>;
  close(): Promise<void>;
}

/** Does a job. `again`: it could not be done here and now, and is handed out once more, here or elsewhere; so is what throws. */
export type JobHandler = (jobId: string) => Promise<'settled' | 'again'>;

/** A running hand-out. */
export interface JobHandout {
  /** No new job; resolves when the one at hand is done or given back. */
  end(): Promise<void>;
}
