import type { InstrumentRevision } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import { codebookTable } from '../codebook/codebook-table.ts';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import type { Cell } from '../table/cell.ts';
import { readTable } from '../table/read-table.ts';
import { writeTable } from '../table/write-table.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { tableSheet } from '../workbook/table-sheet.ts';
import { bytesOf, partOf } from '../workbook/written.test-data.ts';
import { longAnswersTable } from './long-table.ts';
import { responsesOf, roundOfAnswers } from './round-of-answers.test-data.ts';
import { wideAnswersTable } from './wide-table.ts';

// OWASP, CSV Injection; ASVS 5, 1.2.10: signs, tab, line breaks, NUL, full-width signs, also behind blanks and quotes.
const openings = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', ' =', '"=', "'=", '\u00A0-'];

/** A questionnaire and a country in which every text begins with a hostile sign. */
function hostileRound(opening: string) {
  const text = `${opening}cmd|' /C calc'!A0`;
  const revision: InstrumentRevision = JSON.parse(
    JSON.stringify(everyKindRevision(), (name, value: unknown) =>
      ['label', 'text', 'title', 'unit', 'noCase'].includes(name) ? text : value,
    ),
  ) as InstrumentRevision;
  const responses = responsesOf({
    'EK-A01': { value: 'yes' },
    'EK-A02': { value: 4, details: { name: text } },
    'EK-A08': { value: -1.5 },
    'EK-A11': { value: text, mayPublish: true },
    'EK-S02': { noValue: 'not-applicable', noValueReason: text },
  });
  return { ...roundOfAnswers({}), revision, countries: [{ iso3: 'TGO', name: text, responses }] };
}

async function rowsOf({ rows }: TableToExport): Promise<readonly (readonly Cell[])[]> {
  const all: (readonly Cell[])[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('abuse-12: signs that start a formula, in answers, labels and names', () => {
  const tables: readonly (readonly [name: string, make: (opening: string) => TableToExport])[] = [
    ['the long table', (opening) => longAnswersTable(hostileRound(opening))],
    ['the wide table', (opening) => wideAnswersTable(hostileRound(opening))],
    ['the codebook', (opening) => codebookTable(hostileRound(opening).revision)],
  ];

  test.each(tables)('are neutral in every cell of %s as CSV, and the round trip loses nothing', async (_name, make) => {
    for (const opening of openings) {
      const { columns } = make(opening);
      const names = columns.map(({ name }) => name);
      const rows = await rowsOf(make(opening));
      const text = writeTable(names, rows);
      for (const { cells } of readTable(text).rows) {
        for (const cell of Object.values(cells)) {
          if (cell !== '-1.5') expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠\t\r\n\0]/);
        }
      }
      const back = readTable(text, { restoresFormulas: true }).rows.map(({ cells }) =>
        names.map((name) => cells[name]),
      );
      expect(back).toEqual(rows.map((row) => row.map(asText)));
    }
  });

  test.each(tables)('are texts in every cell of %s as XLSX, and are read back as they were', async (_name, make) => {
    for (const opening of openings) {
      const bytes = await bytesOf([tableSheet('sheet', make(opening))]);
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|t="str"/);
      const { workbook, problems } = readWorkbook(bytes);
      expect(problems).toEqual([]);
      const expected = (await rowsOf(make(opening))).map((row) => row.map(shown).filter((text) => text !== ''));
      const read = workbook?.sheets[0]?.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text));
      expect(read).toEqual(expected);
    }
  });

  test('leave a negative number a number', async () => {
    const rows = await rowsOf(wideAnswersTable(hostileRound('=')));
    const { columns } = wideAnswersTable(hostileRound('='));
    const at = columns.findIndex(({ name }) => name === 'EK-A08');
    expect(rows[0]?.[at]).toBe(-1.5);
    expect(
      writeTable(
        columns.map(({ name }) => name),
        rows,
      ),
    ).toContain(',-1.5,');
    expect(
      partOf(await bytesOf([tableSheet('a', wideAnswersTable(hostileRound('=')))]), 'xl/worksheets/sheet1.xml'),
    ).toContain('<v>-1.5</v>');
  });
});

function asText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'day' in cell ? cell.day : JSON.stringify(cell.compound);
  return String(cell);
}

/** As a spreadsheet shows it. */
function shown(cell: Cell): string {
  return typeof cell === 'boolean' ? asText(cell).toUpperCase() : asText(cell);
}
