import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';

/** A question with where it stands. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly sectionId: string;
  readonly subSectionId: string;
  /** What its grid asks of every row; null where it is no row. */
  readonly gridText: string | null;
}

/** Every question of a revision with its place, in order, by id. */
export function placedQuestions(revision: InstrumentRevision): ReadonlyMap<string, PlacedQuestion> {
  const placed = new Map<string, PlacedQuestion>();
  for (const { sectionId, subSections } of revision.sections) {
    for (const { subSectionId, questions, grids = [] } of subSections) {
      for (const question of questions) {
        const gridId = 'gridId' in question ? question.gridId : undefined;
        const gridText = grids.find((grid) => grid.gridId === gridId)?.text ?? null;
        placed.set(question.questionId, { question, sectionId, subSectionId, gridText });
      }
    }
  }
  return placed;
}
