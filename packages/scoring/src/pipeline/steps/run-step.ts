import type { Step } from '../../scheme/step.ts';
import type { PreparedTable } from '../prepared-table.ts';
import { runDenominate } from './run-denominate.ts';
import { runImpute } from './run-impute.ts';
import { runNormalise } from './run-normalise.ts';
import { runScreen } from './run-screen.ts';
import { runTreat } from './run-treat.ts';
import { runWeigh } from './run-weigh.ts';
import type { Stage } from '../stage.ts';

/** The table after one step. The step `aggregate` leaves it as it is: aggregates are no part of the table. */
export function runStep(stage: Stage, step: Step, prepared: PreparedTable): Stage {
  switch (step.step) {
    case 'denominate':
      return runDenominate(stage, step, prepared);
    case 'screen':
      return runScreen(stage, step, prepared);
    case 'impute':
      return runImpute(stage, step, prepared);
    case 'treat':
      return runTreat(stage, step, prepared);
    case 'normalise':
      return runNormalise(stage, step, prepared);
    case 'weigh':
      return runWeigh(stage, step, prepared);
    case 'aggregate':
      return stage;
  }
}
