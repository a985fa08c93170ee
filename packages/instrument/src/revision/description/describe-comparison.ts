import type { QuestionChange, RevisionComparison } from '../comparison/revision-comparison.ts';
import { describeProblem } from './describe-problem.ts';
import { describeQuestionChange } from './describe-question-change.ts';
import { describeStructureChange } from './describe-structure-change.ts';

/**
 * A comparison as lines of plain English, one for each thing that changed: first what is wrong with the author's
 * declarations, then what stands beside the questions, then the questions in their order. What a table asks of all its rows
 * is told once, at the table.
 *
 * @returns one line for each change, none where nothing changed
 * @example describeComparison(compareRevisions(revision, revision)) // => []
 */
export function describeComparison({ problems, structure, questions }: RevisionComparison): readonly string[] {
  return [
    ...problems.map(describeProblem),
    ...structure.map(describeStructureChange),
    ...questions.map(withoutTableText).flatMap(describeQuestionChange),
  ];
}

/** Leaves what the table told already to the table; leaving or joining one stays with the question. */
function withoutTableText(change: QuestionChange): QuestionChange {
  const facets = change.facets.filter(
    ({ facet, before, after }) => facet !== 'grid-text' || before === null || after === null,
  );
  return { ...change, facets };
}
