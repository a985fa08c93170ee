import type { Expression } from '@groundwork/instrument';
import type { AnswerType, FormName } from '../names/form-name.ts';
import { callNode, numberNode, operationNode, questionNode } from '../../expression/expression-nodes.ts';
import { refuse } from './translation-refusal.ts';
import type { XPath } from './xpath.ts';

/** A part of an expression while it is translated: the tree of ours, what it is worth, and where it comes from. */
export interface Value {
  readonly tree: Expression;
  /** `list` are the values of a field in all records; functions take them together. */
  readonly type: AnswerType | 'list';
  /** Of constants, and of conditions that are known at once. */
  readonly literal?: string | number | boolean;
  /** Of what is read from an answer. */
  readonly name?: FormName;
}

/** Translates parts of the expression at hand. */
export interface Reader {
  value(tree: XPath): Value;
  truth(tree: XPath): Expression;
  number(tree: XPath): Expression;
}

/** What is read from the answer under a name. */
export function valueOfName(name: FormName | undefined, written: string): Value {
  switch (name?.kind) {
    case undefined:
      return refuse(`there is no row named "${written}"`);
    case 'lost':
      return refuse(`"${written}" is not carried over: ${name.why}`);
    case 'today':
      return { type: 'date', tree: callNode('today') };
    case 'question':
      // A ladder whose choices are named by their scores can be calculated with as in the form.
      return { type: isNamedByScores(name) ? 'number' : name.type, tree: questionNode(name.questionId), name };
    case 'field':
      return { type: 'list', tree: questionNode(name.questionId, name.fieldId), name };
    case 'detail': {
      const id: Expression = { kind: 'text', value: name.fieldId, quote: "'", offset: 0, length: 0 };
      const tree = callNode('detail', questionNode(name.questionId), id);
      if (name.type !== 'number') refuse(`"${written}" is a detail that is no number; only numbers can be read there`);
      return { type: 'number', tree, name };
    }
    case 'part':
      return { type: 'number', tree: callNode(name.part, questionNode(name.questionId)), name };
  }
}

function isNamedByScores({ type, choices }: Extract<FormName, { readonly kind: 'question' }>): boolean {
  return type === 'level' && [...(choices ?? [])].every(([name, score]) => name === String(score));
}

/** Whether something is answered: of what is read from a question that can be asked. */
export function answeredNode(value: Value): Expression | undefined {
  return value.name?.kind === 'question' ? callNode('answered', questionNode(value.name.questionId)) : undefined;
}

/** A value as a condition: in a form any text but the empty one and any number but zero is true. */
export function toTruth(value: Value): Expression {
  switch (value.type) {
    case 'truth':
      return value.tree;
    case 'number':
    case 'level':
      return operationNode('!=', callNode('coalesce', value.tree, numberNode(0)), numberNode(0));
    default:
      return answeredNode(value) ?? refuse('a condition is expected; compare the value with something');
  }
}

/** A value as a number. Texts are numbers only where they are written so in the form itself. */
export function toNumber(value: Value): Expression {
  if (value.type === 'number' || value.type === 'level') return value.tree;
  const { literal } = value;
  if (typeof literal === 'string' && /^-?\d+(\.\d+)?$/.test(literal)) return numberNode(Number(literal));
  return refuse(
    value.type === 'list' ? 'a field of records is read by sum, min, max or count' : 'a number is expected',
  );
}

/** A value as a day. */
export function toDate(value: Value): Expression {
  if (value.type === 'date') return value.tree;
  const { literal } = value;
  if (typeof literal === 'string' && isDay(literal)) {
    return callNode('date', { kind: 'text', value: literal, quote: "'", offset: 0, length: 0 });
  }
  return refuse('a date is expected, written like 2009-06-30');
}

/** Whether a text is a day of the calendar, as `2009-06-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isFinite(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
