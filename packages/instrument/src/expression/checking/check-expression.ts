import type { Question } from '../../definition/question.ts';
import { checkCall } from './check-call.ts';
import { checkReach } from './check-reach.ts';
import type { Checking, ExpressionScope } from './checking.ts';
import { guardsOf } from './guards-of.ts';
import { expectSingle, expectTruth, expectType } from './expect-type.ts';
import { bare } from '../syntax/bare.ts';
import { fieldOf } from '../computing/expression-names.ts';
import type { ExpressionProblem } from '../syntax/expression-problem.ts';
import { typeOfField, typeOfKind, type ExpressionType } from './expression-type.ts';
import type { Expression, OperationNode, QuestionNode } from '../syntax/expression.ts';
import { nearestName } from './nearest-name.ts';
import { isArithmetic } from '../syntax/operator-strength.ts';
import { questionsRead } from '../syntax/questions-read.ts';
import { spineOf } from '../syntax/spine-of.ts';
import { typeOfCalculation } from './type-of-calculation.ts';

/** After so many problems no near-miss name is looked for: that is no slip any more, and looking takes longest of all. */
const mostSearched = 10;

const noGuards: ReadonlySet<string> = new Set();

/**
 * Finds what is wrong with an expression although it can be read: unknown names with the nearest known one, text compared
 * with a number, a choice of several compared at all, conditions that can never be true. All problems at once.
 */
export function checkExpression(tree: Expression, scope: ExpressionScope): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const checking = checkingOf(scope, problems, undefined, guardsOf(tree));
  if (scope.expects === 'any') expectSingle(tree, checking);
  else expectTruth(tree, checking);
  if (questionsRead(tree).length === 0 && !readsClock(tree)) checking.report('reads-nothing', tree, {}, 'warning');
  checkReach(tree, checking);
  return problems.toSorted((a, b) => a.offset - b.offset);
}

/**
 * What an expression is worth, without a word about its faults.
 *
 * @example typeOfExpression(parseExpression('1 + 2').tree, scope) // => 'number'
 */
export function typeOfExpression(tree: Expression, scope: ExpressionScope): ExpressionType {
  return checkingOf(scope, [], undefined, new Map()).typeOf(tree);
}

function checkingOf(
  scope: ExpressionScope,
  problems: ExpressionProblem[],
  repeatId: string | undefined,
  guards: ReturnType<typeof guardsOf>,
): Checking {
  const checking: Checking = {
    scope,
    repeatId,
    report(code, { offset, length }, params = {}, severity = 'error') {
      const known = Object.entries(params).filter(
        (entry): entry is [string, string | number] => entry[1] !== undefined,
      );
      problems.push({ code, severity, offset, length, params: Object.fromEntries(known) });
    },
    typeOf: (part) => typeOf(part, checking),
    question: (part) => findQuestion(part, checking),
    nearest: (name, names) =>
      scope.isTerse === true || problems.length >= mostSearched ? undefined : nearestName(name, names),
    guards: (tree) => guards.get(tree) ?? noGuards,
    within: (inner) => checkingOf(scope, problems, inner, guards),
  };
  return checking;
}

/** Whether the day matters: then it is not the same every day although it reads no question. */
function readsClock(tree: Expression): boolean {
  switch (tree.kind) {
    case 'call':
      return tree.name === 'today' || tree.parameters.some(readsClock);
    case 'group':
      return readsClock(tree.inner);
    case 'negative':
      return readsClock(tree.operand);
    case 'operation':
      return spineOf(tree).some(({ left, right }, index) => (index === 0 && readsClock(left)) || readsClock(right));
    default:
      return false;
  }
}

function typeOf(tree: Expression, checking: Checking): ExpressionType {
  switch (tree.kind) {
    case 'number':
    case 'text':
      return tree.kind;
    case 'group':
      return checking.typeOf(tree.inner);
    case 'negative':
      expectType(tree.operand, 'number', checking);
      return 'number';
    case 'question':
      return typeOfReference(tree, checking);
    case 'call':
      return checkCall(tree, checking);
    case 'operation':
      return checkSpine(tree, checking);
  }
}

