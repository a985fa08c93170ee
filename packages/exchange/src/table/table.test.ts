import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExchangeError } from '../error/exchange-error.ts';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

function faultOf(act: () => unknown): Pick<ExchangeError, 'code' | 'line'> {
  try {
    act();
  } catch (fault) {
    if (fault instanceof ExchangeError) return { code: fault.code, line: fault.line };
    throw fault;
  }
  throw new Error('no fault');
}

describe('writeTable', () => {
  it('writes RFC 4180: CRLF after every line, quotes doubled, commas and breaks inside quotes', () => {
    expect(writeTable(['a', 'b'], [['say "yes"', 'one,\ntwo']])).toBe('a,b\r\n"say ""yes""","one,\ntwo"\r\n');
  });

  // Openings listed by OWASP, "CSV Injection", with the full-width signs.
  it.each(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'])(
    'puts an apostrophe before a cell and a header that begins with %j',
    (sign) => {
      const [name, cell] = [`${sign}SUM(1)`, `${sign}cmd|' /C calc'!A0`];
      const table = readTable(writeTable([name], [[cell]]));
      expect(table.columns).toEqual([`'${name}`]);
      expect(table.rows[0]?.cells).toEqual({ [`'${name}`]: `'${cell}` });
    },
  );

  it.each([
    ' =1+1',
    '\u00A0+1',
    '\u3000＠SUM(1)',
    '"=1+1"',
    '“-1”',
    "' =1",
    '\u200B=1',
    '\uFEFF@x',
    '\u0001=1',
    ' \n=1',
    '` `-1',
  ])('puts an apostrophe before %j, where the sign comes after blanks, quotes or invisible characters', (text) => {
    const table = readTable(writeTable(['a'], [[text]]));
    expect(table.rows[0]?.cells).toEqual({ a: `'${text}` });
    expect(readTable(writeTable([text], []), { restoresFormulas: true }).columns).toEqual([text]);
  });

  it('keeps numbers as numbers, negative ones too, beside texts that look like them', () => {
    expect(writeTable(['change'], [[-3], [0.1], [-1e-7], [-1.5], ['-1.5']])).toBe(
      "change\r\n-3\r\n0.1\r\n-1e-7\r\n-1.5\r\n'-1.5\r\n",
    );
  });

  it('writes truths and days in words that any program reads', () => {
    expect(
      writeTable(
        ['a', 'b'],
        [
          [true, { day: '2009-06-30' }],
          [false, null],
        ],
      ),
    ).toBe('a,b\r\ntrue,2009-06-30\r\nfalse,\r\n');
  });

  it('shows the replacement character where a text holds half of a pair', () => {
    expect(writeTable(['a\uDC00'], [['x\uD83Dy'], ['\u{1F600}']])).toBe('a\uFFFD\r\nx\uFFFDy\r\n\u{1F600}\r\n');
  });

  it('leaves an apostrophe in a word alone', () => {
    expect(writeTable(['name'], [["Côte d'Ivoire"]])).toBe("name\r\nCôte d'Ivoire\r\n");
  });

  it('puts the preamble before the header and the byte order mark before all', () => {
    expect(writeTable(['a'], [['1']], { preamble: ['=made by hand'], hasByteOrderMark: true })).toBe(
      "\uFEFF'=made by hand\r\na\r\n1\r\n",
    );
  });

  it('refuses a row that is not as wide as the header and a number that is none', () => {
    expect(faultOf(() => writeTable(['a', 'b'], [['1']]))).toEqual({ code: 'wrong_cell_count', line: null });
    expect(faultOf(() => writeTable(['a'], [[Number.NaN]]))).toEqual({ code: 'not_a_number', line: null });
  });
});

describe('readTable', () => {
  it('names the line on which a row starts, breaks inside quotes counted', () => {
    const table = readTable('\uFEFFiso3,note\r\nTGO,"two\r\nlines"\r\n\r\nKEN,x');
    expect(table.rows).toEqual([
      { line: 2, cells: { iso3: 'TGO', note: 'two\r\nlines' } },
      { line: 5, cells: { iso3: 'KEN', note: 'x' } },
    ]);
  });

  it('steps over the preamble', () => {
    expect(readTable('Source: x\niso3\nTGO', { preambleLineCount: 1 }).rows).toEqual([
      { line: 3, cells: { iso3: 'TGO' } },
    ]);
  });

  it.each([
    ['', { code: 'no_header', line: 1 }],
    ['a,,b\n', { code: 'empty_column_name', line: 1 }],
    ['a,b,a\n', { code: 'repeated_column', line: 1 }],
    ['b\n', { code: 'missing_column', line: 1 }],
    ['a,b\n1,2\n3\n', { code: 'wrong_cell_count', line: 3 }],
    ['a,b\n1,2\n"3"x,4\n', { code: 'malformed_quotes', line: 3 }],
    ['a,b\n1,"2', { code: 'malformed_quotes', line: 2 }],
  ])('refuses %j with the code and the line', (text, fault) => {
    expect(faultOf(() => readTable(text, { required: ['a'] }))).toEqual(fault);
  });

  it('reads back a cell of blanks that stands alone', () => {
    const rows = [[' '], [''], ['\u00A0'], ['x']];
    expect(readTable(writeTable(['a'], rows)).rows.map(({ cells }) => [cells['a']])).toEqual(rows);
  });

  it('reads back what writeTable wrote, whatever the texts', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '＝', '-', "'", '"', ' ', ',', '\r', '\n', '\0', '\t', '\uFEFF', '“', 'a'),
      }),
    );
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        columns: fc.uniqueArray(
          text.filter((name) => name.trim() !== ''),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width })),
      }),
    );
    fc.assert(
      fc.property(table, fc.boolean(), ({ columns, rows }, hasByteOrderMark) => {
        const read = readTable(writeTable(columns, rows, { hasByteOrderMark }), { restoresFormulas: true });
        expect(read.columns).toEqual(columns);
        expect(read.rows.map((row) => columns.map((column) => row.cells[column]))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
