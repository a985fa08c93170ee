import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../table/cell.ts';
import { readWorkbook } from './read-workbook.ts';
import { streamWorkbook, type SheetToStream } from './stream-workbook.ts';
import type { WorkbookRow } from './workbook.ts';
import { bytesOf, partOf } from './written.test-data.ts';

const sheetOf = (rows: Rows, headings: readonly string[] = ['a']): SheetToStream => ({
  name: 'answers',
  columns: headings.map((heading) => ({ heading })),
  rows,
});

/** What the reader shows of a cell. */
function shown(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'day' in cell ? cell.day : JSON.stringify(cell.compound);
  // A spreadsheet knows no negative zero, and neither does the text of a number.
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Every 16-bit unit by itself, so that halves of pairs stand alone.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('=1+1', '@SUM(1)', '_x000D_', '_x005F_', '\r\n', '\t', '\0', '\uFFFE', ' a ', ']]>', 'TRUE', '1'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 1 / 3, -1.5, 5e-324, 1.797_693_134_862_315_7e308, 2 ** 53, 1e21, -0),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ unit: 'binary' })).map((compound) => ({ compound })),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ day: date.toISOString().slice(0, 10) })),
);

describe('streamWorkbook', () => {
  test('is read back with the same cells in the same places, whatever they are', async () => {
    const sheet = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        headings: fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(sheet, async ({ headings, rows }) => {
        const bytes = await bytesOf([sheetOf(rows, headings)]);
        const { workbook, problems } = readWorkbook(bytes);
        const expected = [headings, ...rows].flatMap((cells, index): readonly WorkbookRow[] => {
          const kept = cells.map(shown).flatMap((text, at) => (text === '' ? [] : [{ column: at + 1, text }]));
          return kept.length === 0 ? [] : [{ row: index + 1, cells: kept }];
        });
        expect(problems).toEqual([]);
        expect(workbook?.sheets).toEqual([{ name: 'answers', rows: expected }]);
      }),
    );
  });

  test('gives the same bytes for the same sheets, however the rows come', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index): readonly Cell[] => [index, `text ${index % 7}`]);
    async function* later(): AsyncGenerator<readonly Cell[]> {
      for (const row of rows) yield await Promise.resolve(row);
    }
    expect(await bytesOf([sheetOf(later(), ['a', 'b'])])).toEqual(await bytesOf([sheetOf(rows, ['a', 'b'])]));
  });

  test('gives each cell its kind: texts are no formulas, numbers have all digits, days are dates', async () => {
    const bytes = await bytesOf([
      sheetOf([['=1+1', 0.1 + 0.2, true, { day: '2009-06-30' }, null]], ['a', 'b', 'c', 'd', 'e']),
    ]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2" s="3"><v>0.30000000000000004</v></c><c r="C2" s="3" t="b"><v>1</v></c><c r="D2" s="4"><v>39994</v></c></row>',
    );
    expect(xml).not.toContain('<f>');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('formatCode="yyyy\\-mm\\-dd"');
  });

  test('keeps a day that no spreadsheet knows, and what is no day, as text', async () => {
    const bytes = await bytesOf([sheetOf([[{ day: '1899-12-31' }], [{ day: '2009-02-30' }], [{ day: '' }]])]);
    const rows = readWorkbook(bytes).workbook?.sheets[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['a', '1899-12-31', '2009-02-30']);
  });

  test('has bold headings that stay in view and columns of the widths given', async () => {
    const columns = [{ heading: 'iso3', width: 8 }, { heading: 'text', isWrapped: true }, { heading: 'x'.repeat(99) }];
    const xml = partOf(await bytesOf([{ name: 'one', columns, rows: [['a', 'b', 'c']] }]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect([...xml.matchAll(/ width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([8, 12, 60]);
    expect(xml).toContain('<c r="A1" s="1"');
    expect(xml).toContain('<c r="B2" s="0"');
  });

  test('keeps several sheets by their names', async () => {
    const sheets = [
      { ...sheetOf([['x']]), name: 'a & "b"' },
      { ...sheetOf([]), name: 'codebook' },
    ];
    expect(readWorkbook(await bytesOf(sheets)).workbook?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['a & "b"', 2],
      ['codebook', 1],
    ]);
  });

  test('cuts a text that no cell can hold, and the cell says so', async () => {
    const whole = 'x'.repeat(32_767);
    const bytes = await bytesOf([sheetOf([[whole], [`${whole}y`], ['\u{1F600}'.repeat(20_000)]])]);
    const [, kept = '', cut = '', pairs = ''] =
      readWorkbook(bytes).workbook?.sheets[0]?.rows.map(({ cells }) => cells[0]?.text) ?? [];
    expect(kept).toBe(whole);
    expect(cut).toMatch(/^x{32000,} \[cut: the whole text has 32768 characters\]$/);
    expect(pairs.isWellFormed()).toBe(true);
    expect(Math.max(cut.length, pairs.length)).toBeLessThanOrEqual(32_767);
  });

  test('asks for no more rows than the pieces that were taken need', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<readonly Cell[]> {
      for (;;) yield [await Promise.resolve((asked += 1))];
    }
    const stream = streamWorkbook([sheetOf(endless())]);
    await stream.next();
    expect(asked).toBeLessThan(5_000);
    await stream.return();
  });
});

describe('streamWorkbook refuses', () => {
  const cases: readonly (readonly [title: string, sheets: readonly SheetToStream[], code: string])[] = [
    ['no sheet at all', [], 'sheet_name'],
    ['a sheet without a name', [{ ...sheetOf([]), name: '' }], 'sheet_name'],
    ['a name of 32 characters', [{ ...sheetOf([]), name: 'x'.repeat(32) }], 'sheet_name'],
    ['a name with a sign of references', [{ ...sheetOf([]), name: 'a:b' }], 'sheet_name'],
    ['a name in apostrophes', [{ ...sheetOf([]), name: "'a'" }], 'sheet_name'],
    ['the same name twice, capitals aside', [sheetOf([]), { ...sheetOf([]), name: 'ANSWERS' }], 'sheet_name'],
    ['more columns than a sheet has', [sheetOf([], Array<string>(16_385).fill('a'))], 'too_many_columns'],
    ['a row that is not as wide as the header', [sheetOf([['a', 'b']])], 'wrong_cell_count'],
    ['a number that is none', [sheetOf([[Number.NaN]])], 'not_a_number'],
    ['more rows than a sheet has', [sheetOf(Array.from({ length: 1_048_576 }, () => [null]))], 'too_many_rows'],
  ];
  test.each(cases)('%s', async (_title, sheets, code) => {
    await expect(bytesOf(sheets)).rejects.toMatchObject({ name: 'ExchangeError', code });
  });
});
