import { removableElements } from '../framework/removable-elements.ts';
import { elementColumn, ranksOf, scoresOf } from '../pipeline/read-run.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import { runScheme } from '../pipeline/score-table.ts';
import { withoutElement } from '../pipeline/without-element.ts';
import { rankChange } from '../ranking/rank-change.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap, type Value } from '../value/gap.ts';

/** Scores and ranks when one element had never been asked for. */
export interface Removal {
  /** Code of the element left out. */
  readonly removed: string;
  /** One per country of the whole scheme's run; a gap where it is not scored any more. */
  readonly scores: readonly Value[];
  readonly ranks: readonly (number | null)[];
  /** Places won (plus) or lost (minus) by the removal; null without both ranks. */
  readonly rankShifts: readonly (number | null)[];
  /** Mean of the absolute shifts, in places. */
  readonly meanAbsoluteShift: Value;
}

/**
 * Leaves out each element of a level in turn and scores again from the beginning: who owes a rank to what?
 *
 * Everything is done anew, the screening and the imputation by row included, as if the element had never been there. Its
 * weight goes to its siblings in proportion.
 *
 * @param prepared from `prepareScoring`
 * @param level 1 for indicators, 2 for what they make up, and so on
 * @param element code of the score that is compared; the first top when absent
 * @returns one entry per element of the level that has siblings, its countries those of the whole scheme's
 *   run (`scoredUnits`)
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 7.
 *
 * @example
 * removeElements(examplePrepared, 1).map(({ removed }) => removed) // => ['a', 'b']
 */
export function removeElements(prepared: PreparedTable, level: number, element?: string): readonly Removal[] {
  const { framework } = prepared;
  const followed = element ?? framework.elements[framework.tops[0] ?? -1]?.code ?? '';
  const whole = runScheme(prepared);
  elementColumn(whole, followed);
  const before = ranksOf(whole, followed);
  return removableElements(framework, level).map(({ code }): Removal => {
    const run = runScheme(withoutElement(prepared, code));
    const values = scoresOf(run, followed);
    const after = ranksOf(run, followed);
    const placeOf = new Map(Array.from(run.last.rows, (row, position) => [row, position]));
    const places = Array.from(whole.last.rows, (row) => placeOf.get(row) ?? -1);
    const ranks = places.map((place) => after[place] ?? null);
    const rankShifts = ranks.map((rank, position) => rankChange(before[position] ?? null, rank));
    const shifts = rankShifts.flatMap((shift) => (shift === null ? [] : [Math.abs(shift)]));
    return {
      removed: code,
      scores: places.map((place) => values[place] ?? gap('not-asked')),
      ranks,
      rankShifts,
      meanAbsoluteShift: shifts.length === 0 ? gap('not-computable') : exactSum(shifts) / shifts.length,
    };
  });
}
