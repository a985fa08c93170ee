import type { TargetScore } from '@groundwork/assessment';
import type { ScoreRunSummary, Store } from '@groundwork/store';

/** Targets are large and asked for one at a time: kept parsed as long as their run is. */
const targetsOfRun = new WeakMap<ScoreRunSummary, readonly TargetScore[]>();

/** Support of every MDG target in a run; empty for a run kept before it was summed up. */
export async function targetScores(store: Store, run: ScoreRunSummary): Promise<readonly TargetScore[]> {
  const known = targetsOfRun.get(run);
  if (known !== undefined) return known;
  const targets = (await store.scoreRuns.targetsOf(run.scoreRunId)) ?? [];
  targetsOfRun.set(run, targets);
  return targets;
}
