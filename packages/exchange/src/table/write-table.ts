import type { Cell } from './cell.ts';
import { checkWidth, rowsAsText } from './rows-as-text.ts';

export interface WriteTableOptions {
  /** Lines before the header, one cell each: a source, a warning. */
  readonly preamble?: readonly string[];
  /** Whether to begin with the mark by which spreadsheets recognise UTF-8. */
  readonly hasByteOrderMark?: boolean;
}

/**
 * A table as comma-separated text (RFC 4180: CRLF, quotes doubled), safe to open in a spreadsheet: every text cell and every
 * column name that could start a formula gets a leading apostrophe; numbers, negative ones too, stay numbers. A text with
 * half of a character pair shows U+FFFD in its place. For tables that do not fit into memory see `streamTable`.
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
  for (const [index, row] of rows.entries()) checkWidth(row, index + 1, columns.length);
  return tableHead(columns, options) + rowsAsText(rows);
}

/** What stands before the rows: byte order mark, preamble, column names. */
export function tableHead(columns: readonly string[], options: WriteTableOptions): string {
  const mark = options.hasByteOrderMark === true ? '\uFEFF' : '';
  const preamble = rowsAsText((options.preamble ?? []).map((line) => [line]));
  return mark + preamble + rowsAsText([columns]);
}
