import { answersHead } from '../answers/answers-head.ts';
import type { AnswersToExport } from '../answers/answers-to-export.ts';
import { longAnswersTable } from '../answers/long-table.ts';
import { wideAnswersTable } from '../answers/wide-table.ts';
import { codebookTable } from '../codebook/codebook-table.ts';
import { exportFileName } from '../export/export-file-name.ts';
import { answersNotes } from '../notes/answers-notes.ts';
import { notesTable } from '../notes/notes-table.ts';
import { streamJson } from '../table/stream-json.ts';
import { streamTable } from '../table/stream-table.ts';
import { streamWorkbook } from '../workbook/stream-workbook.ts';
import { tableSheet } from '../workbook/table-sheet.ts';
import type { Download } from './download.ts';
import { mediaTypes, type TableFormat } from './media-types.ts';

/** How answers are wanted. */
export interface AnswersWanted {
  readonly form: 'long' | 'wide';
  readonly format: TableFormat;
  /** Of which country, where the file is of one; for the name. */
  readonly iso3?: string;
}

/**
 * Answers to one version of a questionnaire as a file: CSV with the mark by which spreadsheets know UTF-8, a workbook with codebook
 * and notes on sheets of their own, or JSON.
 */
export function answersDownload(input: AnswersToExport, wanted: AnswersWanted): Download {
  const { form, format } = wanted;
  return {
    fileName: answersFileName(input, wanted),
    mediaType: mediaTypes[format],
    pieces: answersPieces(input, form, format),
  };
}

/** The name of a file of answers; the codebook beside it says the same. */
export function answersFileName(
  { revision, round }: Pick<AnswersToExport, 'revision' | 'round'>,
  { form, format, iso3 }: AnswersWanted,
): string {
  const { instrumentId, version } = revision;
  const country = iso3 === undefined ? [] : [iso3];
  return exportFileName([round.roundId, ...country, instrumentId, version, 'answers', form], round, format);
}

function answersPieces(
  input: AnswersToExport,
  form: AnswersWanted['form'],
  format: TableFormat,
): AsyncIterable<string | Uint8Array> {
  const table = form === 'long' ? longAnswersTable(input) : wideAnswersTable(input);
  switch (format) {
    case 'csv':
      return streamTable(table, { hasByteOrderMark: true });
    case 'json':
      return streamJson(answersHead(input, form), table);
    case 'xlsx':
      return streamWorkbook([
        tableSheet('Answers', table),
        tableSheet('Codebook', codebookTable(input.revision)),
        tableSheet('Notes', notesTable(answersNotes(input, form))),
      ]);
  }
}
