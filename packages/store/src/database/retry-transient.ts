import { setTimeout as sleep } from 'node:timers/promises';
import { isTransient } from './is-transient.ts';
import { translateError } from './translate-error.ts';

/** How long a work is tried again while the database is busy or away. */
export const patienceMilliseconds = 2000;

/** 5 to 50 ms at random, so that those who wait do not come back together. */
export const pauseMilliseconds = (): number => 5 + Math.random() * 45;

/**
 * Runs an attempt again while another holds the lock or the database is away, for up to two seconds: a pause that does not stop
 * the event loop, as SQLite's own waiting does.
 *
 * @throws StoreError `busy`, `unavailable`
 */
export async function retryTransient<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (performance.now() >= end) throw translateError(error);
    }
    await sleep(pauseMilliseconds());
  }
}
