import type { Expression, Operator } from '@groundwork/instrument';
import {
  callNode,
  joinNodes,
  notNode,
  numberNode,
  operationNode,
  questionNode,
  textNode,
} from '../../expression/expression-nodes.ts';
import { refuse } from './translation-refusal.ts';
import { answeredNode, isDay, toDate, toNumber, toTruth, type Value } from './value.ts';

type Comparison = Extract<Operator, '=' | '!=' | '<' | '<=' | '>' | '>='>;

const turned: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Two values compared, as a form does it, unanswered ones included. */
export function compareValues(operator: Comparison, a: Value, b: Value): Value {
  if (a.literal !== undefined && b.literal !== undefined) return known(compareLiterals(operator, a.literal, b.literal));
  if (a.literal !== undefined) return compareValues(turned[operator], b, a);
  if (operator === '!=') return truth(notNode(equal(a, b)));
  return truth(operator === '=' ? equal(a, b) : ordered(operator, a, b));
}

function truth(tree: Expression): Value {
  return { type: 'truth', tree };
}

function known(isTrue: boolean): Value {
  return { type: 'truth', tree: callNode(String(isTrue)), literal: isTrue };
}

function compareLiterals(operator: Comparison, a: string | number | boolean, b: string | number | boolean): boolean {
  if (operator === '=' || operator === '!=') {
    const isSame = typeof a === 'string' && typeof b === 'string' ? a === b : Number(a) === Number(b);
    return isSame === (operator === '=');
  }
  const [left, right] = [Number(a), Number(b)];
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** `a` is read from answers. */
function equal(a: Value, b: Value): Expression {
  if (b.literal === '') {
    const answered = answeredNode(a) ?? refuse('whether that is answered cannot be asked here');
    return callNode('not', answered);
  }
  if (a.type === 'truth' || b.type === 'truth') return sameTruth(a, b);
  if (b.literal !== undefined) return equalToConstant(a, b);
  const compared = equalAnswers(a, b);
  // In a form two empty answers are the same text.
  const answered = [answeredNode(a), answeredNode(b)];
  const [first, second] = answered;
  if (first === undefined || second === undefined) return compared;
  return operationNode('or', compared, callNode('not', operationNode('or', first, second)));
}

function sameTruth(a: Value, b: Value): Expression {
  const constant = typeof a.literal === 'boolean' ? a : b;
  const other = constant === a ? b : a;
  if (typeof constant.literal !== 'boolean') refuse('conditions cannot be compared with each other');
  return constant.literal ? toTruth(other) : notNode(toTruth(other));
}

function equalToConstant(a: Value, b: Value): Expression {
  const { literal } = b;
  switch (a.type) {
    case 'choice':
    case 'level':
      return choiceIs(a, (name) => name === String(literal), String(literal));
    case 'text':
      return typeof literal === 'string'
        ? operationNode('=', a.tree, b.tree)
        : refuse('a text cannot be compared with a number');
    case 'date':
      return operationNode('=', a.tree, toDate(b));
    case 'choices':
      return refuse('several choices cannot be compared; ask for one with selected(...)');
    default:
      return operationNode('=', toNumber(a), toNumber(b));
  }
}

function equalAnswers(a: Value, b: Value): Expression {
  if (a.type === 'date' || b.type === 'date') return operationNode('=', toDate(a), toDate(b));
  const isText = (value: Value): boolean => value.type === 'text' || value.type === 'choice';
  if (isText(a) && isText(b)) {
    if (a.type === 'choice' || b.type === 'choice')
      refuse('two choices cannot be compared; their options may differ here');
    return operationNode('=', a.tree, b.tree);
  }
  return operationNode('=', plainNumber(a), plainNumber(b));
}

function ordered(operator: Exclude<Comparison, '=' | '!='>, a: Value, b: Value): Expression {
  if (a.type === 'date' || b.type === 'date' || (typeof b.literal === 'string' && isDay(b.literal))) {
    return operationNode(operator, toDate(a), toDate(b));
  }
  if (a.type === 'choice' || a.type === 'level') {
    if (b.literal === undefined) refuse('a choice can be compared with a constant only');
    const constant = b.literal;
    return choiceIs(
      a,
      (name) => /^-?\d+(\.\d+)?$/.test(name) && compareLiterals(operator, Number(name), constant),
      `${operator} ${String(constant)}`,
    );
  }
  return operationNode(operator, plainNumber(a), plainNumber(b));
}

/** A number that is not the score of a rung: forms compare the names of choices, and ours are scores. */
function plainNumber(value: Value): Expression {
  if (value.type === 'level') refuse('a rung of a ladder can be compared with a constant only');
  return toNumber(value);
}

/** One of the choices whose name fits. */
function choiceIs(value: Value, fits: (name: string) => boolean, wanted: string): Expression {
  const { name } = value;
  if (name?.kind !== 'question' || name.choices === undefined) refuse('that is no choice of the form');
  const found = [...name.choices].filter(([choice]) => fits(choice)).map(([, own]) => own);
  const question = questionNode(name.questionId);
  const comparisons = found.map((own) =>
    operationNode(
      '=',
      question,
      typeof own === 'number' ? numberNode(own) : (textNode(own) ?? refuse('no such option')),
    ),
  );
  return joinNodes('or', comparisons) ?? refuse(`no choice of that list is "${wanted}"`);
}
