import type { CalculatedQuestion, Question } from '../../definition/question.ts';
import { expressionFunctions } from './expression-functions.ts';
import { typeOfDetail, typeOfKind, type ExpressionType } from './expression-type.ts';
import type { Expression } from '../syntax/expression.ts';
import { isArithmetic } from '../syntax/operator-strength.ts';
import { parseExpression } from '../syntax/parse-expression.ts';

/** The trees of calculations that were looked at: each of a thousand checks may ask for the same ones. */
const trees = new WeakMap<CalculatedQuestion, Expression>();

/**
 * What a calculated question is worth, told from the part of its calculation that is its result; nothing is checked.
 *
 * Calculations may rest on calculations two thousand deep, and each on two others: the way is kept in a list of its own,
 * and no calculation is looked at twice.
 */
export function typeOfCalculation(
  question: CalculatedQuestion,
  questions: ReadonlyMap<string, Question>,
): ExpressionType {
  const seen = new Set<string>();
  const waiting: Expression[] = [];
  const open = (calculated: CalculatedQuestion): void => {
    const tree = seen.has(calculated.questionId) ? undefined : treeOf(calculated);
    seen.add(calculated.questionId);
    if (tree !== undefined) waiting.push(tree);
  };
  open(question);
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const read = part.kind === 'question' && part.fieldId === undefined ? questions.get(part.questionId) : undefined;
    if (part.kind === 'group') waiting.push(part.inner);
    else if (part.kind === 'call' && isSameAsParameters(part.name)) {
      // The first alternative that says something certain is looked at first.
      const alternatives = part.name === 'if' ? part.parameters.slice(1) : part.parameters;
      waiting.push(...alternatives.toReversed());
    } else if (read?.kind === 'calculated') open(read);
    else {
      const type = typeOfResult(part, read, questions);
      if (type !== 'unknown') return type;
    }
  }
  return 'unknown';
}

function treeOf(question: CalculatedQuestion): Expression | undefined {
  const known = trees.get(question);
  if (known !== undefined) return known;
  const { tree } = parseExpression(question.calculation);
  if (tree !== undefined) trees.set(question, tree);
  return tree;
}

function isSameAsParameters(name: string): boolean {
  return expressionFunctions.get(name)?.result === 'same';
}

function typeOfResult(
  part: Expression,
  read: Question | undefined,
  questions: ReadonlyMap<string, Question>,
): ExpressionType {
  switch (part.kind) {
    case 'number':
    case 'negative':
      return 'number';
    case 'text':
      return 'text';
    case 'operation':
      return isArithmetic(part.operator) ? 'number' : 'truth';
    case 'call': {
      const result = expressionFunctions.get(part.name)?.result;
      if (result === undefined || result === 'same') return 'unknown';
      return result === 'detail' ? typeOfDetail(part, questions) : result;
    }
    default:
      return typeOfKind(read?.kind);
  }
}
