import { comparableStep } from '../comparison/comparable-step.ts';
import { groupByCutOffs, type CutOff } from '../grouping/group-by-cut-offs.ts';
import { gap, type Value } from '../value/gap.ts';
import type { DrawShare } from './draw-share.ts';

/**
 * How often a country came at each rank, as shares of the draws that ranked it.
 *
 * @param row of the table, from 0
 * @returns one share per rank, the first for rank 1; all zero when no draw ranked it
 *
 * @example
 * rankProbabilities(drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 4), 2) // => [1, 0, 0]
 */
export function rankProbabilities(draws: DrawShare, row: number): readonly number[] {
  const counts = Array.from({ length: draws.units }, () => 0);
  const ranks = presentOf(draws, row).map((turn) => draws.ranks[turn * draws.units + row] as number);
  for (const rank of ranks) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  return counts.map((count) => (ranks.length === 0 ? 0 : count / ranks.length));
}

/**
 * How often one country was strictly ahead of another, as a share of the draws that scored both.
 *
 * Scores are compared on a grid of 1e-9; a tie is ahead for neither, so the shares of the two may sum to less than one.
 *
 * @param first row of the one
 * @param second row of the other
 * @returns 0 to 1; a gap when no draw scored both
 *
 * @example
 * probabilityAhead(drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 4), 2, 0) // => 1
 */
export function probabilityAhead(draws: DrawShare, first: number, second: number, tolerance = 1e-9): Value {
  const both = presentOf(draws, first).filter((turn) => draws.ranks[turn * draws.units + second] !== 0);
  if (both.length === 0) return gap('not-computable');
  const stepAt = (turn: number, row: number): number =>
    comparableStep(draws.scores[turn * draws.units + row] as number, tolerance);
  return both.filter((turn) => stepAt(turn, first) > stepAt(turn, second)).length / both.length;
}

/**
 * How often a country came into each group, as shares of the draws that scored it.
 *
 * @param groups cut-offs on the scale of the scores
 * @returns share by group; those of one country sum to one unless some score lay below every cut-off
 *
 * @example
 * groupProbabilities(drawShare(examplePrepared, examplePlan, 'uncertainty', 0, 4), 2, [{ groupId: 'all', from: 0 }]) // => { all: 1 }
 */
export function groupProbabilities(
  draws: DrawShare,
  row: number,
  groups: readonly CutOff[],
): Readonly<Record<string, number>> {
  const present = presentOf(draws, row);
  const reached = present.map((turn) => groupByCutOffs(draws.scores[turn * draws.units + row] as number, groups));
  return Object.fromEntries(
    groups.map(({ groupId }) => [
      groupId,
      present.length === 0 ? 0 : reached.filter((group) => group === groupId).length / present.length,
    ]),
  );
}

/** Draws that gave the country a score. */
function presentOf(draws: DrawShare, row: number): readonly number[] {
  const present: number[] = [];
  for (let turn = 0; turn < draws.to - draws.from; turn += 1) {
    if (draws.ranks[turn * draws.units + row] !== 0) present.push(turn);
  }
  return present;
}
