import { ScoringError } from '../error/scoring-error.ts';
import type { OpenElement } from '../framework/framework.ts';
import { scoresOf } from '../pipeline/read-run.ts';
import type { ScoringRun } from '../pipeline/scoring-run.ts';
import { reachableRanks, type ReachableRanks, type ReachableRanksOptions } from '../rank-bounds/reachable-ranks.ts';
import type { WeightLimits } from '../rank-bounds/weight-limits.ts';
import { aggregateStepOf } from '../scheme/aggregate-step-of.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap } from '../value/gap.ts';

/** Whose rank, in what, and how far the weights may go. */
export interface RunRankOptions extends ReachableRanksOptions {
  readonly unit: string;
  /** Year, in a panel; ranks are then those of that year. */
  readonly time?: number;
  /** Code of the aggregate that is ranked; the first top when absent. */
  readonly element?: string;
  /** Each weight may lie between (1 - spread) and (1 + spread) times its own share, 0-1; 0.25 when absent. */
  readonly spread?: number;
  /** Limits of single components instead, by code, as shares of 0-1. */
  readonly limits?: Readonly<Record<string, WeightLimits>>;
}

/** Reachable ranks, with the components that the weights belong to. */
export interface RunRanks extends ReachableRanks {
  /** Codes of the components, in the order of the weights. */
  readonly components: readonly string[];
}

/**
 * The best and the worst rank that a country of a run can reach when the weights of an aggregate's parts are moved.
 *
 * An uncertainty analysis samples weights; this finds the ends exactly, or says what is proven. Everything below the parts
 * stays as it was scored.
 *
 * @param run from `scoreTable`; the aggregate must be an arithmetic mean, which is what weights are linear in
 * @returns null for a country with a gap in any part
 * @throws {@link ScoringError} `unit-unknown`, `element-unknown` (also for an indicator), `aggregation-not-linear`,
 *   `share-out-of-range` for the spread, `limits-infeasible`
 *
 * @example
 * reachableRanksInRun(exampleRun, { unit: 'RWA', spread: 1 })?.best // => 2
 */
export function reachableRanksInRun(run: ScoringRun, options: RunRankOptions): RunRanks | null {
  const { unit, time, spread = 0.25, limits = {} } = options;
  if (!(spread >= 0 && spread <= 1)) {
    throw new ScoringError('share-out-of-range', 'reachable ranks require a spread between 0 and 1', { spread });
  }
  const { units, times } = run.prepared;
  const parts = partsOf(run, options);
  const positions = [...run.last.rows.keys()].filter(
    (position) => time === undefined || times === null || times[run.last.rows[position] as number] === time,
  );
  const place = positions.findIndex((position) => units[run.last.rows[position] as number] === unit);
  if (place === -1) {
    throw new ScoringError('unit-unknown', 'reachable ranks require a country that was scored', { unit, time });
  }
  const scores = parts.map(({ code }) => scoresOf(run, code));
  const weights = parts.map(({ position }) => run.last.weights[position] as number);
  const total = exactSum(weights);
  const ranks = reachableRanks(
    positions.map((position) => scores.map((values) => values[position] ?? gap('not-asked'))),
    place,
    parts.map(({ code }, at): WeightLimits => {
      const share = (weights[at] as number) / total;
      const own = Object.hasOwn(limits, code) ? limits[code] : undefined;
      return own ?? { minimum: share * (1 - spread), maximum: Math.min(share * (1 + spread), 1) };
    }),
    options,
  );
  return ranks === null ? null : { ...ranks, components: parts.map(({ code }) => code) };
}

/** The parts of the aggregate that weigh something. */
function partsOf(run: ScoringRun, { element }: RunRankOptions): readonly OpenElement[] {
  const { framework, scheme } = run.prepared;
  const position = element === undefined ? (framework.tops[0] ?? -1) : (framework.positionOf.get(element) ?? -1);
  const ranked = framework.elements[position];
  if (ranked === undefined || ranked.children.length === 0) {
    throw new ScoringError('element-unknown', 'reachable ranks require an aggregate of the framework', {
      code: element,
    });
  }
  const { levels } = aggregateStepOf(scheme);
  const method = levels[Math.min(ranked.level - 2, levels.length - 1)]?.method;
  if (method !== 'arithmetic') {
    throw new ScoringError('aggregation-not-linear', 'reachable ranks require an arithmetic mean', { method });
  }
  return ranked.children
    .map((child) => framework.elements[child] as OpenElement)
    .filter((part) => (run.last.weights[part.position] as number) > 0);
}
