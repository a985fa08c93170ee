import { checkExpression } from '../../expression/checking/check-expression.ts';
import { parseExpression } from '../../expression/syntax/parse-expression.ts';
import { questionsRead } from '../../expression/syntax/questions-read.ts';
import type { Draft, PendingExpression } from '../definition/draft.ts';
import type { Dependency } from './check-cycles.ts';
import { describeProblem } from './describe-problem.ts';
import { expressionText } from './expression-text.ts';
import { isNeverTrue } from './is-never-true.ts';

/**
 * Reads every expression of a file and checks it against the file's questions.
 *
 * @returns which questions wait for which others
 */
export function checkExpressions(draft: Draft, isRound: boolean): readonly Dependency[] {
  const { reading, questions, questionIds } = draft;
  const dependencies: Dependency[] = [];
  for (const pending of draft.expressions) {
    const { spot, role, optionId } = pending;
    const { text, offsetOf } = expressionText(reading.text, spot);
    const { tree, problems } = parseExpression(text);
    const expects = role === 'calculation' ? 'any' : 'truth';
    const scope = { questions, isRound, expects, isTerse: reading.isFull } as const;
    const found = tree === undefined ? problems : checkExpression(tree, scope);
    for (const problem of found) {
      // A question that is there but could not be read has its own problem already.
      if (problem.code === 'unknown-question' && questionIds.has(String(problem.params['questionId']))) continue;
      const code = problem.code === 'unknown-question' ? problem.code : 'expression';
      const { severity, offset } = problem;
      reading.report(code, spot, describeProblem(problem), { severity, offset: offsetOf(offset) });
    }
    if (tree === undefined) continue;
    if (role === 'option' && isNeverTrue(tree, found)) {
      const what = `option "${(optionId ?? '').slice(0, 60)}" can never be chosen, because its condition is never true; mend the condition or take the option out`;
      reading.report('unreachable-option', spot, what, { severity: 'warning' });
    }
    dependencies.push(...dependencyOf(draft, pending, questionsRead(tree)));
  }
  return dependencies;
}

/** What a question would do to itself by an expression that reads it. */
const selfReading: Readonly<Record<PendingExpression['role'], string>> = {
  skip: 'hide itself',
  required: 'require itself',
  calculation: 'be computed from itself',
  option: 'choose its options by itself',
  'no-case': 'say of itself that there was no case',
  check: '',
};

function dependencyOf(
  { reading }: Draft,
  { spot, role, questionIds }: PendingExpression,
  reads: readonly string[],
): readonly Dependency[] {
  if (role === 'check') return [];
  const known = new Set(reads);
  for (const questionId of questionIds) {
    if (!known.has(questionId)) continue;
    const who = spot.questionId === undefined ? questionId : 'the question';
    reading.report('self-reference', spot, `${who} would ${selfReading[role]}; read other questions only`);
  }
  // Whether an answer is required changes neither what is shown nor what it is worth.
  return role === 'required' ? [] : [{ questionIds, role, spot, reads }];
}
