import { parseExpression, printExpression, type Check, type Expression, type Question } from '@groundwork/instrument';
import { readConstraint } from '../questions/read-constraint.ts';
import { allOf, conjunctsOf, notOf } from '../xpath/conjuncts-of.ts';
import { printXPath } from '../xpath/print-xpath.ts';
import { writeXPath, type WrittenQuestions } from '../xpath/write-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';

/** The kinds of questions whose answers a form can check as they are given. */
const checkedKinds: readonly Question['kind'][] = [
  'level',
  'state',
  'severity',
  'agreement',
  'multiple-choice',
  'single-choice',
  'ranking',
  'number',
  'share',
  'text',
  'date',
];

/**
 * A check as the constraint of a question: an error about one question that forms can say. In the constraint the answer is
 * `.`, and it is only looked at when there is one.
 *
 * @returns conditions that must be true, or `undefined` where a form cannot hold the check
 */
export function renderCheck(check: Check, questions: WrittenQuestions): readonly XPath[] | undefined {
  const [questionId, ...others] = check.questionIds;
  const question = questions.get(questionId);
  if (check.severity !== 'error' || others.length > 0 || question === undefined) return undefined;
  if (!checkedKinds.includes(question.kind)) return undefined;
  const { tree } = parseExpression(check.when);
  if (tree === undefined) return undefined;
  const written = writeXPath(printExpression(withoutAnswered(tree, questionId)), questions).tree;
  if (written === undefined) return undefined;
  const conditions = conjunctsOf(notOf(withSelf(written, questionId)));
  return isReadAsBound(question, conditions) ? undefined : conditions;
}

/**
 * Whether a condition would be read back as a bound that the question does not have. Numbers and texts have theirs
 * before it, and a second bound on the same side stays a condition.
 */
function isReadAsBound(question: Question, conditions: readonly XPath[]): boolean {
  const tree = allOf(conditions);
  const kind = question.kind === 'date' ? 'date' : 'other';
  return tree !== undefined && readConstraint(tree, kind).rest.length < conditions.length;
}

/** The conditions of several checks as one text, which is compared with what a cell says. */
export function printConditions(conditions: readonly XPath[]): string {
  const tree = allOf(conditions);
  return tree === undefined ? '' : printXPath(tree);
}

/** `answered(${q}) and ...` without its first part, which a constraint says by itself. */
function withoutAnswered(tree: Expression, questionId: string): Expression {
  if (tree.kind !== 'operation' || tree.operator !== 'and' || tree.left.kind !== 'call') return tree;
  const [asked] = tree.left.parameters;
  const isSame = asked?.kind === 'question' && asked.questionId === questionId;
  return tree.left.name === 'answered' && isSame ? tree.right : tree;
}

function withSelf(tree: XPath, name: string): XPath {
  switch (tree.kind) {
    case 'answer':
      return tree.name === name ? { kind: 'self' } : tree;
    case 'negative':
      return { ...tree, operand: withSelf(tree.operand, name) };
    case 'operation':
      return { ...tree, left: withSelf(tree.left, name), right: withSelf(tree.right, name) };
    case 'call':
      return { ...tree, parameters: tree.parameters.map((parameter) => withSelf(parameter, name)) };
    default:
      return tree;
  }
}
