import { notOf } from '../xpath/conjuncts-of.ts';
import { printXPath } from '../xpath/print-xpath.ts';
import { writeXPath, type WrittenQuestions } from '../xpath/write-xpath.ts';

/** When a form shows a row that is skipped under a condition of ours; `''` where forms cannot say it. */
export function renderRelevant(when: string, questions: WrittenQuestions): string {
  const { tree } = writeXPath(when, questions);
  return tree === undefined ? '' : printXPath(notOf(tree));
}

/** A condition or a calculation of ours as a cell; `''` where forms cannot say it. */
export function renderExpression(expression: string, questions: WrittenQuestions): string {
  const { tree } = writeXPath(expression, questions);
  return tree === undefined ? '' : printXPath(tree);
}

/** A calculation that forms cannot say; the row needs one, and an empty text is the honest result. */
export const noCalculation = "''";
