import { questionsInOrder, type Question } from '@groundwork/instrument';
import { canonicalJson, readInstrument, writeInstrument } from '@groundwork/instrument/authoring';
import { columnLetters } from '../../workbook/column-letters.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { formBytes, type FormRows } from '../form/any-form.test-data.ts';
import { importXlsForm, type ImportXlsFormOptions, type XlsFormImport } from './import-xlsform.ts';

/**
 * An import that the reader of instrument files accepts.
 *
 * @throws Error when it does not
 */
export function imported(
  sheets: Readonly<Record<string, FormRows>>,
  options: ImportXlsFormOptions = {},
): XlsFormImport {
  const result = importXlsForm(formBytes(sheets), options);
  refuseUnreadable(result);
  return result;
}

function refuseUnreadable({ revision }: XlsFormImport): void {
  if (revision === undefined) return;
  const { revision: again, problems } = readInstrument(writeInstrument(revision), { fileName: 'imported' });
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  if (again === undefined || canonicalJson(again) !== canonicalJson(revision))
    throw new Error('it reads as another revision');
}

/** A question of an import. */
export function question(result: XlsFormImport, questionId: string): Question {
  const found = result.revision && questionsInOrder(result.revision).find((one) => one.questionId === questionId);
  if (found === undefined) throw new Error(`${questionId} is not there`);
  return found;
}

/** What the report says, as kind, code and place. */
export function said({ report }: XlsFormImport): readonly string[] {
  return report.entries.map(
    ({ kind, code, sheet = '', row = '', column = '' }) => `${kind} ${code} ${sheet} ${column}${row}`,
  );
}

/** A workbook with these sheets, written and read. */
export function workbookOf(sheets: Readonly<Record<string, FormRows>>): Workbook {
  const { workbook } = readWorkbook(formBytes(sheets));
  if (workbook === undefined) throw new Error('no workbook');
  return workbook;
}

/** The cells that are neither carried nor named: by the cell, by its row or by its sheet. */
export function silentCells({ report }: XlsFormImport, { sheets }: Workbook): readonly string[] {
  const places = new Set(report.entries.map(({ sheet, row, column }) => [sheet, row, column].join(' ')));
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, text }) => {
        const letters = columnLetters(column);
        if (text.trim() === '' || report.carried.get(name)?.has(`${letters}${row}`) === true) return [];
        const isNamed = [
          [name, row, letters],
          [name, row, undefined],
          [name, undefined, undefined],
        ].some((place) => places.has(place.join(' ')));
        return isNamed ? [] : [`${name}!${letters}${row} ${text}`];
      }),
    ),
  );
}
