import type { Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/** The values of one indicator, or, for very large tables, the memory that holds them. */
export type TableColumn = readonly Value[] | Column;

/**
 * What is scored: one row per country, one column per indicator, in the indicator's own unit; a gap is a Gap, never NaN.
 *
 * A panel has one row per country and year, and says the year of each row in `times`.
 */
export interface ScoringTable {
  /** Code of each row's country. Unique; in a panel unique within a year. */
  readonly units: readonly string[];
  /** One list per indicator, as long as `units`. Columns that the framework does not name are left alone. */
  readonly columns: Readonly<Record<string, TableColumn>>;
  /** Region, income group and the like: the group of each row, null where it has none. */
  readonly groups?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Population, area, product: what indicators are divided by. */
  readonly denominators?: Readonly<Record<string, TableColumn>>;
  /** Year (or any growing number) of each row of a panel. */
  readonly times?: readonly number[];
}
