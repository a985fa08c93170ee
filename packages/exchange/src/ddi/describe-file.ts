import { demonstrationNotice } from '@groundwork/assessment';
import { wideColumns } from '../answers/wide-columns.ts';
import { answersFileId, type DescribedFile } from './described-file.ts';
import type { Describing } from './describing.ts';
import type { XmlElement } from './xml-writer.ts';

/** What the columns that no question stands behind hold. */
const placeLabels = {
  demonstration: 'Says that the data are generated',
  iso3: 'Country, ISO 3166-1 alpha-3',
  country: 'Name of the country',
  round: 'Round',
  instrument: 'Questionnaire',
  instrument_version: 'Version of the questionnaire',
} as const;

/** What the file is: its name, what a row is, how many cases and variables it has, and what stands for no value. */
export function describeFile({ element, note, revision }: Describing, file: DescribedFile): XmlElement {
  const { fileName, caseCount, roundId, isDemonstration } = file;
  const english = revision.language === 'en' ? {} : { 'xml:lang': 'en' };
  const content = `Answers to ${revision.instrumentId} ${revision.version} in round ${roundId}: one row per country, one column per variable, in the order of the variables below.`;
  const missing =
    'An empty cell was not answered. Codes in the place of a value: not-asked (hidden by other answers), do-not-know, not-applicable, not-computable, withheld (kept back by the respondent).';
  return element(
    'fileDscr',
    { ID: answersFileId },
    element(
      'fileTxt',
      {},
      element('fileName', {}, fileName),
      element('fileCont', english, isDemonstration ? `${demonstrationNotice}. ${content}` : content),
      element(
        'dimensns',
        {},
        element('caseQnty', {}, String(caseCount)),
        element('varQnty', {}, String(wideColumns(revision, isDemonstration).length)),
      ),
      element('fileType', { charset: 'UTF-8' }, 'text/csv'),
      element('format', {}, 'comma-delimited'),
      element('dataMsng', english, missing),
    ),
    note('demonstration', 'generated', isDemonstration ? demonstrationNotice : undefined),
  );
}

/** The variables of the columns that say of what a row is, in their order. */
export function describePlaceVariables(
  { element, texts, revision }: Describing,
  { isDemonstration }: DescribedFile,
): readonly XmlElement[] {
  return wideColumns(revision, isDemonstration).flatMap((column) =>
    column.question === undefined
      ? [
          element(
            'var',
            { ID: column.name, name: column.name, files: answersFileId, representationType: 'text' },
            texts('labl', [{ language: 'en', text: placeLabels[column.name] }]),
            element('varFormat', { type: 'character', schema: 'other' }),
          ),
        ]
      : [],
  );
}
