import type { Expression, Operator } from '@groundwork/instrument';
import { plainNumber } from './plain-number.ts';

/** Trees made by a program stand nowhere. */
const nowhere = { offset: 0, length: 0 } as const;

/** A number; below zero as a minus before it. */
export function numberNode(value: number): Expression {
  if (value < 0) return { kind: 'negative', operand: numberNode(-value), ...nowhere };
  return { kind: 'number', value, text: plainNumber(value), ...nowhere };
}

/** A text in quotes that it does not hold; `undefined` for a text that holds both kinds. */
export function textNode(value: string): Expression | undefined {
  const quote = value.includes("'") ? '"' : "'";
  return value.includes(quote) ? undefined : { kind: 'text', value, quote, ...nowhere };
}

/** The answer to a question, or a field in the records of a repeat. */
export function questionNode(questionId: string, fieldId?: string): Expression {
  return { kind: 'question', questionId, ...(fieldId === undefined ? {} : { fieldId }), ...nowhere };
}

/** A function with its parameters. */
export function callNode(name: string, ...parameters: readonly Expression[]): Expression {
  return { kind: 'call', name, parameters, ...nowhere };
}

/** Two operands and what is done with them. */
export function operationNode(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: 'operation', operator, left, right, ...nowhere };
}

/** A minus before an operand. */
export function negativeNode(operand: Expression): Expression {
  return { kind: 'negative', operand, ...nowhere };
}

/** The opposite of a condition; of the opposite of a condition that condition. */
export function notNode(tree: Expression): Expression {
  const bare = tree.kind === 'group' ? tree.inner : tree;
  const [only] = bare.kind === 'call' && bare.name === 'not' ? bare.parameters : [];
  return only ?? callNode('not', tree);
}

/** What is always or never so. */
export function truthNode(value: boolean): Expression {
  return callNode(value ? 'true' : 'false');
}

/** Conditions or parts joined by one operator, from the left; `undefined` for none. */
export function joinNodes(operator: Operator, parts: readonly Expression[]): Expression | undefined {
  const [first, ...others] = parts;
  return first === undefined ? undefined : others.reduce((left, right) => operationNode(operator, left, right), first);
}

/** Conditions joined by `and` or by `or`; without any, what that is worth. */
export function joinConditions(operator: 'and' | 'or', conditions: readonly Expression[]): Expression {
  return joinNodes(operator, conditions) ?? truthNode(operator === 'and');
}
