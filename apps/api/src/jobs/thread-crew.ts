import { Worker } from 'node:worker_threads';
import type { RunCrew, RunRulesData, RunTask } from '@groundwork/assessment';
import type { TaskAnswer } from './run-thread.ts';

/** A crew whose threads can be sent home. */
export interface ThreadCrew extends RunCrew {
  /** Ends every thread; what is not done is refused. */
  close(): Promise<void>;
}

interface Order {
  readonly task: RunTask;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Does the tasks of a run in worker threads, so that this thread answers requests meanwhile. A thread that fails, or a signal,
 * ends all of them: half a run is none.
 *
 * @param threads how many at once
 */
export function threadCrew(rules: RunRulesData, threads: number, signal: AbortSignal): ThreadCrew {
  const waiting: Order[] = [];
  const atWork = new Map<Worker, Order | undefined>();
  let stopped: Error | undefined;

  const stop = (error: Error): void => {
    if (stopped !== undefined) return;
    stopped = error;
    for (const order of [...waiting.splice(0), ...atWork.values()]) order?.reject(error);
  };
  const handOver = (worker: Worker): void => {
    const order = stopped === undefined ? waiting.shift() : undefined;
    atWork.set(worker, order);
    if (order !== undefined) worker.postMessage(order.task, []);
  };
  const hire = (): void => {
    const worker = new Worker(new URL('./run-thread.ts', import.meta.url), { workerData: rules, execArgv: [] });
    worker.on('message', (answer: TaskAnswer) => {
      const order = atWork.get(worker);
      if ('error' in answer) stop(new Error(answer.error));
      else order?.resolve(answer.result);
      handOver(worker);
    });
    worker.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => stop(new Error('a thread ended before its task was done')));
    handOver(worker);
  };
  const onAbort = (): void => stop(new Error('the run was stopped'));
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (stopped !== undefined) return reject(stopped);
        waiting.push({ task, resolve, reject });
        const idle = [...atWork].find(([, order]) => order === undefined)?.[0];
        if (idle !== undefined) handOver(idle);
        else if (atWork.size < threads) hire();
      }),
    async close() {
      signal.removeEventListener('abort', onAbort);
      stop(new Error('the crew was sent home'));
      await Promise.all([...atWork.keys()].map((worker) => worker.terminate()));
    },
  };
}
