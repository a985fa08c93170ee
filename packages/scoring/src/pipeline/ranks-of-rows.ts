import { competitionRanksColumn } from '../ranking/competition-ranks.ts';
import type { Column } from '../value/column.ts';
import type { PreparedTable } from './prepared-table.ts';
import { poolsOf } from './stage.ts';
import { takeRows } from './take-rows.ts';

/**
 * Competition ranks of a column of scores; of a panel inside each year.
 *
 * @param rows row of the table behind each score
 * @returns 1 for the best, 0 for a gap
 */
export function ranksOfRows(prepared: PreparedTable, rows: Int32Array, scores: Column): Int32Array {
  const tolerance = prepared.scheme.ranking?.tolerance ?? 1e-9;
  const pools = poolsOf(prepared, rows);
  if (pools === null) return competitionRanksColumn(scores, tolerance);
  const ranks = new Int32Array(rows.length);
  for (const positions of pools) {
    const inside = competitionRanksColumn(takeRows(scores, positions), tolerance);
    for (let at = 0; at < positions.length; at += 1) ranks[positions[at] as number] = inside[at] as number;
  }
  return ranks;
}
