import type { Expression } from '@groundwork/instrument';
import type { FormName } from '../names/form-name.ts';
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
import { toDate, toNumber, type Reader, type Value } from './value.ts';
import type { XPath, XPathCall } from './xpath.ts';

/** Translates a function; one that has no counterpart is refused by its name. */
export function readCall({ name, parameters }: XPathCall, reader: Reader): Value {
  const [first, second, third] = parameters;
  const read = (tree: XPath | undefined): Value => reader.value(tree ?? missing(name));
  const number = (tree: Expression): Value => ({ type: 'number', tree });
  const truth = (tree: Expression): Value => ({ type: 'truth', tree });
  switch (name) {
    case 'true':
    case 'false':
      return { type: 'truth', tree: callNode(name), literal: name === 'true' };
    case 'not': {
      const value = read(first);
      if (typeof value.literal === 'boolean') {
        return { type: 'truth', tree: callNode(String(!value.literal)), literal: !value.literal };
      }
      return truth(notNode(reader.truth(first ?? missing(name))));
    }
    case 'boolean':
      return truth(reader.truth(first ?? missing(name)));
    case 'selected':
      return truth(selected(read(first), read(second)));
    case 'count-selected':
      return number(countSelected(read(first)));
    case 'if':
      return readIf(reader.truth(first ?? missing(name)), read(second), read(third));
    case 'coalesce':
      return readCoalesce(parameters.map(read));
    case 'number':
      return number(toNumber(read(first)));
    case 'int': {
      // Towards zero: the remainder has the sign of the number.
      const value = toNumber(read(first));
      return number(operationNode('-', value, operationNode('mod', value, numberNode(1))));
    }
    case 'string':
      return plainText(read(first));
    case 'abs':
      return number(callNode('abs', toNumber(read(first))));
    case 'round':
      return number(callNode('round', ...parameters.slice(0, 2).map((parameter) => toNumber(reader.value(parameter)))));
    case 'min':
    case 'max':
      return number(extreme(name, parameters.map(read)));
    case 'sum':
      return number(overRecords('sum', read(first)));
    case 'count':
      return number(countRecords(read(first)));
    case 'string-length': {
      const value = read(first);
      if (value.type !== 'text' || value.literal !== undefined) refuse('only the length of an answer in text is known');
      return number(callNode('coalesce', callNode('length', value.tree), numberNode(0)));
    }
    case 'today':
      return { type: 'date', tree: callNode('today') };
    case 'date':
    case 'decimal-date-time':
      return { type: 'date', tree: toDate(read(first)) };
    case 'format-date':
      if (read(second).literal !== '%Y') refuse("of a date only its year can be read: format-date(..., '%Y')");
      return number(callNode('year', toDate(read(first))));
    default:
      return refuse(`the function ${name}() has no counterpart here`);
  }
}

function missing(name: string): never {
  return refuse(`${name}() is given too little`);
}

/** The question that choices are read from. */
function choicesOf(value: Value): Extract<FormName, { readonly kind: 'question' }> {
  const { name } = value;
  if (name?.kind !== 'question' || name.choices === undefined) return refuse('that is no choice of the form');
  return name;
}

function selected(value: Value, wanted: Value): Expression {
  const { questionId, type, choices } = choicesOf(value);
  if (typeof wanted.literal !== 'string' && typeof wanted.literal !== 'number') {
    return refuse('the choice that is asked for must be a constant');
  }
  const own = choices?.get(String(wanted.literal)) ?? refuse(`no choice of that list is "${wanted.literal}"`);
  const question = questionNode(questionId);
  if (type === 'level') return operationNode('=', question, numberNode(Number(own)));
  return callNode('selected', question, textNode(String(own)) ?? refuse('no such option'));
}

/** In a form "none of these" is counted like any other, and nothing at all is zero. */
function countSelected(value: Value): Expression {
  const { questionId, exclusiveIds = [] } = choicesOf(value);
  if (value.type === 'level') return refuse('one rung of a ladder cannot be counted');
  const question = questionNode(questionId);
  const count = callNode('coalesce', callNode('count-selected', question), numberNode(0));
  const alone = joinNodes(
    'or',
    exclusiveIds.map((id) => callNode('selected', question, textNode(id) ?? refuse('no such option'))),
  );
  return alone === undefined ? count : callNode('if', alone, numberNode(1), count);
}

function readIf(condition: Expression, yes: Value, no: Value): Value {
  if (yes.type !== no.type) refuse('both results of if() must be of one type; an empty text cannot stand for no value');
  if (yes.type === 'choice' || yes.type === 'level') refuse('a choice cannot be the result of if()');
  return { type: yes.type, tree: callNode('if', condition, yes.tree, no.tree) };
}

function readCoalesce(values: readonly Value[]): Value {
  const [first, ...others] = values;
  if (first === undefined || others.length === 0) return refuse('coalesce() is given too little');
  const isNumber = values.every(({ type }) => type === 'number' || type === 'level');
  const type = isNumber ? 'number' : first.type;
  if (!isNumber && values.some((value) => value.type !== type)) refuse('what coalesce() takes must be of one type');
  return { type, tree: callNode('coalesce', ...values.map(({ tree }) => tree)) };
}

function plainText(value: Value): Value {
  return value.type === 'text' ? value : refuse('a number cannot become a text here');
}

function extreme(name: 'min' | 'max', values: readonly Value[]): Expression {
  const [only] = values;
  if (values.length === 1 && only?.type === 'list') return callNode(name, only.tree);
  return callNode(name, ...values.map(toNumber));
}

/** Nothing at all sums to zero in a form. */
function overRecords(name: 'sum', value: Value): Expression {
  if (value.type !== 'list') return refuse(`${name}() takes a field of records`);
  if (value.name?.kind === 'field' && value.name.type !== 'number') return refuse('only numbers can be summed');
  return callNode('coalesce', callNode(name, value.tree), numberNode(0));
}

function countRecords(value: Value): Expression {
  const { name } = value;
  if (name?.kind !== 'field' && !(name?.kind === 'question' && name.type === 'records')) {
    return refuse('count() takes the records of a repeat');
  }
  return callNode('coalesce', callNode('count', questionNode(name.questionId)), numberNode(0));
}
