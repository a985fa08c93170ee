import papa from 'papaparse';
import { ExchangeError } from '../error/exchange-error.ts';
import { neutraliseFormula } from './formula.ts';

/** What a cell can hold: a text, a finite number, or nothing. */
export type Cell = string | number | null;

export interface WriteTableOptions {
  /** Lines before the header, one cell each: a source, a warning. */
  readonly preamble?: readonly string[];
  /** Whether to begin with the mark by which spreadsheets recognise UTF-8. */
  readonly hasByteOrderMark?: boolean;
}

/**
 * A table as comma-separated text (RFC 4180: CRLF, quotes doubled), safe to open in a spreadsheet: every text cell and every
 * column name that could start a formula gets a leading apostrophe; numbers, negative ones too, stay numbers.
 *
 * @param columns names, one per column
 * @param rows one list of cells per row, in the order of the columns
 * @throws ExchangeError `wrong_cell_count` when a row is not as wide as the header, `not_a_number` for NaN and infinities
 * @example
 * writeTable(['country', 'change'], [['Togo', -3], ['=1+1', null]]) // => "country,change\r\nTogo,-3\r\n'=1+1,\r\n"
 */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: WriteTableOptions = {},
): string {
  const lines = [
    ...(options.preamble ?? []).map((line) => [neutraliseFormula(line)]),
    columns.map(neutraliseFormula),
    ...rows.map((row, index) => {
      if (row.length !== columns.length) {
        throw new ExchangeError(
          'wrong_cell_count',
          `row ${index + 1} has ${row.length} cells, the header has ${columns.length}`,
        );
      }
      return row.map(writeCell);
    }),
  ];
  const text = papa.unparse(lines, {
    newline: '\r\n',
    // A cell with nothing or only blanks in it that stands alone would read back as a blank line.
    quotes: (value: unknown) => columns.length === 1 && typeof value === 'string' && value.trim() === '',
  });
  return `${options.hasByteOrderMark === true ? '\uFEFF' : ''}${text}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return neutraliseFormula(cell);
  if (!Number.isFinite(cell)) {
    throw new ExchangeError(
      'not_a_number',
      'a number cell requires a finite number; a missing one is null with its reason in a column of its own',
    );
  }
  return String(cell);
}
