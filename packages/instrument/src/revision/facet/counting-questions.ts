import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { questionsInOrder } from '../../definition/questions-in-order.ts';
import { parseExpression } from '../../expression/syntax/parse-expression.ts';
import { questionsRead } from '../../expression/syntax/questions-read.ts';

/** How a question bears on scores. */
export interface Bearing {
  /** It has a weight above 0. */
  readonly isWeighted: boolean;
  /** A rule reads it that decides, directly or through others, what a weighted question is worth. */
  readonly isRead: boolean;
}

/**
 * How the questions of a revision bear on its scores: by a weight of their own, or because a skip, a calculation, a "no case"
 * or an option's condition of a question that bears on them reads them. Checks and requiredness move no score.
 */
export function countingQuestions(revision: InstrumentRevision): ReadonlyMap<string, Bearing> {
  const questions = questionsInOrder(revision);
  const byId = new Map(questions.map((question) => [question.questionId, question]));
  const weighted = new Set(questions.filter(isWeighted).map(({ questionId }) => questionId));
  const read = new Set<string>();
  const open = [...weighted];
  for (let questionId = open.pop(); questionId !== undefined; questionId = open.pop()) {
    const question = byId.get(questionId);
    for (const readId of question === undefined ? [] : readBy(question)) {
      if (read.has(readId)) continue;
      read.add(readId);
      open.push(readId);
    }
  }
  return new Map(
    questions.map(({ questionId }) => [
      questionId,
      { isWeighted: weighted.has(questionId), isRead: read.has(questionId) },
    ]),
  );
}

function isWeighted(question: Question): boolean {
  return 'weight' in question && question.weight > 0;
}

/** What decides whether a question is asked and what it comes to. */
function readBy(question: Question): readonly string[] {
  const expressions = [
    question.skip?.when,
    question.kind === 'calculated' ? question.calculation : undefined,
    question.kind === 'law-and-practice' ? question.noCaseWhen : undefined,
    ...('options' in question ? question.options.map(({ shownWhen }) => shownWhen) : []),
  ];
  return expressions.flatMap((expression) => {
    const tree = expression === undefined ? undefined : parseExpression(expression).tree;
    return tree === undefined ? [] : questionsRead(tree);
  });
}
