import type { WorkbookRow, WorkbookSheet } from '../../workbook/workbook.ts';
import type { ColumnName, ReadHeading } from './read-heading.ts';

/** A cell of a form that holds something besides blanks. */
export interface FormCell {
  /** Without blanks at both ends. */
  readonly text: string;
  /** 1 for A. */
  readonly column: number;
  /** The heading of its column as written. */
  readonly heading: string;
}

/** A row of a form: its cells by the key of their column. */
export interface FormRow {
  readonly sheet: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Keys are those of {@link columnKey}; the columns of an author have a plus and their heading. */
  readonly cells: ReadonlyMap<string, FormCell>;
}

/** A sheet whose first row names its columns. */
export interface FormSheet {
  readonly name: string;
  /** The row of the headings, as the spreadsheet numbers it. */
  readonly headRow: number;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** A column that is understood. */
export interface FormColumn {
  readonly key: string;
  readonly column: number;
  readonly heading: string;
  /** As written behind the two colons; absent where it has no language. */
  readonly language?: string;
}

/** The key of a column, with the language as written where it has one. */
export function columnKey(name: string, language?: string): string {
  return language === undefined ? name : `${name}::${language}`;
}

/** A heading that cannot be used, and why. */
export interface RefusedHeading {
  readonly column: number;
  readonly row: number;
  readonly heading: string;
  readonly reason: 'unknown' | 'repeated';
}

/**
 * Reads a sheet as a table whose first row names the columns. Columns without a heading, with an unknown one or with one
 * that stands there twice give no cells; they are told apart, and what stands in them is for the ledger to name.
 *
 * @param keepsOthers whether columns of the author's own are kept, as choice filters need them
 */
export function readFormSheet(
  sheet: WorkbookSheet,
  readHeading: (heading: string) => ReadHeading,
  keepsOthers: boolean,
): FormSheet & { readonly refused: readonly RefusedHeading[] } {
  const [head, ...body] = sheet.rows;
  const columns = new Map<number, FormColumn>();
  const refused: RefusedHeading[] = [];
  const keys = new Set<string>();
  for (const { column, text } of head?.cells ?? []) {
    const heading = text.trim();
    if (heading === '') continue;
    const read = readHeading(heading);
    const isOther = read.name === undefined;
    const key = isOther ? `+${heading}` : keyOf(read.name, read.language);
    if (isOther && !keepsOthers) refused.push({ column, row: head?.row ?? 1, heading, reason: 'unknown' });
    else if (keys.has(key)) refused.push({ column, row: head?.row ?? 1, heading, reason: 'repeated' });
    else {
      keys.add(key);
      const language = isOther ? undefined : read.language;
      columns.set(column, { key, column, heading, ...(language === undefined ? {} : { language }) });
    }
  }
  return {
    name: sheet.name,
    headRow: head?.row ?? 1,
    columns: [...columns.values()],
    refused,
    rows: body.map((row) => formRow(sheet.name, row, columns)).filter(({ cells }) => cells.size > 0),
  };
}

function keyOf(name: ColumnName, language: string | undefined): string {
  return columnKey(name, language);
}

function formRow(sheet: string, { row, cells }: WorkbookRow, columns: ReadonlyMap<number, FormColumn>): FormRow {
  const found = new Map<string, FormCell>();
  for (const { column, text } of cells) {
    const named = columns.get(column);
    const trimmed = text.trim();
    if (named !== undefined && trimmed !== '') found.set(named.key, { text: trimmed, column, heading: named.heading });
  }
  return { sheet, row, cells: found };
}
