import type { InstrumentRevision } from '@groundwork/instrument';

/** Ids of the questions that are answered with a level from 0 to 4: most of them, and any of the five will do. */
export function levelQuestions({ sections }: InstrumentRevision): readonly string[] {
  return sections
    .flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions))
    .filter(({ kind }) => kind === 'level')
    .map(({ questionId }) => questionId);
}
