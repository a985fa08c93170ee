import {
  drawShare,
  mergeShares,
  prepareScoring,
  summariseDraws,
  type DrawShare,
  type PreparedTable,
  type UncertaintySummary,
} from '@groundwork/scoring';
import { scoreCountry, type RunEntry, type RunRules, type ScoredCountry } from './country-outcome.ts';
import type { IntervalPlan } from './interval-plan.ts';

/** One piece of the work of a run: plain data, so that a worker thread can be given it. */
export type RunTask =
  | { readonly kind: 'score'; readonly entries: readonly RunEntry[] }
  | { readonly kind: 'draw'; readonly plan: IntervalPlan; readonly from: number; readonly to: number }
  | {
      readonly kind: 'summarise';
      readonly plan: IntervalPlan;
      readonly shares: readonly DrawShare[];
      readonly coverage: number;
    };

/** What comes of each kind of task. */
export interface RunTaskResults {
  readonly score: readonly ScoredCountry[];
  readonly draw: DrawShare;
  readonly summarise: UncertaintySummary;
}

/** A task of one kind. */
export type RunTaskOf<Kind extends RunTask['kind']> = Extract<RunTask, { readonly kind: Kind }>;

/**
 * Does one task: the only function that a worker thread need know. No digit depends on which thread does which task, or in
 * which order.
 *
 * @throws ScoringError what the draws may throw
 */
export function doRunTask<Kind extends RunTask['kind']>(task: RunTaskOf<Kind>, rules: RunRules): RunTaskResults[Kind];
export function doRunTask(task: RunTask, rules: RunRules): RunTaskResults[RunTask['kind']] {
  switch (task.kind) {
    case 'score':
      return task.entries.map((entry) => scoreCountry(entry, rules));
    case 'draw':
      return drawShare(prepared(task.plan), task.plan.plan, 'uncertainty', task.from, task.to);
    case 'summarise':
      return summariseDraws(prepared(task.plan), task.plan.plan, mergeShares(task.shares), task.coverage);
  }
}

function prepared({ table, scheme }: IntervalPlan): PreparedTable {
  const outcome = prepareScoring(table, scheme);
  // The scheme is made here of a published revision: whatever it refuses is a fault of ours.
  if (outcome.prepared === null)
    throw new Error(`rank intervals require a sound scheme: ${JSON.stringify(outcome.issues)}`);
  return outcome.prepared;
}
