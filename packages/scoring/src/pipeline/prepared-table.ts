import type { Framework } from '../framework/framework.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable, TableColumn } from '../table/scoring-table.ts';
import { fillColumn, newColumn, type Column } from '../value/column.ts';

/** A checked table and scheme, in the form the steps work on. */
export interface PreparedTable {
  readonly scheme: Scheme;
  readonly framework: Framework;
  readonly units: readonly string[];
  /** Year of each row of a panel. */
  readonly times: readonly number[] | null;
  /** The indicators as they came, in the order of the framework. */
  readonly columns: readonly Column[];
  readonly denominators: ReadonlyMap<string, Column>;
  readonly groups: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Reads a checked table into columns: every cell once, whatever happens to it afterwards. */
export function prepareTable(table: ScoringTable, scheme: Scheme, framework: Framework): PreparedTable {
  return {
    scheme,
    framework,
    units: table.units,
    times: table.times ?? null,
    columns: framework.elements
      .slice(0, framework.indicatorCount)
      .map(({ code }) => asColumn(table.columns[code] ?? [])),
    denominators: new Map(
      Object.entries(table.denominators ?? {}).map(([code, values]) => [code, asColumn(values)] as const),
    ),
    groups: new Map(Object.entries(table.groups ?? {})),
  };
}

function asColumn(values: TableColumn): Column {
  return 'numbers' in values ? values : fillColumn(newColumn(values.length), values);
}
