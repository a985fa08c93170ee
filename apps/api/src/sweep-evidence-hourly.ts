import type { Store } from '@groundwork/store';
import type { Logger } from 'pino';

const hourMilliseconds = 3_600_000;

/**
 * Removes given-up uploads and orphans from the evidence folder every hour, without keeping the process alive. Several processes on
 * one folder may all do so. A sweep that fails is logged; the next one tries again.
 *
 * @returns the timer, to be cleared before the store is closed
 */
export function sweepEvidenceHourly(
  store: Pick<Store, 'evidence'>,
  log: Logger,
  everyMilliseconds = hourMilliseconds,
): NodeJS.Timeout {
  let isSweeping = false;
  const sweep = async (): Promise<void> => {
    if (isSweeping) return;
    isSweeping = true;
    try {
      log.info(await store.evidence.sweep(), 'evidence swept');
    } catch (error) {
      log.error({ err: error }, 'evidence sweep failed');
    } finally {
      isSweeping = false;
    }
  };
  return setInterval(() => void sweep(), everyMilliseconds).unref();
}
