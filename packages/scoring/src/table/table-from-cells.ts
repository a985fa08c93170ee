import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import type { FrameworkElement } from '../framework/framework-element.ts';
import { gap, type GapReason, type Value } from '../value/gap.ts';
import type { ScoringTable } from './scoring-table.ts';

/** Which columns of a sheet are not indicators. */
export interface CellLayout {
  /** Heading of the country codes; `unit` when absent. */
  readonly unit?: string;
  /** Heading of the years of a panel. */
  readonly time?: string;
  /** Headings of groups: region, income group. */
  readonly groups?: readonly string[];
  /** Headings of denominators that the framework does not name: those of a step. */
  readonly denominators?: readonly string[];
}

const reasons: ReadonlyMap<string, GapReason> = new Map<string, GapReason>([
  ['', 'not-answered'],
  ['not-asked', 'not-asked'],
  ['not-answered', 'not-answered'],
  ['do-not-know', 'do-not-know'],
  ['not-applicable', 'not-applicable'],
  ['withheld', 'withheld'],
  ['not-validated', 'not-validated'],
]);

/** Digits with an optional sign, point and exponent; no spaces, no thousands separators, no hexadecimal. */
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads the cells of a sheet into a table, by the columns that a framework asks for.
 *
 * An empty cell is a gap `not-answered`; a cell may also spell its reason (`withheld`, `not-applicable`). Everything else
 * must be a plain number with a point: `1,234` or `12 %` is a fault with its row, never a guess.
 *
 * @param headings one per column
 * @param rows text cells, one list per row; a row may be shorter than the headings, missing cells are empty
 * @returns the table, and all faults at once: a cell at fault is a gap in it
 *
 * @example
 * tableFromCells(['unit', 'a'], [['KEN', '1,5']], [{ code: 'a', parent: null }]).issues[0].row // => 1
 */
export function tableFromCells(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  framework: readonly FrameworkElement[],
  layout: CellLayout = {},
): { readonly table: ScoringTable; readonly issues: readonly ScoringIssue[] } {
  const { unit = 'unit', time, groups = [] } = layout;
  const issues: ScoringIssue[] = [];
  headings.forEach((heading, position) => {
    if (heading !== '' && headings.indexOf(heading) < position) {
      issues.push(report('column-duplicate', `columns.${heading}`, { heading, column: position + 1 }));
    }
  });
  rows.forEach((row, position) => {
    if (row.length > headings.length) {
      issues.push(report('cell-count', 'rows', { cells: row.length, headings: headings.length }, position + 1));
    }
  });
  const parents = new Set(framework.map(({ parent }) => parent));
  const indicators = framework.filter(({ code }) => !parents.has(code)).map(({ code }) => code);
  const denominators = new Set([
    ...framework.flatMap(({ denominator }) => denominator ?? []),
    ...(layout.denominators ?? []),
  ]);
  const text = (heading: string): readonly string[] => {
    const position = headings.indexOf(heading);
    return rows.map((row) => row[position]?.trim() ?? '');
  };
  const read = (kind: string, heading: string): readonly Value[] =>
    text(heading).map((cell, position): Value => {
      const reason = reasons.get(cell.toLowerCase());
      if (reason !== undefined) return gap(reason);
      const number = plainNumber.test(cell) ? Number(cell) : Number.NaN;
      if (Number.isFinite(number)) return number;
      issues.push(report('cell-not-numeric', `${kind}.${heading}`, { text: cell }, position + 1));
      return gap('not-computable');
    });
  const present = (heading: string): boolean => headings.includes(heading);
  for (const heading of [unit, ...(time === undefined ? [] : [time]), ...groups].filter((name) => !present(name))) {
    issues.push(report('column-missing', `columns.${heading}`, { code: heading, known: headings }));
  }
  const columnsOf = (kind: string, codes: Iterable<string>): Record<string, readonly Value[]> =>
    Object.fromEntries([...codes].filter(present).map((code) => [code, read(kind, code)]));
  const columns = columnsOf('columns', indicators);
  const table: ScoringTable = {
    units: text(unit),
    columns,
    ...(denominators.size === 0 ? {} : { denominators: columnsOf('denominators', denominators) }),
    ...(groups.length === 0
      ? {}
      : {
          groups: Object.fromEntries(
            groups.map((name) => [name, text(name).map((cell) => (cell === '' ? null : cell))]),
          ),
        }),
    ...(time === undefined
      ? {}
      : { times: text(time).map((cell) => (plainNumber.test(cell) ? Number(cell) : Number.NaN)) }),
  };
  return { table, issues };
}
