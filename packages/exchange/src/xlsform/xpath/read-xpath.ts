import { parseExpression, printExpression, type Expression } from '@groundwork/instrument';
import type { FormName, FormNames } from '../names/form-name.ts';
import { compareValues } from './compare-values.ts';
import { callNode, negativeNode, numberNode, operationNode, textNode } from '../../expression/expression-nodes.ts';
import { parseXPath } from './parse-xpath.ts';
import { readCall } from './read-call.ts';
import { refuse, TranslationRefusal } from './translation-refusal.ts';
import { toNumber, toTruth, valueOfName, type Reader, type Value } from './value.ts';
import type { XPath, XPathOperation } from './xpath.ts';

/** What the names in an expression of a form stand for. */
export interface XPathScope {
  readonly names: FormNames;
  /** What `.` stands for: in a constraint the row itself. */
  readonly self?: FormName;
  /** In a choice filter: the cells of one choice by their column. */
  readonly columns?: ReadonlyMap<string, string>;
}

/** An expression of ours, or why there is none, in plain English. */
export type TranslatedXPath =
  | { readonly expression: string; readonly tree: Expression; readonly refusal?: undefined }
  | { readonly expression?: undefined; readonly refusal: string };

/**
 * Says an expression of a form in the language of instruments, so that it is true or worth the same for the same answers,
 * unanswered ones included: in a form something unanswered is an empty text, here a comparison with it is false. What
 * has no counterpart is refused with its name; nothing is guessed.
 *
 * @param expects a condition, or a value of any single type
 * @example
 * translateXPath('${age} != 5', scope, 'truth').expression // => 'not(${FX-age} = 5)'
 */
export function translateXPath(text: string, scope: XPathScope, expects: 'truth' | 'any'): TranslatedXPath {
  const { tree, refusal } = parseXPath(text);
  return tree === undefined ? { refusal } : translateTree(tree, scope, expects);
}

/** The same for a tree that was read already. */
export function translateTree(tree: XPath, scope: XPathScope, expects: 'truth' | 'any'): TranslatedXPath {
  try {
    const value = readerOf(scope).value(tree);
    const translated = expects === 'truth' ? toTruth(value) : singleOf(value);
    const expression = printExpression(translated);
    const { tree: again, problems } = parseExpression(expression);
    if (again === undefined) return { refusal: `it is too long or too deep here (${problems[0]?.code ?? ''})` };
    return { expression, tree: again };
  } catch (fault) {
    if (fault instanceof TranslationRefusal) return { refusal: fault.reason };
    throw fault;
  }
}

/** Something that a calculation can be worth. */
function singleOf(value: Value): Expression {
  if (['choices', 'ranking', 'records', 'list'].includes(value.type)) {
    refuse('several choices or records are not a single value; count them or ask for one of them');
  }
  return value.tree;
}

function readerOf(scope: XPathScope): Reader {
  const reader: Reader = {
    value: (tree) => valueOf(tree, scope, reader),
    truth: (tree) => toTruth(reader.value(tree)),
    number: (tree) => toNumber(reader.value(tree)),
  };
  return reader;
}

function valueOf(tree: XPath, scope: XPathScope, reader: Reader): Value {
  switch (tree.kind) {
    case 'number':
      return { type: 'number', tree: numberNode(tree.value), literal: tree.value };
    case 'text':
      return literalText(tree.value);
    case 'answer':
      return valueOfName(scope.names(tree.name), tree.name);
    case 'self':
      if (scope.self === undefined) refuse('"." has no meaning there');
      return valueOfName(scope.self, '.');
    case 'column': {
      const cell = scope.columns?.get(tree.name);
      if (cell === undefined)
        refuse(`"${tree.name}" is neither a function nor an answer; answers are written \${name}`);
      return literalText(cell);
    }
    case 'negative':
      return { type: 'number', tree: negativeNode(reader.number(tree.operand)) };
    case 'call':
      return readCall(tree, reader);
    case 'operation':
      return valueOfOperation(tree, reader);
  }
}

function literalText(value: string): Value {
  const tree = textNode(value);
  if (tree === undefined) refuse('a text with both kinds of quotes cannot be written here');
  return { type: 'text', tree, literal: value };
}

function valueOfOperation({ operator, left, right }: XPathOperation, reader: Reader): Value {
  if (operator === 'and' || operator === 'or') return joinTruths(operator, reader.value(left), reader.value(right));
  const a = reader.value(left);
  const b = reader.value(right);
  switch (operator) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareValues(operator, a, b);
    case '-':
      // The time between two days is a function of its own here.
      if (a.type === 'date' && b.type === 'date') {
        return { type: 'number', tree: callNode('days-between', b.tree, a.tree) };
      }
  }
  return { type: 'number', tree: operationNode(operator, toNumber(a), toNumber(b)) };
}

/** A condition that is known already, as in a choice filter, leaves the other one. */
function joinTruths(operator: 'and' | 'or', a: Value, b: Value): Value {
  const known = (value: Value): boolean | undefined => (typeof value.literal === 'boolean' ? value.literal : undefined);
  const decisive = operator === 'or';
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (known(one) === decisive) return one;
    if (known(one) === !decisive) return { type: 'truth', tree: toTruth(other), ...literalOf(other) };
  }
  return { type: 'truth', tree: operationNode(operator, toTruth(a), toTruth(b)) };
}

function literalOf(value: Value): { readonly literal?: boolean } {
  return typeof value.literal === 'boolean' ? { literal: value.literal } : {};
}
