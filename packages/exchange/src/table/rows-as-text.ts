import papa from 'papaparse';
import { ExchangeError } from '../error/exchange-error.ts';
import type { Cell } from './cell.ts';
import { neutraliseFormula } from './formula.ts';

/**
 * Rows as lines of comma-separated text (RFC 4180: CRLF after each, quotes doubled), text cells made harmless. Half of a
 * character pair, which UTF-8 cannot hold, becomes the replacement character U+FFFD, which anyone sees.
 *
 * @throws ExchangeError `not_a_number` for NaN and infinities
 */
export function rowsAsText(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const text = papa.unparse(
    rows.map((row) => row.map(cellAsText)),
    {
      newline: '\r\n',
      quotes: (value: unknown) =>
        typeof value === 'string' &&
        // A cell with nothing or only blanks in it that stands alone would read back as a blank line; a byte order mark
        // at the start of the file would be no part of its first cell.
        (value.startsWith('\uFEFF') || ((rows[0]?.length ?? 0) === 1 && value.trim() === '')),
    },
  );
  return `${text}\r\n`;
}

/** @throws ExchangeError `wrong_cell_count` when a row is not as wide as the header */
export function checkWidth(row: readonly Cell[], rowNumber: number, columnCount: number): void {
  if (row.length === columnCount) return;
  throw new ExchangeError(
    'wrong_cell_count',
    `row ${rowNumber} has ${row.length} cells, the header has ${columnCount}`,
  );
}

function cellAsText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return neutraliseFormula(cell.toWellFormed());
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'object') return neutraliseFormula('day' in cell ? cell.day : JSON.stringify(cell.compound));
  return numberAsText(cell);
}

/**
 * The fewest digits that read back as the same number.
 *
 * @throws ExchangeError `not_a_number` for NaN and infinities
 */
export function numberAsText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  throw new ExchangeError(
    'not_a_number',
    'a number cell requires a finite number; a missing one is null with its reason in a column of its own',
  );
}
