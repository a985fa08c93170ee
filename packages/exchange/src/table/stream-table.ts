import type { Cell } from './cell.ts';
import { checkWidth, rowsAsText } from './rows-as-text.ts';
import type { TableToExport } from './table-to-export.ts';
import { tableHead, type WriteTableOptions } from './write-table.ts';

/** Rows that are written at once: enough to be quick, few enough to stay small. */
const rowsPerPiece = 256;

/**
 * The text of {@link writeTable} piece by piece, for tables of any length: each piece is whole lines, and no more rows are
 * asked for than one piece needs.
 *
 * @throws ExchangeError while it is read, as `writeTable` does; what was taken before is a table that breaks off
 */
export async function* streamTable(
  { columns, rows }: TableToExport,
  options: WriteTableOptions = {},
): AsyncGenerator<string, void, undefined> {
  yield tableHead(
    columns.map(({ name }) => name),
    options,
  );
  let piece: (readonly Cell[])[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    checkWidth(row, count, columns.length);
    piece.push(row);
    if (piece.length < rowsPerPiece) continue;
    yield rowsAsText(piece);
    piece = [];
  }
  if (piece.length > 0) yield rowsAsText(piece);
}
