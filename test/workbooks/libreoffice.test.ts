import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, streamWorkbook, type Cell } from '@groundwork/exchange';
import { expect, test } from 'vitest';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const title = 'LibreOffice opens a streamed workbook and shows every cell as what it is';

/** What LibreOffice shows of each sheet, as comma-separated text by its name. */
function shownByOffice(bytes: Uint8Array, sheets: readonly string[]): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    // Comma, quote, UTF-8, from line 1; formulas as their results; every sheet (-1) in a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const arguments_ = [own, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')];
    expect(spawnSync('soffice', arguments_, { timeout: 120_000 }).status).toBe(0);
    return new Map(sheets.map((name) => [name, readFileSync(join(folder, `book-${name}.csv`), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Where there is no LibreOffice the name says so; the readers of second-reader.test.ts are there everywhere.
test.skipIf(!hasOffice)(hasOffice ? title : `${title} (not run: no soffice on this machine)`, async () => {
  const rows: readonly (readonly Cell[])[] = [
    ['=1+1', 12.5, { day: '2009-06-30' }, true],
    ['@SUM(A1)', -0.25, { day: '1900-03-01' }, false],
    ['two\nlines, "quoted"', 0, { day: '1899-01-01' }, null],
    ['é 水 \u{1F600}', 123_456.789, { day: '9999-12-31' }, null],
  ];
  const sheets = ['answers', 'codebook'].map((name) => ({
    name,
    columns: ['=head', 'number', 'day', 'truth'].map((heading) => ({ heading })),
    rows,
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of streamWorkbook(sheets)) pieces.push(piece);
  const shown = shownByOffice(
    Buffer.concat(pieces),
    sheets.map(({ name }) => name),
  );
  for (const text of shown.values()) {
    const { columns, rows: read } = readTable(text);
    expect(columns).toEqual(['=head', 'number', 'day', 'truth']);
    expect(read.map(({ cells }) => columns.map((column) => cells[column]))).toEqual([
      ['=1+1', '12.5', '2009-06-30', 'TRUE'],
      ['@SUM(A1)', '-0.25', '1900-03-01', 'FALSE'],
      ['two\nlines, "quoted"', '0', '1899-01-01', ''],
      ['é 水 \u{1F600}', '123456.789', '9999-12-31', ''],
    ]);
  }
});
