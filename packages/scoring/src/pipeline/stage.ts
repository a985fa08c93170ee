import type { ColumnTreatment } from '../treatment/treat-outliers.ts';
import type { Column } from '../value/column.ts';
import type { PreparedTable } from './prepared-table.ts';

/** A country that a screening left out. */
export interface RemovedUnit {
  readonly unit: string;
  readonly time: number | null;
  readonly because: 'missing' | 'zeros' | 'dropped';
}

/** What was done to an indicator's outliers: over all rows, or over those of one year. */
export interface PoolTreatment {
  /** Positions of the year's rows; null for all. */
  readonly positions: Int32Array | null;
  readonly treatment: ColumnTreatment;
}

/** The table after a step. Never changed afterwards: draws of an uncertainty analysis share it. */
export interface Stage {
  /** Row of the table behind each row here: screening leaves some out. */
  readonly rows: Int32Array;
  /** Positions here of each year of a panel; null without years, or when all years are seen together. */
  readonly pools: readonly Int32Array[] | null;
  /** The indicators, in the order of the framework. */
  readonly columns: readonly Column[];
  /** Weight of each element inside its parent. */
  readonly weights: Float64Array;
  readonly removed: readonly RemovedUnit[];
  /** After `treat`: what was done to each indicator. */
  readonly treatments: readonly (readonly PoolTreatment[])[] | null;
}

/** The stage before the first step: all rows, the values as they came, the weights of the framework. */
export function firstStage(prepared: PreparedTable): Stage {
  const rows = Int32Array.from(prepared.units.keys());
  return {
    rows,
    pools: prepared.scheme.pooling === 'each-time' ? poolsOf(prepared, rows) : null,
    columns: prepared.columns,
    weights: Float64Array.from(prepared.framework.elements, ({ weight }) => weight),
    removed: [],
    treatments: null,
  };
}

/** Positions of the rows of each year, earliest first; null for a table without years. */
export function poolsOf({ times }: PreparedTable, rows: Int32Array): readonly Int32Array[] | null {
  if (times === null) return null;
  const byTime = new Map<number, number[]>();
  rows.forEach((row, position) => {
    const time = times[row] ?? 0;
    byTime.set(time, [...(byTime.get(time) ?? []), position]);
  });
  return [...byTime].toSorted(([one], [other]) => one - other).map(([, positions]) => Int32Array.from(positions));
}
