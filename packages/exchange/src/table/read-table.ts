import { ExchangeError } from '../error/exchange-error.ts';
import { restoreFormula } from './formula.ts';
import { readCells } from './read-cells.ts';

/** One row of a table that came in. */
export interface TableRow {
  /** Line of the file on which the row starts, 1 is the first. */
  readonly line: number;
  /** Cells by column name, as text, untrimmed. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface ReadTableOptions {
  /** Columns that must be there; others may stand beside them. */
  readonly required?: readonly string[];
  /** Lines before the header to step over. */
  readonly preambleLineCount?: number;
  /** Whether to take away the apostrophes that {@link writeTable} puts before formulas. */
  readonly restoresFormulas?: boolean;
}

/**
 * Reads comma-separated text (RFC 4180, any line ending, with or without byte order mark) whose first row names the columns.
 * Blank lines are stepped over. Nothing is guessed: the separator is a comma and every cell stays text.
 *
 * @throws ExchangeError with the line: `no_header`, `empty_column_name`, `repeated_column`, `missing_column`, `wrong_cell_count`, `malformed_quotes`
 * @example
 * readTable('iso3,year\nTGO,2024\n').rows[0] // => { line: 2, cells: { iso3: 'TGO', year: '2024' } }
 */
export function readTable(text: string, options: ReadTableOptions = {}): Table {
  const { rows: lines, brokenLines } = readCells(text);
  const [brokenLine] = brokenLines;
  if (brokenLine !== undefined) {
    throw new ExchangeError(
      'malformed_quotes',
      'a quoted cell must end with a quote before the next comma',
      brokenLine,
    );
  }
  const [header, ...body] = lines.slice(options.preambleLineCount ?? 0);
  if (header === undefined) throw new ExchangeError('no_header', 'a table requires a first row with column names', 1);
  const restore = options.restoresFormulas === true ? restoreFormula : (cell: string) => cell;
  const columns = header.cells.map(restore);
  checkColumns(columns, options.required ?? [], header.line);
  const rows = body.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new ExchangeError(
        'wrong_cell_count',
        `the row has ${cells.length} cells, the header has ${columns.length}`,
        line,
      );
    }
    return { line, cells: Object.fromEntries(columns.map((column, index) => [column, restore(cells[index] ?? '')])) };
  });
  return { columns, rows };
}

function checkColumns(columns: readonly string[], required: readonly string[], line: number): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.trim() === '') throw new ExchangeError('empty_column_name', 'every column requires a name', line);
    if (seen.has(column)) throw new ExchangeError('repeated_column', `the column ${column} stands twice`, line);
    seen.add(column);
  }
  for (const column of required) {
    if (!seen.has(column)) throw new ExchangeError('missing_column', `the column ${column} is missing`, line);
  }
}
