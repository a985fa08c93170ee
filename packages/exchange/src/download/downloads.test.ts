import { demonstrationNotice } from '@groundwork/assessment';
import { expect, describe, test } from 'vitest';
import { everyAnswer, roundOfAnswers } from '../answers/round-of-answers.test-data.ts';
import { scoresOfRound } from '../sdmx/scores.test-data.ts';
import { readTable } from '../table/read-table.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { answersDownload } from './answers-download.ts';
import { codebookDownload } from './codebook-download.ts';
import type { Download } from './download.ts';
import { scoresDownload, scoresFormats } from './scores-download.ts';

async function bytesOf({ pieces }: Download): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(all);
}

async function textOf(download: Download): Promise<string> {
  return (await bytesOf(download)).toString('utf8');
}

async function workbookOf(download: Download): Promise<Workbook> {
  const { workbook } = readWorkbook(await bytesOf(download));
  if (workbook === undefined) throw new Error('no workbook');
  return workbook;
}

/** The texts of a sheet, row by row. */
function textsOf({ sheets }: Workbook, name: string): readonly (readonly string[])[] {
  return sheets.find((sheet) => sheet.name === name)?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

describe('answers', () => {
  const round = () => roundOfAnswers({ TGO: everyAnswer, KEN: {} });

  test('are named by round, country, questionnaire, version and form', () => {
    expect(answersDownload(round(), { form: 'long', format: 'csv' })).toMatchObject({
      fileName: 'ek-2026-every-kind-1.1.0-answers-long.csv',
      mediaType: 'text/csv; charset=utf-8',
    });
    const { fileName } = answersDownload(round(), { form: 'wide', format: 'xlsx', iso3: 'TGO' });
    expect(fileName).toBe('ek-2026-tgo-every-kind-1.1.0-answers-wide.xlsx');
  });

  test('leave as a table with the mark of UTF-8, as JSON that says what it is, and as a workbook with its codebook', async () => {
    const csv = await textOf(answersDownload(round(), { form: 'long', format: 'csv' }));
    expect(csv.startsWith('\uFEFFiso3,country,')).toBe(true);
    const json = JSON.parse(await textOf(answersDownload(round(), { form: 'long', format: 'json' }))) as {
      readonly format: string;
      readonly rows: readonly unknown[];
    };
    expect(json.format).toBe('groundwork-answers');
    expect(json.rows).toHaveLength(readTable(csv).rows.length);
    const workbook = await workbookOf(answersDownload(round(), { form: 'wide', format: 'xlsx' }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Answers', 'Codebook', 'Notes']);
    const variables = textsOf(workbook, 'Codebook').flatMap((row) => row.at(-1)?.split('\n') ?? []);
    const columns = textsOf(workbook, 'Answers')[0]?.slice(5);
    expect(columns?.filter((column) => !variables.includes(column))).toEqual([]);
  });

  test('say what is kept back, and that nothing is where the reader may see all', async () => {
    for (const [includesConfidential, words] of [
      [false, 'Answers marked confidential'],
      [true, 'It is not for publication'],
    ] as const) {
      const input = roundOfAnswers({ TGO: everyAnswer }, { includesConfidential });
      const workbook = await workbookOf(answersDownload(input, { form: 'long', format: 'xlsx' }));
      const note = textsOf(workbook, 'Notes').find(([about]) => about === 'Kept back');
      expect(note?.[1]).toContain(words);
    }
  });

  test('in the wide form have exactly the columns that the codebook beside them describes', async () => {
    const csv = await textOf(answersDownload(round(), { form: 'wide', format: 'csv' }));
    const codebook = await textOf(codebookDownload(round(), { caseCount: 2 }));
    const described = [...codebook.matchAll(/<var ID="([^"]+)"/g)].map(([, name]) => name);
    expect(readTable(csv).columns).toEqual(described);
    expect(codebook).toContain('<fileName>ek-2026-every-kind-1.1.0-answers-wide.csv</fileName>');
    expect(codebook).toContain('<caseQnty>2</caseQnty>');
  });
});

describe('scores', () => {
  test('stand three to a row, each with its reason where there is none, in the order of the questionnaire', async () => {
    const { rows } = readTable(await textOf(scoresDownload(scoresOfRound(), 'csv')));
    const togo = rows.filter(({ cells }) => cells['iso3'] === 'TGO');
    expect(togo[0]?.cells).toMatchObject({
      country: 'Country TGO',
      round: 'ek-2026',
      reference_date: '2026-01-31',
      indicator: 'EK',
      validated: '',
      validated_missing: 'not-validated',
      rank: '2',
    });
    const { run } = scoresOfRound();
    expect(Number(togo[0]?.cells['evidenced'])).toBe(run.countries['TGO']?.index.evidenced);
    expect(togo.slice(0, 3).map(({ cells }) => cells['indicator'])).toEqual(['EK', 'EK_A', 'EK_A_A1']);
    expect(togo.slice(1).every(({ cells }) => cells['rank'] === '')).toBe(true);
    const kenya = rows.find(({ cells }) => cells['iso3'] === 'KEN')?.cells;
    expect([kenya?.['rank_lowest'], kenya?.['rank_highest']]).toEqual(['1', '2']);
  });

  test('come in a workbook with every column and indicator explained, and with how they were made', async () => {
    const workbook = await workbookOf(scoresDownload(scoresOfRound(), 'xlsx'));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Scores', 'Codebook', 'Method']);
    const codes = textsOf(workbook, 'Codebook').map((row) => row[1]);
    for (const column of textsOf(workbook, 'Scores')[0] ?? []) expect(codes).toContain(column);
    for (const [, , , , , , indicator] of textsOf(workbook, 'Scores').slice(1)) expect(codes).toContain(indicator);
    expect(textsOf(workbook, 'Method')).toContainEqual(['Score run', 'run-1']);
  });

  test('are the same bytes whenever they are asked for, in every format', async () => {
    for (const format of scoresFormats) {
      const [first, second] = [scoresDownload(scoresOfRound(), format), scoresDownload(scoresOfRound(), format)];
      expect((await bytesOf(first)).equals(await bytesOf(second)), format).toBe(true);
      expect(first.fileName).toBe(`ek-2026-every-kind-1.1.0-scores.${format}`);
    }
  });
});

test('a demonstration says so in the name of every file and in every row', async () => {
  const answers = () => roundOfAnswers({ TGO: everyAnswer }, { isDemonstration: true });
  const downloads: readonly Download[] = [
    answersDownload(answers(), { form: 'long', format: 'csv' }),
    answersDownload(answers(), { form: 'wide', format: 'csv' }),
    scoresDownload(scoresOfRound(true), 'csv'),
    scoresDownload(scoresOfRound(true), 'sdmx.csv'),
  ];
  for (const download of downloads) {
    expect(download.fileName).toContain('-demonstration');
    const { columns, rows } = readTable(await textOf(download));
    const column = columns.find((name) => name.toLowerCase() === 'demonstration') ?? 'none';
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells[column]).toBe(demonstrationNotice);
  }
  expect(codebookDownload(answers(), { caseCount: 1 }).fileName).toContain('-demonstration');
  expect(scoresDownload(scoresOfRound(true), 'structure.json').fileName).toContain('-demonstration');
});
