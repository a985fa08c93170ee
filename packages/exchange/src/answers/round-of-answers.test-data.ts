import type { Answer } from '@groundwork/instrument';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import type { AnswersToExport, CountryAnswers, ResponseToExport } from './answers-to-export.ts';

/** An answer of every kind to the questionnaire with every kind of question. */
export const everyAnswer: Readonly<Record<string, Answer>> = {
  'EK-A01': { value: 'yes' },
  'EK-A02': { value: 2, details: { name: 'A. Person' } },
  'EK-A03': { value: 3 },
  'EK-A04': { value: { law: 2, practice: 1 } },
  'EK-A05': { value: { law: 1, practice: 'no-case' } },
  'EK-A06': { value: ['web', 'kiosk'] },
  'EK-A08': { value: 12 },
  'EK-A09': { value: 45.5, details: { women: 50.25 } },
  'EK-A11': { value: '=two\r\nlines', mayPublish: true },
  'EK-A12': { value: '2005-03-31' },
  'EK-A13': {
    value: [
      { name: 'First', year: 2001, outcome: 'good', sectors: ['health', 'land'] },
      { name: 'Second', day: '2009-06-30' },
    ],
    mayPublish: true,
  },
  'EK-A14': { value: ['trust', 'speed'] },
  'EK-S01': { value: 4 },
  'EK-S02': { noValue: 'do-not-know' },
  'EK-G01': { value: 4, details: { since: 1998, by: 'partner' } },
  'EK-G02': { noValue: 'not-applicable', noValueReason: 'There is no land' },
};

export function responsesOf(answers: Readonly<Record<string, Answer>>): readonly ResponseToExport[] {
  return Object.entries(answers).map(([questionId, answer], index) => ({
    questionId,
    answer,
    evidenceCount: index % 3,
    version: index + 1,
    savedAt: '2026-11-25T10:00:00.123Z',
    ...(questionId === 'EK-A02' ? { state: 'confirmed' } : {}),
  }));
}

/** A round of these countries. */
export function roundOfAnswers(
  answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>,
  more: Partial<Pick<AnswersToExport, 'includesConfidential'>> & { readonly isDemonstration?: boolean } = {},
): AnswersToExport {
  const { isDemonstration = false, ...options } = more;
  const countries = Object.entries(answers).map(([iso3, own]): CountryAnswers => ({
    iso3,
    name: `Country ${iso3}`,
    responses: responsesOf(own),
  }));
  return {
    revision: everyKindRevision(),
    round: { roundId: 'ek-2026', referenceDate: '2026-01-01', isDemonstration },
    countries,
    ...options,
  };
}

/** The rows of a table by column name. */
export async function rowsByName({ columns, rows }: TableToExport): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const read: Readonly<Record<string, Cell>>[] = [];
  for await (const row of rows) {
    read.push(Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
  }
  return read;
}
