import type { Cell } from './cell.ts';
import { checkWidth, numberAsText } from './rows-as-text.ts';
import type { TableToExport } from './table-to-export.ts';

const rowsPerPiece = 256;

/**
 * A table as JSON, piece by piece: an object with what is said of the table, the names of its columns, and its rows as
 * objects by column, each in a line of its own. An empty cell is `null`, a day its ISO date; nothing is rounded or cut.
 *
 * @param head what is said of the table; its members come first
 * @throws ExchangeError `wrong_cell_count`, `not_a_number` where it comes to it: what was taken before is no JSON
 * @example
 * streamJson({ format: 'x' }, { columns: [{ name: 'a' }], rows: [[1]] }) // => '{"format":"x","columns":["a"],"rows":[\n{"a":1}\n]}\n'
 */
export async function* streamJson(
  head: Readonly<Record<string, string | number | boolean | null>>,
  { columns, rows }: TableToExport,
): AsyncGenerator<string, void, undefined> {
  const names = columns.map(({ name }) => JSON.stringify(name));
  const members = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`);
  let piece = `{${members.join('')}"columns":[${names.join(',')}],"rows":[`;
  let count = 0;
  for await (const row of rows) {
    checkWidth(row, count + 1, columns.length);
    const cells = row.map((cell, index) => `${names[index] ?? ''}:${cellAsJson(cell)}`);
    piece += `${count === 0 ? '' : ','}\n{${cells.join(',')}}`;
    count += 1;
    if (count % rowsPerPiece > 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n]}\n`;
}

function cellAsJson(cell: Cell): string {
  if (typeof cell === 'number') return numberAsText(cell);
  if (typeof cell !== 'object' || cell === null) return JSON.stringify(cell);
  return JSON.stringify('day' in cell ? cell.day : cell.compound);
}
