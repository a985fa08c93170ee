import {
  prepareScoring,
  tableFromCells,
  type CellLayout,
  type PreparedTable,
  type Scheme,
  type ScoringIssue,
  type ScoringTable,
} from '@groundwork/scoring';
import { denominatorsOf } from './denominators-of.ts';
import { elementsOf } from './elements-of.ts';
import type { SheetFile } from './open-sheet-file.ts';

/** A sheet read by a scheme. */
export interface ReadSheet {
  readonly table: ScoringTable;
  /** Null when an issue is an error. */
  readonly prepared: PreparedTable | null;
  /** Of the scheme, of the table, and of the one on the other. */
  readonly issues: readonly ScoringIssue[];
}

/**
 * Reads the cells of a sheet as far as the framework can be understood, whatever else is wrong with the scheme.
 *
 * @returns null when there is no framework to read by
 */
export function readSheet({ headings, rows }: SheetFile, schemeData: unknown, layout: CellLayout): ReadSheet | null {
  const framework = elementsOf(schemeData);
  if (framework === null) return null;
  const { table, issues: cellIssues } = tableFromCells(
    headings,
    rows.map((row) => row.cells),
    framework,
    { ...layout, denominators: denominatorsOf(schemeData) },
  );
  const { prepared, issues } = prepareScoring(table, schemeData as Scheme);
  const { unit = 'unit', time } = layout;
  const echoes = new Set<string>([
    // Said of the sheet already, with their lines.
    'cell-count',
    'column-duplicate',
    ...(headings.includes(unit) ? [] : ['unit-missing', 'unit-duplicate']),
    ...(time === undefined || headings.includes(time) ? [] : ['time-missing']),
  ]);
  return { table, prepared, issues: withoutEchoes([...cellIssues, ...issues], echoes) };
}

/** What the reading and the check both say is said once; what follows in every row from a missing column, not at all. */
function withoutEchoes(issues: readonly ScoringIssue[], echoes: ReadonlySet<string>): readonly ScoringIssue[] {
  const said = new Set<string>();
  return issues.filter(({ code, path, row, params: { known: _known, ...params } }) => {
    if (echoes.has(code)) return false;
    const key = JSON.stringify([code, path, row, params]);
    return !said.has(key) && said.add(key);
  });
}
