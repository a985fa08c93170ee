import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Rows } from './cell.ts';
import { streamTable } from './stream-table.ts';
import type { TableToExport } from './table-to-export.ts';
import { writeTable } from './write-table.ts';

async function piecesOf(stream: AsyncIterable<string>): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

const tableOf = (names: readonly string[], rows: Rows): TableToExport => ({
  columns: names.map((name) => ({ name })),
  rows,
});

async function* later(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  for (const row of rows) yield await Promise.resolve(row);
}

test('the pieces make the text that writeTable writes, whatever the cells and however the rows come', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ day: '2009-06-30' }),
    fc.constantFrom('=1', '-', '"', '\uD800', ''),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
      fc.boolean(),
      async (rows, hasByteOrderMark) => {
        const columns = (rows[0] ?? ['a']).map((_, index) => `=${index}`);
        const options = { hasByteOrderMark, preamble: ['=a'] };
        const whole = writeTable(columns, rows, options);
        expect((await piecesOf(streamTable(tableOf(columns, rows), options))).join('')).toBe(whole);
        expect((await piecesOf(streamTable(tableOf(columns, later(rows)), options))).join('')).toBe(whole);
      },
    ),
  );
});

test('no more rows are asked for than the pieces that were taken need, and each piece ends with its row', async () => {
  let asked = 0;
  function* endless(): Generator<readonly Cell[]> {
    for (;;) yield [(asked += 1), 'text'];
  }
  const stream = streamTable(tableOf(['a', 'b'], endless()));
  expect((await stream.next()).value).toBe('a,b\r\n');
  expect(asked).toBe(0);
  const { value } = await stream.next();
  expect(String(value).endsWith(`${asked},text\r\n`)).toBe(true);
  expect(asked).toBe(256);
  await stream.return();
});

test('a row that is not as wide as the header ends the stream and is named', async () => {
  await expect(piecesOf(streamTable(tableOf(['a', 'b'], [[1, 2], [1]])))).rejects.toThrow(
    'row 2 has 1 cells, the header has 2',
  );
});
