import type { RunTask, RunTaskOf, RunTaskResults } from './run-task.ts';

/** Who does the tasks of a run: threads on the server, the one thread elsewhere. */
export interface RunCrew {
  /** Tasks may be handed over all at once; how many are done at a time is the crew's affair. */
  run<Kind extends RunTask['kind']>(task: RunTaskOf<Kind>): Promise<RunTaskResults[Kind]>;
}

/** Where a run is; every stage tells its own share from 0 to 1. */
export type RunStage = 'reading' | 'scoring' | 'drawing' | 'keeping';
