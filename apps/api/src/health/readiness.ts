import { setTimeout as sleep } from 'node:timers/promises';

/** Whether the service can do its work, and since when that is known. */
export interface Readiness {
  isReady(): Promise<boolean>;
}

/** How long an answer serves those who ask after it: a check writes, so asking often must cost nothing. */
const sharedForMilliseconds = 1_000;

/** What takes longer is not ready, whatever comes of it. */
const patienceMilliseconds = 2_000;

/**
 * Asks the database by a real write, one check at a time: while one is on its way, or within a second after it, all who ask
 * share its answer. A database that hangs is asked by that one check alone.
 *
 * @param check rejects when the database cannot
 * @param tell hears why it is not ready, once a check
 */
export function createReadiness(check: () => Promise<void>, tell: (error: unknown) => void): Readiness {
  let shared: Promise<boolean> | undefined;
  let endedAt = Number.NEGATIVE_INFINITY;
  let isRunning = false;

  const begin = (): Promise<boolean> => {
    isRunning = true;
    const checked = check().then(
      () => true,
      (error: unknown) => {
        tell(error);
        return false;
      },
    );
    void checked.finally(() => {
      isRunning = false;
      endedAt = performance.now();
    });
    return withinPatience(checked, () => tell(new Error('the database did not answer in time')));
  };

  return {
    isReady() {
      if (shared === undefined || (!isRunning && performance.now() - endedAt >= sharedForMilliseconds))
        shared = begin();
      return shared;
    },
  };
}

async function withinPatience(checked: Promise<boolean>, giveUp: () => void): Promise<boolean> {
  const timer = new AbortController();
  const outOfPatience = sleep(patienceMilliseconds, 'late' as const, { signal: timer.signal }).catch(() => false);
  const first = await Promise.race([checked, outOfPatience]);
  timer.abort();
  if (first !== 'late') return first;
  giveUp();
  return false;
}
