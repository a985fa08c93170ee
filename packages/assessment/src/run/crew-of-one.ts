import type { RunRules } from './country-outcome.ts';
import type { RunCrew } from './run-crew.ts';
import { doRunTask } from './run-task.ts';

/** Does the tasks one after the other in the thread it is asked in: for the command line and for tests. */
export function crewOfOne(rules: RunRules): RunCrew {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const done = last.then(() => doRunTask(task, rules));
      // What failed is told to whoever asked for it; the next one is done all the same.
      last = done.catch(() => undefined);
      return done;
    },
  };
}
