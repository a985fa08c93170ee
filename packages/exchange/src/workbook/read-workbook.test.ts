import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { workbookLimits } from './workbook-limits.ts';
import { writeWorkbook } from './write-workbook.ts';
import { anyZip, workbookParts, type FileToPack } from './zip/any-zip.test-data.ts';

/** The cells of the one sheet of a workbook by their place. */
function cellsOf(sheet: string, more: readonly FileToPack[] = []): Record<string, string> {
  const { workbook, problems } = readWorkbook(anyZip(workbookParts(sheet, more)));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const cells = workbook?.sheets[0]?.rows.flatMap(({ row, cells: all }) =>
    all.map(({ column, text }) => [`${column}/${row}`, text] as const),
  );
  return Object.fromEntries(cells ?? []);
}

function codesOf(bytes: Uint8Array): readonly string[] {
  return readWorkbook(bytes).problems.map(({ code }) => code);
}

const onePart = (data: string, more: Partial<FileToPack> = {}): Uint8Array =>
  anyZip(workbookParts('', []).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data, ...more } : part)));

describe('readWorkbook', () => {
  test('reads shared texts in all their formats as one text, without how they are pronounced', () => {
    const texts = `<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><t xml:space="preserve"> text</t></r><rPh><t>spoken</t></rPh></si><si><t>one_x000D_two &amp; &#x41;</t></si></sst>`;
    expect(
      cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>', [
        { name: 'xl/sharedStrings.xml', data: texts },
      ]),
    ).toEqual({ '1/1': 'plain', '2/1': 'rich  text', '4/1': 'one\rtwo & A' });
  });

  test('reads numbers in their shortest form, truths, errors, results of formulas and texts inside cells', () => {
    const row = [
      '<c r="A1"><v>1.1000000000000001</v></c><c r="B1"><v>2024091201</v></c><c r="C1" t="b"><v>1</v></c>',
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;""</f><v>told</v></c>',
      '<c r="F1" t="inlineStr"><is><t>inside</t></is></c><c r="G1" s="0"/>',
    ];
    expect(cellsOf(`<row r="1">${row.join('')}</row>`)).toEqual({
      '1/1': '1.1',
      '2/1': '2024091201',
      '3/1': 'TRUE',
      '4/1': '#N/A',
      '5/1': 'told',
      '6/1': 'inside',
    });
  });

  // The numbers of days: ECMA-376, part 1, 18.17.4.1; 39994 is 30 June 2009 in every spreadsheet.
  test('reads a number as a date where its style shows one', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const cell = (name: string, style: number, value: number): string =>
      `<c r="${name}" s="${style}"><v>${value}</v></c>`;
    expect(
      cellsOf(
        `<row r="3">${cell('A3', 0, 39994)}${cell('B3', 1, 39994)}${cell('C3', 2, 39994.5)}${cell('D3', 3, 39994)}${cell('E3', 4, 0.75)}</row>`,
        [{ name: 'xl/styles.xml', data: styles }],
      ),
    ).toEqual({ '1/3': '39994', '2/3': '2009-06-30', '3/3': '2009-06-30T12:00:00', '4/3': '39994', '5/3': '18:00:00' });
  });

  test('gives rows and cells without a name the place after the one before', () => {
    expect(
      cellsOf('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"/><row><c><v>4</v></c></row>'),
    ).toEqual({
      '1/1': '1',
      '4/1': '2',
      '5/1': '3',
      '1/8': '4',
    });
  });

  test('names each formula with its place, reads its stored result and computes nothing', () => {
    const { workbook, problems } = readWorkbook(
      anyZip(
        workbookParts('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>WEBSERVICE("http://a")</f></c></row>'),
      ),
    );
    expect(workbook?.sheets[0]?.rows).toEqual([
      {
        row: 2,
        cells: [
          { column: 2, text: '2', formula: '1+1' },
          { column: 3, text: '', formula: 'WEBSERVICE("http://a")' },
        ],
      },
    ]);
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['formula', 2, 2],
      ['formula', 2, 3],
    ]);
  });

  test('names macros and leaves them alone', () => {
    const bytes = anyZip(workbookParts('<row><c><v>1</v></c></row>', [{ name: 'xl/vbaProject.bin', data: 'code' }]));
    expect(codesOf(bytes)).toEqual(['macros']);
    expect(readWorkbook(bytes).workbook?.sheets).toHaveLength(1);
  });

  test('reads a file whose names are written with backslashes and in other capitals', () => {
    const parts = workbookParts('<row><c><v>1</v></c></row>').map((part) => ({
      ...part,
      name: part.name.replaceAll('/', '\\').replace('sheet1', 'Sheet1'),
    }));
    expect(readWorkbook(anyZip(parts)).workbook?.sheets[0]?.rows).toHaveLength(1);
  });
});

