import { demonstrationNotice, scoreBases } from '@groundwork/assessment';
import { basisNames } from '../scores/basis-names.ts';
import type { ScoresToExport } from '../sdmx/scores-to-export.ts';
import type { Note } from './note.ts';

/** How the scores of a round were made, and what is needed to make them again to the last digit. */
export function scoresNotes({ revision, round, run }: ScoresToExport): readonly Note[] {
  const { subSectionShare, sectionShare } = revision.availability;
  return [
    ...(round.isDemonstration ? [['Demonstration', demonstrationNotice] as const] : []),
    ['Round', round.roundId],
    ['Answers refer to', round.referenceDate],
    ['Questionnaire', `${revision.title}, ${revision.instrumentId} ${revision.version}`],
    ...scoreBases.map((basis): Note => [`Score "${basis}"`, `${basisNames[basis]}.`]),
    ['Ranked', `The index ${basisNames[run.basis].toLowerCase()}. 1 is best; equal scores share a rank: 1, 2, 2, 4.`],
    [
      'Rank intervals',
      run.rows.every(({ rankInterval }) => rankInterval === undefined)
        ? 'None were computed for this run.'
        : 'The ranks in which nine of ten choices of weights, normalisation, aggregation and the treatment of gaps leave a country.',
    ],
    [
      'Aggregation',
      'Weighted arithmetic means: of questions inside a sub-dimension and a dimension, and of dimensions in the index, by the weights in the codebook. Scores are from 0 to 100, are not rounded, and are shown with one decimal.',
    ],
    [
      'Too few answers',
      `A sub-dimension needs ${percent(subSectionShare)} of its weight answered, a dimension ${percent(sectionShare)} of its sub-dimensions, the index every dimension. Nothing is imputed: where there is no score, the column beside it says why.`,
    ],
    ['Score run', run.scoreRunId],
    ['Computed at', run.computedAt],
    ['Engine version', run.engineVersion],
    ['SHA-256 of the questionnaire', run.revisionHash],
    ['SHA-256 of the answers', run.inputHash],
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
