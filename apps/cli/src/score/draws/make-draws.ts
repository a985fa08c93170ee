import { Worker } from 'node:worker_threads';
import { mergeShares, shareBounds, type DrawShare } from '@groundwork/scoring';
import type { DrawMessage, DrawRequest, DrawTask } from './draw-task.ts';

/** How draws are watched and stopped. */
export interface DrawWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The draws were stopped from outside: there is no result. */
export class DrawsStoppedError extends Error {
  override readonly name = 'DrawsStoppedError';
}

/**
 * Makes the draws of a plan in worker threads.
 *
 * Threads rather than this one even for a single share, so that a person can stop the work. Every thread is ended when
 * this returns, also when one of them failed.
 *
 * @throws DrawsStoppedError when the signal was given
 */
export async function makeDraws(request: DrawRequest, watch: DrawWatch = {}): Promise<DrawShare> {
  const { workers: workerCount, ...shared } = request;
  const bounds = shareBounds(request.plan, request.design, workerCount);
  const total = bounds.at(-1)?.to ?? 0;
  const done = bounds.map(() => 0);
  const workers: Worker[] = [];
  try {
    const stopped = new Promise<never>((_, reject) => {
      const stop = (): void => reject(new DrawsStoppedError('the draws were stopped'));
      if (watch.signal?.aborted === true) stop();
      watch.signal?.addEventListener('abort', stop, { once: true });
    });
    const shares = bounds.map((share, position) => {
      const task: DrawTask = { ...shared, ...share };
      const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { workerData: task, execArgv: [] });
      workers.push(worker);
      return shareOf(worker, (count) => {
        done[position] = count;
        watch.onProgress?.(
          done.reduce((sum, each) => sum + each, 0),
          total,
        );
      });
    });
    return mergeShares(await Promise.race([Promise.all(shares), stopped]));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function shareOf(worker: Worker, onProgress: (done: number) => void): Promise<DrawShare> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: DrawMessage) => {
      if (message.kind === 'progress') onProgress(message.done);
      else {
        onProgress(message.share.to - message.share.from);
        resolve(message.share);
      }
    });
    worker.once('error', reject);
    // After a share this changes nothing any more.
    worker.once('exit', () => reject(new Error('a worker ended before its share was done')));
  });
}
