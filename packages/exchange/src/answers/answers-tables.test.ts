import { demonstrationNotice } from '@groundwork/assessment';
import type { Answer } from '@groundwork/instrument';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../table/cell.ts';
import { readTable } from '../table/read-table.ts';
import { streamJson } from '../table/stream-json.ts';
import { streamTable } from '../table/stream-table.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { tableSheet } from '../workbook/table-sheet.ts';
import { bytesOf } from '../workbook/written.test-data.ts';
import { answersHead } from './answers-head.ts';
import type { AnswersToExport } from './answers-to-export.ts';
import { longAnswersTable } from './long-table.ts';
import { everyAnswer, roundOfAnswers, rowsByName } from './round-of-answers.test-data.ts';
import { wideAnswersTable } from './wide-table.ts';

type Row = Readonly<Record<string, Cell>>;

async function longRows(input: AnswersToExport): Promise<ReadonlyMap<Cell, Row>> {
  return new Map((await rowsByName(longAnswersTable(input))).map((row) => [row['question'] ?? null, row]));
}

async function wideRow(input: AnswersToExport): Promise<Row> {
  const [row = {}] = await rowsByName(wideAnswersTable(input));
  return row;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** A table in all formats as one text, to look for what must not be in any. */
async function everywhere(make: () => TableToExport): Promise<string> {
  const csv = await textOf(streamTable(make()));
  const json = await textOf(streamJson({}, make()));
  const workbook = readWorkbook(await bytesOf([tableSheet('answers', make())]));
  return csv + json + JSON.stringify(workbook);
}

describe('the long form', () => {
  test('has a row for each country and each question but notes, in their order', async () => {
    const rows = await rowsByName(longAnswersTable(roundOfAnswers({ TGO: everyAnswer, KEN: {} })));
    expect(rows.map(({ iso3 }) => iso3)).toEqual([...Array<string>(20).fill('TGO'), ...Array<string>(20).fill('KEN')]);
    expect(rows.slice(0, 5).map(({ question }) => question)).toEqual([
      'EK-A01',
      'EK-A02',
      'EK-A03',
      'EK-A04',
      'EK-A05',
    ]);
    expect(rows[1]).toEqual({
      iso3: 'TGO',
      country: 'Country TGO',
      round: 'ek-2026',
      instrument: 'every-kind',
      instrument_version: '1.1.0',
      section: 'A',
      question: 'EK-A02',
      label: 'Leadership',
      kind: 'level',
      value: 2,
      value_in_words: 'An official leads',
      details: { compound: { name: 'withheld' } },
      details_in_words: 'Name of the leader: withheld',
      no_value_reason: null,
      no_value_explanation: null,
      is_confidential: false,
      evidence_count: 1,
      state: 'confirmed',
      response_version: 2,
      saved_at: '2026-11-25T10:00:00.123Z',
    });
  });

  const values: readonly (readonly [questionId: string, value: Cell, words: string])[] = [
    ['EK-A01', 'yes', 'Yes, there is'],
    ['EK-A03', 3, 'In force in part'],
    ['EK-A04', { compound: { law: 2, practice: 1 } }, 'A provision; Done in some cases'],
    ['EK-A05', { compound: { law: 1, practice: 'no-case' } }, 'A principle; No case so far'],
    ['EK-A06', { compound: ['web', 'kiosk'] }, 'Website; Kiosks in towns'],
    ['EK-A08', 12, '12 contracts'],
    ['EK-A09', 45.5, '45.5 %'],
    ['EK-A10', 24, '24 halves'],
    ['EK-A11', '=two\r\nlines', '=two\r\nlines'],
    ['EK-A12', { day: '2005-03-31' }, '2005-03-31'],
    ['EK-A14', { compound: ['trust', 'speed'] }, '1. Trust in work; 2. Speed of work'],
    ['EK-S01', 4, 'Stops everything'],
    ['EK-G01', 4, 'All the way'],
  ];
  test.each(values)('%s has its value in machine form and in words', async (questionId, value, words) => {
    const row = (await longRows(roundOfAnswers({ TGO: everyAnswer }))).get(questionId);
    expect(row).toMatchObject({ value, value_in_words: words, no_value_reason: null });
  });

  test('has records with all their fields, and details with their labels', async () => {
    const rows = await longRows(roundOfAnswers({ TGO: everyAnswer }));
    expect(rows.get('EK-A13')).toMatchObject({
      value: { compound: everyAnswer['EK-A13']?.value },
      value_in_words:
        'Name of the case: First; Year of start: 2001; Outcome: Went well; Sectors: Health sector, Land sector | Name of the case: Second; Day of signature: 2009-06-30',
    });
    expect(rows.get('EK-G01')).toMatchObject({ details_in_words: 'Since when: 1998; Delivered by: A partner of it' });
    expect(rows.get('EK-A09')).toMatchObject({ details_in_words: 'Share of women: 50.25 %' });
  });

  test('says why there is no value', async () => {
    const rows = await longRows(roundOfAnswers({ TGO: { ...everyAnswer, 'EK-A01': { value: 'no' } } }));
    const reasons = ['EK-A02', 'EK-G03', 'EK-S02', 'EK-G02'].map((id) => rows.get(id)?.['no_value_reason']);
    expect(reasons).toEqual(['not-asked', 'not-answered', 'do-not-know', 'not-asked']);
    // What is not asked has no value, even where one was given before.
    expect(rows.get('EK-A02')).toMatchObject({ value: null, value_in_words: null, details: null, response_version: 2 });
    const applicable = await longRows(roundOfAnswers({ TGO: everyAnswer }));
    expect(applicable.get('EK-G02')).toMatchObject({
      no_value_reason: 'not-applicable',
      no_value_explanation: 'withheld',
    });
    expect(applicable.get('EK-G03')).toMatchObject({ evidence_count: null, response_version: null, saved_at: null });
  });

  test('keeps what the revision does not know as it is', async () => {
    const strange = {
      'EK-A01': { value: 'perhaps' },
      'EK-A03': { value: 'x' },
      'EK-A06': { value: 7 },
      'EK-Z99': { value: 1 },
    };
    const rows = await longRows(roundOfAnswers({ TGO: strange }));
    expect(['EK-A01', 'EK-A03', 'EK-A06'].map((id) => rows.get(id)?.['value_in_words'])).toEqual(['perhaps', 'x', '7']);
    expect(rows.has('EK-Z99')).toBe(false);
  });
});

describe('the wide form', () => {
  test('has a row for each country and a cell for each part of each answer', async () => {
    const row = await wideRow(roundOfAnswers({ TGO: everyAnswer }));
    expect(row).toMatchObject({
      iso3: 'TGO',
      'EK-A02': 2,
      'EK-A02.detail.name': 'withheld',
      'EK-A04.law': 2,
      'EK-A04.practice': 1,
      'EK-A05.practice': 'no-case',
      'EK-A06.option.web': 1,
      'EK-A06.option.none': 0,
      'EK-A09.detail.women': 50.25,
      'EK-A10': 24,
      'EK-A12': { day: '2005-03-31' },
      'EK-A13.record.year': { compound: [2001, null] },
      'EK-A13.record.sectors': { compound: [['health', 'land'], null] },
      'EK-A14.rank.trust': 1,
      'EK-A14.rank.speed': 2,
      'EK-A14.rank.cost': null,
      'EK-S02': 'do-not-know',
      'EK-G02': 'not-applicable',
      'EK-G02.detail.since': null,
      'EK-G03': null,
    });
  });

  test('puts the code of what is missing into every part', async () => {
    const row = await wideRow(
      roundOfAnswers({ TGO: { ...everyAnswer, 'EK-A01': { value: 'no' }, 'EK-A08': { value: 0 } } }),
    );
    expect(row).toMatchObject({ 'EK-A02': 'not-asked', 'EK-A02.detail.name': 'not-asked', 'EK-A08': 0, 'EK-A10': 0 });
  });
});

describe('what the respondent keeps back', () => {
  const secret: Readonly<Record<string, Answer>> = {
    ...everyAnswer,
    'EK-A08': { value: 373, isConfidential: true },
    'EK-A11': { value: 'SECRET-REMARK' },
    'EK-A02': { value: 2, details: { name: 'SECRET-PERSON' } },
    'EK-A13': { value: [{ name: 'SECRET-CASE' }] },
    'EK-G03': { noValue: 'do-not-know', noValueReason: 'SECRET-WORDS' },
    'EK-S02': { noValue: 'not-applicable', noValueReason: 'SECRET-REASON', isConfidential: true },
    'EK-G01': { value: 4, details: { since: 1871 }, isConfidential: true },
  };

  test('is withheld, and so is what is worked out from it; the row says so and tells nothing else', async () => {
    const rows = await longRows(roundOfAnswers({ TGO: secret }));
    for (const questionId of ['EK-A08', 'EK-A10', 'EK-A11', 'EK-A13', 'EK-S02', 'EK-G01']) {
      expect(rows.get(questionId), questionId).toMatchObject({
        no_value_reason: 'withheld',
        value: null,
        value_in_words: null,
        details: null,
        no_value_explanation: null,
        evidence_count: null,
        state: null,
      });
    }
    expect(rows.get('EK-A08')).toMatchObject({ is_confidential: true, response_version: 7 });
    expect(await wideRow(roundOfAnswers({ TGO: secret }))).toMatchObject({
      'EK-A08': 'withheld',
      'EK-A10': 'withheld',
      'EK-A13.record.name': 'withheld',
      'EK-G01.detail.since': 'withheld',
    });
  });

  test('stands in no format, and in all of them for whoever may see it', async () => {
    for (const make of [longAnswersTable, wideAnswersTable]) {
      const told = await everywhere(() => make(roundOfAnswers({ TGO: secret })));
      expect(told).not.toMatch(/373|746|SECRET|1871/);
      const whole = await everywhere(() => make(roundOfAnswers({ TGO: secret }, { includesConfidential: true })));
      expect(whole).toMatch(/SECRET-PERSON[\s\S]*373[\s\S]*746[\s\S]*SECRET-REMARK[\s\S]*SECRET-CASE[\s\S]*1871/);
    }
  });

  test('is not told by a question that it hides', async () => {
    const gate = { ...everyAnswer, 'EK-A01': { value: 'no', isConfidential: true } };
    expect((await longRows(roundOfAnswers({ TGO: gate }))).get('EK-A02')).toMatchObject({
      no_value_reason: 'withheld',
    });
  });

  test('whichever answers are marked, no value of theirs is in the table', async () => {
    const ids = Object.keys(everyAnswer);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids), async (marked) => {
        const answers = Object.fromEntries(
          ids.map((id) => [id, { ...everyAnswer[id], isConfidential: marked.includes(id) }]),
        );
        const rows = await longRows(roundOfAnswers({ TGO: answers }));
        for (const id of marked) {
          expect(rows.get(id)).toMatchObject({ no_value_reason: 'withheld', value: null, value_in_words: null });
        }
        expect(rows.size).toBe(20);
      }),
    );
  });
});

describe('a demonstration', () => {
  test('says so in the first column of every row of both forms, in every format', async () => {
    for (const make of [longAnswersTable, wideAnswersTable]) {
      const input = roundOfAnswers({ TGO: everyAnswer, KEN: {} }, { isDemonstration: true });
      const csv = readTable(await textOf(streamTable(make(input))));
      expect(csv.columns[0]).toBe('demonstration');
      expect(new Set(csv.rows.map(({ cells }) => cells['demonstration']))).toEqual(new Set([demonstrationNotice]));
      const json = JSON.parse(await textOf(streamJson(answersHead(input, 'long'), make(input)))) as {
        readonly demonstration: string | null;
        readonly rows: readonly Row[];
      };
      expect(json.demonstration).toBe(demonstrationNotice);
      expect(json.rows.every((row) => row['demonstration'] === demonstrationNotice)).toBe(true);
    }
    expect(longAnswersTable(roundOfAnswers({})).columns[0]?.name).toBe('iso3');
    expect(answersHead(roundOfAnswers({}), 'wide')).toMatchObject({
      demonstration: null,
      form: 'wide',
      round: 'ek-2026',
    });
  });
});
