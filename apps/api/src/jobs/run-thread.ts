import { parentPort, workerData } from 'node:worker_threads';
import { doRunTask, openRunRules, type RunRulesData, type RunTask } from '@groundwork/assessment';

/** What a thread says to a task. */
export type TaskAnswer = { readonly result: unknown } | { readonly error: string };

const rules = openRunRules(workerData as RunRulesData);

parentPort?.on('message', (task: RunTask) => {
  parentPort?.postMessage(answerTo(task), []);
});

function answerTo(task: RunTask): TaskAnswer {
  try {
    return { result: doRunTask(task, rules) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