describe('readWorkbook refuses with a clear reason:', () => {
  const whole = writeWorkbook([{ name: 'survey', rows: [['type', 'name']] }]);
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 64 }, () => 0)]);
  const protectedName = [...new TextEncoder().encode('EncryptedPackage')].flatMap((byte) => [byte, 0]);
  const cases: readonly (readonly [title: string, bytes: Uint8Array, code: string])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['a table of text', new TextEncoder().encode('type,name\n'), 'not-a-zip'],
    ['a workbook of the old kind', old, 'old-workbook'],
    ['a workbook with a password', new Uint8Array([...old, ...protectedName]), 'encrypted'],
    ['a ZIP with a password', anyZip([{ name: 'a', data: 'x', flags: 1 }]), 'encrypted'],
    ['a ZIP cut in the middle', whole.subarray(0, Math.floor(whole.length / 2)), 'truncated'],
    ['a ZIP without its last byte', whole.subarray(0, whole.length - 1), 'truncated'],
    [
      'a ZIP that holds no workbook',
      anyZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'not-a-workbook',
    ],
    ['a document of another program', anyZip([{ name: 'xl/workbook.xml', data: '<document/>' }]), 'not-a-workbook'],
    ['more parts than a workbook has', anyZip([], { count: workbookLimits.entries + 1 }), 'too-many-entries'],
    ['a directory that names more than it holds', anyZip([{ name: 'a', data: 'x' }], { count: 2 }), 'damaged'],
    [
      'the same name twice',
      anyZip([...workbookParts(''), { name: 'XL/workbook.xml', data: '<workbook/>' }]),
      'damaged',
    ],
    [
      'two entries over the same bytes',
      anyZip([
        { name: 'a', data: 'x' },
        { name: 'b', data: 'x', sharesBefore: true },
      ]),
      'damaged',
    ],
    ['a packed size beyond the file', onePart('<worksheet/>', { packedSize: 9_999_999 }), 'damaged'],
    [
      'a packed size that cuts the data',
      onePart(`<worksheet>${'<a/>'.repeat(50)}</worksheet>`, { packedSize: 5 }),
      'damaged',
    ],
    ['bytes that do not unpack', onePart('', { packed: new Uint8Array([7, 7, 7, 7]) }), 'damaged'],
    ['a wrong checksum', onePart('<worksheet/>', { crc32: 1 }), 'damaged'],
    ['a method of packing that nobody uses', anyZip([{ name: 'a', data: 'x', method: 12 }]), 'damaged'],
    ['entities of its own', onePart('<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>'), 'damaged'],
    ['a tag that never ends', onePart('<worksheet><row '), 'damaged'],
  ];
  test.each(cases)('%s', (_title, bytes, code) => {
    const { workbook, problems } = readWorkbook(bytes);
    expect(workbook).toBeUndefined();
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
  });

  test('a file beyond the size that is read', () => {
    expect(codesOf(new Uint8Array(workbookLimits.packedBytes + 1))).toEqual(['too-large']);
  });

  test('a part that unpacks to a thousand times its size, whatever size it gives', () => {
    const bomb = '<worksheet>' + ' '.repeat(30_000_000) + '</worksheet>';
    expect(codesOf(onePart(bomb, { unpackedSize: 20 }))).toEqual(['unpacks-too-large']);
  });

  test('many parts that are each small enough and together too large', () => {
    const rows = `<row><c t="inlineStr"><is><t>${' '.repeat(500_000)}</t></is></c></row>`;
    const relation = (index: number): string =>
      `<Relationship Id="r${index}" Type="x/worksheet" Target="worksheets/${index}.xml"/>`;
    const indexes = Array.from({ length: 40 }, (_, index) => index);
    const bytes = anyZip([
      {
        name: 'xl/workbook.xml',
        data: `<workbook><sheets>${indexes.map((index) => `<sheet name="s${index}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
      },
      { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${indexes.map(relation).join('')}</Relationships>` },
      ...indexes.map((index) => ({ name: `xl/worksheets/${index}.xml`, data: `<worksheet>${rows}</worksheet>` })),
    ]);
    expect(codesOf(bytes)).toEqual(['unpacks-too-large']);
  });
});

describe('readWorkbook reads within its limits and says where it stops:', () => {
  test('parts whose names lead out of the file are left out', () => {
    const bytes = anyZip(
      workbookParts('<row><c><v>1</v></c></row>', [
        { name: '../../etc/passwd', data: 'x' },
        { name: '/x', data: 'x' },
      ]),
    );
    expect(readWorkbook(bytes).problems.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([
      ['hidden-name', '2 parts'],
    ]);
  });

  test('a hundred thousand rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [String(index), 'text']);
    const { workbook, problems } = readWorkbook(writeWorkbook([{ name: 'long', rows }]));
    expect(workbook?.sheets[0]?.rows).toHaveLength(workbookLimits.rows);
    expect(problems.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([['too-many-rows', 'long', 20_000]]);
  });

  test('columns beyond the last that is read, and a row that names the last one there is', () => {
    const { workbook, problems } = readWorkbook(
      writeWorkbook([{ name: 'wide', rows: [Array.from({ length: 301 }, (_, index) => `c${index}`)] }]),
    );
    expect(workbook?.sheets[0]?.rows[0]?.cells).toHaveLength(workbookLimits.columns);
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([['too-many-columns', 1, 301]]);
    expect(cellsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>2</v></c></row>')).toEqual({});
  });

  test('more sheets than are read', () => {
    const sheets = Array.from({ length: 51 }, (_, index) => ({ name: `s${index}`, rows: [['x']] }));
    const { workbook, problems } = readWorkbook(writeWorkbook(sheets));
    expect(workbook?.sheets).toHaveLength(50);
    expect(problems.map(({ code, message }) => [code, message.includes('"s50"')])).toEqual([['too-many-sheets', true]]);
  });

  test('formulas beyond those that are named one by one', () => {
    const cells = Array.from({ length: 250 }, (_, index) => `<row><c><f>${index}</f><v>1</v></c></row>`).join('');
    const codes = codesOf(anyZip(workbookParts(cells)));
    expect(codes).toHaveLength(workbookLimits.namedCells + 1);
    expect(new Set(codes)).toEqual(new Set(['formula']));
  });
});

describe('writeWorkbook', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1+1',
      '_x000D_',
      '_x005F_x000D_',
      '\r\n',
      '\0',
      '\uFFFE',
      '\uD800',
      ' blank ',
      '<&">',
      ']]>',
      '🦀',
      '',
    ),
  );

  test('is read back with the same texts in the same places, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const { workbook, problems } = readWorkbook(writeWorkbook([{ name: 'any', rows }]));
        const expected = rows.flatMap((cells, index) => {
          const kept = cells.flatMap((cell, at) => (cell === '' ? [] : [{ column: at + 1, text: cell }]));
          return kept.length === 0 ? [] : [{ row: index + 1, cells: kept }];
        });
        expect(problems).toEqual([]);
        expect(workbook?.sheets).toEqual([{ name: 'any', rows: expected }]);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps sheets by their names, and writes the same bytes for the same sheets', () => {
    const sheets = [
      { name: 'a & "b"', rows: [['x']] },
      { name: 'empty', rows: [] },
    ];
    expect(readWorkbook(writeWorkbook(sheets)).workbook?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['a & "b"', 1],
      ['empty', 0],
    ]);
    expect(writeWorkbook(sheets)).toEqual(writeWorkbook(sheets));
  });
});

describe('readWorkbook is total:', () => {
  test('any bytes give a workbook or an error, and so does a workbook with any byte changed', () => {
    const whole = writeWorkbook([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'a', 'A'],
        ],
      },
    ]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(whole.length - 1), fc.nat(255), (bytes, at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        for (const file of [bytes, changed, new Uint8Array([0x50, 0x4b, ...bytes])]) {
          const { workbook, problems } = readWorkbook(file);
          expect(workbook !== undefined).toBe(problems.every(({ severity }) => severity !== 'error'));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
