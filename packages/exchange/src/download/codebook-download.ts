import type { Catalogue } from '@groundwork/instrument/authoring';
import type { AnswersToExport } from '../answers/answers-to-export.ts';
import { exportDdi } from '../ddi/export-ddi.ts';
import { exportFileName } from '../export/export-file-name.ts';
import { answersFileName } from './answers-download.ts';
import type { Download } from './download.ts';

/** Of which file of answers a codebook is. */
export interface CodebookWanted {
  /** Rows of the file: countries. */
  readonly caseCount: number;
  readonly catalogues?: readonly Catalogue[];
  readonly iso3?: string;
}

/** The codebook (DDI) that lies beside the answers as CSV in the wide form and describes exactly its columns. */
export function codebookDownload(
  { revision, round }: Pick<AnswersToExport, 'revision' | 'round'>,
  { caseCount, catalogues = [], ...wanted }: CodebookWanted,
): Download {
  const { roundId, isDemonstration } = round;
  const { instrumentId, version } = revision;
  const country = wanted.iso3 === undefined ? [] : [wanted.iso3];
  const fileName = answersFileName({ revision, round }, { ...wanted, form: 'wide', format: 'csv' });
  return {
    fileName: exportFileName([roundId, ...country, instrumentId, version, 'codebook'], round, 'xml'),
    mediaType: 'application/xml; charset=utf-8',
    pieces: onePiece(() => exportDdi(revision, catalogues, { fileName, caseCount, roundId, isDemonstration })),
  };
}

async function* onePiece(write: () => string): AsyncGenerator<string, void, undefined> {
  yield write();
}
