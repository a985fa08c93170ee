import { screenUnitsColumns } from '../../screening/screen-units.ts';
import type { ScreenStep } from '../../scheme/step.ts';
import type { PreparedTable } from '../prepared-table.ts';
import { poolsOf, type RemovedUnit, type Stage } from '../stage.ts';
import { takeRows } from '../take-rows.ts';

/** The step `screen`: rows that have too little leave the table; in a panel each year of a country by itself. */
export function runScreen(stage: Stage, step: ScreenStep, prepared: PreparedTable): Stage {
  const { units, times } = prepared;
  const positionsOf = (codes: readonly string[] = []): readonly number[] => {
    const named = new Set(codes);
    return Array.from(stage.rows.keys()).filter((position) => named.has(units[stage.rows[position] as number] ?? ''));
  };
  const { keep, drop, step: _step, ...limits } = step;
  const { kept, removed } = screenUnitsColumns(stage.columns, {
    ...limits,
    keep: positionsOf(keep),
    drop: positionsOf(drop),
  });
  if (removed.length === 0) return stage;
  const positions = Int32Array.from(kept);
  const rows = positions.map((position) => stage.rows[position] as number);
  return {
    ...stage,
    rows,
    pools: stage.pools === null ? null : poolsOf(prepared, rows),
    columns: stage.columns.map((column) => takeRows(column, positions)),
    removed: [
      ...stage.removed,
      ...removed.map(({ position, because }): RemovedUnit => {
        const row = stage.rows[position] as number;
        return { unit: units[row] ?? '', time: times?.[row] ?? null, because };
      }),
    ],
  };
}
