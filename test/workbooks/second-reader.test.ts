import { streamWorkbook, type Cell, type SheetToStream } from '@groundwork/exchange';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';

/** Cells as a reader that nobody here wrote understands them: texts, numbers, truths, dates, `null`. */
async function readByOthers(sheets: readonly SheetToStream[]): Promise<readonly (readonly unknown[])[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamWorkbook(sheets)) pieces.push(piece);
  const { sheets: read } = await readXlsx(new Uint8Array(Buffer.concat(pieces)));
  return read.flatMap(({ name, rows }) => [[name], ...rows.map((row) => row.map(plain))]);
}

/** A day as its text, so that it can be compared. */
function plain(value: unknown): unknown {
  return value instanceof Date ? { day: value.toISOString().slice(0, 10) } : value;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '＝1',
    '\t=1',
    '_x000D_',
    '\r\n',
    '\0',
    ' a ',
    'TRUE',
    '1',
    '2009-06-30',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc
    .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ day: date.toISOString().slice(0, 10) })),
);

test('another reader finds every cell of every sheet with its kind and its value', async () => {
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const columns = ['=head', 'b', 'c'].map((heading) => ({ heading }));
      const sheets = [
        { name: 'answers', columns, rows: first },
        { name: 'codebook & more', columns, rows: second },
      ];
      const expected = sheets.flatMap(({ name, rows: own }) => [[name], columns.map(({ heading }) => heading), ...own]);
      expect(await readByOthers(sheets)).toEqual(expected);
    }),
  );
});

test('another reader finds an empty cell where one is', async () => {
  const columns = ['a', 'b', 'c'].map((heading) => ({ heading }));
  expect(await readByOthers([{ name: 'one', columns, rows: [[1, null, 'x']] }])).toEqual([
    ['one'],
    ['a', 'b', 'c'],
    [1, null, 'x'],
  ]);
});