function typeOfReference(tree: QuestionNode, checking: Checking): ExpressionType {
  const question = checking.question(tree);
  if (tree.fieldId === undefined) {
    return question?.kind === 'calculated'
      ? typeOfCalculation(question, checking.scope.questions)
      : typeOfKind(question?.kind);
  }
  if (question === undefined) return 'unknown';
  const { questionId, fieldId } = tree;
  const field = fieldOf(question, fieldId);
  if (question.kind !== 'repeat' || field === undefined) {
    const fields = question.kind === 'repeat' ? question.fields.map(({ id }) => id) : [];
    checking.report('unknown-field', tree, { questionId, fieldId, suggestion: checking.nearest(fieldId, fields) });
    return 'unknown';
  }
  if (checking.repeatId !== questionId) checking.report('field-outside', tree, { questionId, fieldId });
  return typeOfField(field);
}

function findQuestion(tree: QuestionNode, checking: Checking): Question | undefined {
  const { questions, isRound } = checking.scope;
  const { questionId } = tree;
  const question = questions.get(questionId);
  if (question === undefined && !isRound) {
    checking.report('unknown-question', tree, {
      questionId,
      suggestion: checking.nearest(questionId, questions.keys()),
    });
  }
  if (question?.kind !== 'note') return question;
  checking.report('note-read', tree, { questionId });
  return undefined;
}

function checkSpine(tree: OperationNode, checking: Checking): ExpressionType {
  let type: ExpressionType | undefined;
  for (const operation of spineOf(tree)) {
    type = checkOperation(operation, type ?? checking.typeOf(operation.left), checking);
  }
  return type ?? 'unknown';
}

/** @param leftType what stands on the left is worth; it has been looked at */
function checkOperation(tree: OperationNode, leftType: ExpressionType, checking: Checking): ExpressionType {
  const { operator, left, right } = tree;
  if (operator === 'and' || operator === 'or') {
    expectTruth(left, checking, leftType);
    expectTruth(right, checking);
    return 'truth';
  }
  if (isArithmetic(operator)) {
    expectType(left, 'number', checking, leftType);
    expectType(right, 'number', checking);
    return 'number';
  }
  const first = expectComparable(left, checking, leftType);
  const second = expectComparable(right, checking);
  if (first !== 'unknown' && second !== 'unknown' && first !== second) {
    checking.report('type-fault', tree, { type: second, expected: first });
  } else if (operator !== '=' && operator !== '!=' && (first === 'text' || second === 'text')) {
    checking.report('type-fault', tree, { type: 'text', expected: 'number' });
  } else {
    checkOption(bare(left), bare(right), checking);
    checkOption(bare(right), bare(left), checking);
  }
  return 'truth';
}

function expectComparable(tree: Expression, checking: Checking, found = checking.typeOf(tree)): ExpressionType {
  const type = expectSingle(tree, checking, found);
  if (type !== 'truth') return type;
  checking.report('type-fault', tree, { type, expected: 'number' });
  return 'unknown';
}

/** A choice compared with an option that it does not have. */
function checkOption(asked: Expression, constant: Expression, checking: Checking): void {
  if (asked.kind !== 'question' || constant.kind !== 'text') return;
  const question = checking.scope.questions.get(asked.questionId);
  const options = asked.fieldId === undefined ? question : fieldOf(question, asked.fieldId);
  if (options === undefined || !('options' in options) || options.options === undefined) return;
  if (options.kind !== 'single-choice') return;
  const ids = options.options.map(({ optionId }) => optionId);
  if (ids.includes(constant.value)) return;
  const suggestion = checking.nearest(constant.value, ids);
  checking.report('unknown-option', constant, { questionId: asked.questionId, optionId: constant.value, suggestion });
}
