import { demonstrationNotice } from '@groundwork/assessment';
import type { AnswersToExport } from '../answers/answers-to-export.ts';
import { gapNames } from '../scores/gap-names.ts';
import type { Note } from './note.ts';

const reasons = ['not-asked', 'not-answered', 'do-not-know', 'not-applicable', 'not-computable', 'withheld'] as const;

/** What a reader of a file of answers must know of it. */
export function answersNotes(
  { revision, round, includesConfidential }: Omit<AnswersToExport, 'countries'>,
  form: 'long' | 'wide',
): readonly Note[] {
  const isWide = form === 'wide';
  return [
    ...(round.isDemonstration ? [['Demonstration', demonstrationNotice] as const] : []),
    ['Round', round.roundId],
    ['Answers refer to', round.referenceDate],
    ['Questionnaire', `${revision.title}, ${revision.instrumentId} ${revision.version}`],
    [
      'A row',
      isWide
        ? 'One row per country, one column per variable of the codebook.'
        : 'One row per country and question, also of questions that nobody has answered.',
    ],
    [
      'No value',
      isWide
        ? 'An empty cell was not answered; the codes below stand in the place of a value.'
        : 'Where there is no value, the column no_value_reason says why.',
    ],
    ...reasons
      .filter((reason) => !isWide || reason !== 'not-answered')
      .map((reason): Note => [reason, gapNames[reason]]),
    [
      'Kept back',
      includesConfidential === true
        ? 'Nothing: this file holds answers marked confidential and texts not agreed to be published. It is not for publication.'
        : 'Answers marked confidential, texts, records and the words beside an answer that are not agreed to be published, and what is worked out from them or hidden by them.',
    ],
  ];
}
