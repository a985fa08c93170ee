import { ScoringError } from '../error/scoring-error.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import { ranksOfRows } from '../pipeline/ranks-of-rows.ts';
import { choicesOf } from './choices-of.ts';
import { designPoint, drawCount } from './design-point.ts';
import { openDraws, type DrawScores } from './open-draws.ts';
import type { DrawDesign, UncertaintyPlan } from './uncertainty-plan.ts';

/** A draw that gave no score to anyone, and why. */
export interface FailedDraw {
  readonly draw: number;
  readonly because: 'no-score' | 'refused';
  /** Code of the error, when the method refused. */
  readonly code?: string;
}

/**
 * Scores and ranks of a run of draws: plain memory, so that workers can hand it over.
 *
 * One row of `scores` and `ranks` per draw, one entry per row of the table: NaN and 0 where there is none. These never
 * leave the room as figures: summaries turn them into gaps.
 */
export interface DrawShare {
  /** First draw, from 0. */
  readonly from: number;
  /** One after the last draw. */
  readonly to: number;
  /** Rows of the table. */
  readonly units: number;
  readonly scores: Float64Array;
  readonly ranks: Int32Array;
  /** One row per draw: the way that each factor took. */
  readonly choices: Int32Array;
  readonly failures: readonly FailedDraw[];
}

/** How a share is watched and stopped. */
export interface DrawOptions {
  /** Called now and then with the draws done so far of this share; the work ends when it returns false. */
  readonly onProgress?: (done: number, total: number) => boolean | void;
}

/** Draws between two reports of progress. */
const reportEvery = 32;

/**
 * Makes a share of a plan's draws: those from `from` up to `to`.
 *
 * Each draw depends on the seed and its number alone, so shares made by any number of workers, in any order, hold the
 * same digits as one share of everything; `mergeShares` puts them together.
 *
 * @param prepared from `prepareScoring`
 * @param plan passed by `checkPlan`
 * @param design `uncertainty`, or the blocks of a `sensitivity` analysis
 * @throws {@link ScoringError} `draws-stopped` when `onProgress` returned false
 *
 * @example
 * drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 4).ranks.length // => 12
 */
export function drawShare(
  prepared: PreparedTable,
  plan: UncertaintyPlan,
  design: DrawDesign,
  from: number,
  to: number,
  { onProgress }: DrawOptions = {},
): DrawShare {
  const { framework, units } = prepared;
  const draw = openDraws(prepared, plan, followedElement(prepared, plan));
  const size = to - from;
  const share: DrawShare = {
    from,
    to,
    units: units.length,
    scores: new Float64Array(size * units.length).fill(Number.NaN),
    ranks: new Int32Array(size * units.length),
    choices: new Int32Array(size * plan.factors.length),
    failures: [],
  };
  const failures: FailedDraw[] = [];
  // A design in blocks comes back to the same choices: whoever takes one factor from the other sample often takes the same.
  const earlier = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const chosen = choicesOf(plan.factors, designPoint(plan, design, from + at), framework);
    share.choices.set(chosen, at * plan.factors.length);
    const key = chosen.join(' ');
    const same = earlier.get(key);
    if (same === undefined) {
      const failure = makeDraw(prepared, draw, chosen, share, at);
      if (failure !== null) failures.push(failure);
      if (design === 'sensitivity') earlier.set(key, at);
    } else {
      share.scores.copyWithin(at * units.length, same * units.length, (same + 1) * units.length);
      share.ranks.copyWithin(at * units.length, same * units.length, (same + 1) * units.length);
      failures.push(
        ...failures
          .filter((failure) => failure.draw === from + same)
          .map((failure) => ({ ...failure, draw: from + at })),
      );
    }
    if ((at + 1) % reportEvery === 0 && onProgress?.(at + 1, size) === false) {
      throw new ScoringError('draws-stopped', 'the draws were stopped', { done: at + 1, of: size });
    }
  }
  onProgress?.(size, size);
  return { ...share, failures };
}

/** Makes one draw and writes it into its place of the share. */
function makeDraw(
  prepared: PreparedTable,
  draw: DrawScores,
  choices: Int32Array,
  { from, units, scores, ranks }: DrawShare,
  at: number,
): FailedDraw | null {
  try {
    const drawn = draw(choices);
    const drawnRanks = ranksOfRows(prepared, drawn.rows, drawn.scores);
    let count = 0;
    for (let position = 0; position < drawn.rows.length; position += 1) {
      if (drawn.scores.reasons[position] !== 0) continue;
      const unit = at * units + (drawn.rows[position] as number);
      scores[unit] = drawn.scores.numbers[position] as number;
      ranks[unit] = drawnRanks[position] as number;
      count += 1;
    }
    return count === 0 ? { draw: from + at, because: 'no-score' } : null;
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    return { draw: from + at, because: 'refused', code: error.code };
  }
}

/**
 * Cuts the draws of a plan into as many nearly equal shares.
 *
 * @example
 * shareBounds({ draws: 5, seed: 1, factors: [] }, 'uncertainty', 2) // => [{ from: 0, to: 2 }, { from: 2, to: 5 }]
 */
export function shareBounds(
  plan: UncertaintyPlan,
  design: DrawDesign,
  shares: number,
): readonly { readonly from: number; readonly to: number }[] {
  const total = drawCount(plan, design);
  const count = Math.max(1, Math.min(Math.floor(shares), total));
  return Array.from({ length: count }, (_, share) => ({
    from: Math.floor((total * share) / count),
    to: Math.floor((total * (share + 1)) / count),
  }));
}

/**
 * Puts shares together in the order of their draws.
 *
 * @throws {@link ScoringError} `shares-incomplete` when draws are missing or made twice
 *
 * @example
 * mergeShares([2, 0].map((from) => drawShare(examplePrepared, examplePlan, 'uncertainty', from, from + 2))).to // => 4
 */
export function mergeShares(shares: readonly DrawShare[]): DrawShare {
  const ordered = shares.toSorted((one, other) => one.from - other.from);
  const [first] = ordered;
  const gapAt = ordered.findIndex(({ from }, position) => from !== (ordered[position - 1]?.to ?? 0));
  if (first === undefined || gapAt !== -1) {
    throw new ScoringError('shares-incomplete', 'draws require every share once', {
      shares: ordered.map(({ from, to }) => [from, to]),
    });
  }
  const total = ordered.reduce((sum, { from, to }) => sum + to - from, 0);
  const factors = first.choices.length / (first.to - first.from);
  const scores = new Float64Array(total * first.units);
  const ranks = new Int32Array(total * first.units);
  const choices = new Int32Array(total * factors);
  for (const share of ordered) {
    scores.set(share.scores, share.from * first.units);
    ranks.set(share.ranks, share.from * first.units);
    choices.set(share.choices, share.from * factors);
  }
  return {
    from: 0,
    to: total,
    units: first.units,
    scores,
    ranks,
    choices,
    failures: ordered.flatMap(({ failures }) => failures),
  };
}

/** Code of the element that a plan follows: the one it names, else the one top. */
export function followedElement({ framework }: PreparedTable, { element }: UncertaintyPlan): string {
  return element ?? framework.elements[framework.tops[0] ?? -1]?.code ?? '';
}
