import type { Expression } from '@groundwork/instrument';
import type { DraftField, DraftQuestion } from '../read/draft.ts';
import {
  callNode,
  joinConditions,
  notNode,
  numberNode,
  operationNode,
  questionNode,
  textNode,
  truthNode,
} from '../../expression/expression-nodes.ts';

/** What a part of an expression is worth. */
export type ValueType = 'truth' | 'number' | 'text' | 'date';

/** A part in our language with its type. */
export interface Value {
  readonly tree: Expression;
  readonly type: ValueType;
}

/** What a variable stands for where it stands. */
export type Asked =
  | { readonly kind: 'question'; readonly question: DraftQuestion; readonly calculatedType?: ValueType }
  | { readonly kind: 'detail'; readonly question: DraftQuestion; readonly field: DraftField }
  /** A field of the record that is looked at. */
  | { readonly kind: 'field'; readonly question: DraftQuestion; readonly field: DraftField }
  | { readonly kind: 'group'; readonly questions: readonly DraftQuestion[] };

/** Ends a translation; caught where it began. */
export class Untranslatable {
  readonly fault: string;

  constructor(fault: string) {
    this.fault = fault;
  }
}

/** Gives up, with the reason. */
export function refuse(fault: string): never {
  throw new Untranslatable(fault);
}

/** A text as a tree. */
export function textual(value: string): Expression {
  return textNode(value) ?? refuse('a text in it has both kinds of quotes');
}

/** A constant as a number, also one in quotes; `undefined` where it is none. */
export function numberOf(constant: string | number | boolean | null): number | undefined {
  if (typeof constant === 'number') return constant;
  return typeof constant === 'string' && /^-?\d+(\.\d+)?$/.test(constant.trim()) ? Number(constant) : undefined;
}

/** A constant as a day; SurveyJS writes some with a time, which is left out. */
export function dateNode(constant: string | number | boolean | null): Expression {
  const day = typeof constant === 'string' ? /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(constant)?.[1] : undefined;
  return day === undefined ? refuse('a date is compared with something else') : callNode('date', textual(day));
}

/** What it is worth as one value. */
export function valueOf(asked: Asked): Value {
  switch (asked.kind) {
    case 'group':
      return refuse('a matrix as a whole has no single value');
    case 'detail': {
      const { question, field } = asked;
      if (field.kind !== 'number' && field.kind !== 'year') refuse(`"${field.name}" beside an answer is no number`);
      return { tree: detailNode(question, field), type: 'number' };
    }
    case 'field': {
      const { question, field } = asked;
      const type = fieldType(field);
      return { tree: questionNode(question.questionId, field.fieldId), type };
    }
    case 'question': {
      const { question, calculatedType } = asked;
      const { body, questionId } = question;
      const tree = questionNode(questionId);
      switch (body.kind) {
        case 'number':
          return { tree, type: 'number' };
        case 'level':
          if (!body.levels.every(({ score, value }) => Number(value) === score))
            refuse('its values are not its scores');
          return { tree, type: 'number' };
        case 'date':
          return { tree, type: 'date' };
        case 'text':
        case 'single-choice':
          return { tree, type: 'text' };
        case 'calculated':
          return { tree, type: calculatedType ?? 'number' };
        case 'note':
          return refuse('it is a text to read and has no answer');
        default:
          return refuse('an answer of several values cannot be compared or calculated with');
      }
    }
  }
}

function fieldType(field: DraftField): ValueType {
  switch (field.kind) {
    case 'number':
    case 'year':
      return 'number';
    case 'date':
      return 'date';
    case 'multiple-choice':
      return refuse('a choice of several in a record cannot be looked at');
    default:
      return 'text';
  }
}

function detailNode({ questionId }: DraftQuestion, { fieldId }: DraftField): Expression {
  return callNode('detail', questionNode(questionId), textual(fieldId));
}

/** Whether there is an answer. */
export function answeredNode(asked: Asked): Expression {
  switch (asked.kind) {
    case 'group':
      return joinConditions(
        'or',
        asked.questions.map((question) => answeredNode({ kind: 'question', question })),
      );
    case 'detail': {
      // True exactly when there is a value: a comparison with nothing is false.
      const tree = detailNode(asked.question, asked.field);
      return operationNode('=', tree, tree);
    }
    case 'field': {
      const { tree } = valueOf(asked);
      return operationNode('=', tree, tree);
    }
    case 'question': {
      const { questionId, body } = asked.question;
      if (body.kind === 'note') refuse('it is a text to read and has no answer');
      const tree = questionNode(questionId);
      if (body.kind !== 'repeat') return callNode('answered', tree);
      return operationNode('>', countNode(asked.question), numberNode(0));
    }
  }
}

/** How many records or choices there are; none while it is unanswered. */
export function countNode({ questionId, body }: DraftQuestion): Expression {
  const isRepeat = body.kind === 'repeat';
  if (!isRepeat && body.kind !== 'multiple-choice' && body.kind !== 'ranking') refuse('it has no length');
  return callNode('coalesce', callNode(isRepeat ? 'count' : 'count-selected', questionNode(questionId)), numberNode(0));
}

/** Whether it is worth something that is not zero and not false. */
export function truthOf(asked: Asked): Expression {
  if (asked.kind !== 'question') return answeredNode(asked);
  const { body, questionId } = asked.question;
  const tree = questionNode(questionId);
  switch (body.kind) {
    case 'single-choice': {
      const others = body.options.filter(({ value }) => value !== 'false');
      if (others.length === body.options.length) return answeredNode(asked);
      return joinConditions(
        'or',
        others.map(({ optionId }) => operationNode('=', tree, textual(optionId))),
      );
    }
    case 'level':
      return joinConditions(
        'or',
        body.levels
          .filter(({ value }) => value !== '0')
          .map(({ score }) => operationNode('=', tree, numberNode(score))),
      );
    case 'number':
      return operationNode('!=', tree, numberNode(0));
    case 'calculated':
      if (asked.calculatedType === 'truth') return tree;
      return asked.calculatedType === 'number' ? operationNode('!=', tree, numberNode(0)) : answeredNode(asked);
    default:
      return answeredNode(asked);
  }
}

const orders: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** The options or levels that meet a test, each as a comparison of the answer; `undefined` where it has neither. */
function choicesThat(asked: Asked, meets: (value: string) => boolean): readonly Expression[] | undefined {
  if (asked.kind === 'group' || asked.kind === 'detail') return undefined;
  if (asked.kind === 'field') {
    const { tree } = valueOf(asked);
    return asked.field.options
      ?.filter(({ value }) => meets(value))
      .map(({ optionId }) => operationNode('=', tree, textual(optionId)));
  }
  const { body, questionId } = asked.question;
  const tree = questionNode(questionId);
  if (body.kind === 'single-choice') {
    return body.options
      .filter(({ value }) => meets(value))
      .map(({ optionId }) => operationNode('=', tree, textual(optionId)));
  }
  if (body.kind === 'level') {
    return body.levels
      .filter(({ value }) => meets(value))
      .map(({ score }) => operationNode('=', tree, numberNode(score)));
  }
  if (body.kind !== 'multiple-choice' && body.kind !== 'ranking') return undefined;
  return body.options
    .filter(({ value }) => meets(value))
    .map(({ optionId }) => callNode('selected', tree, textual(optionId)));
}

/** Whether an answer of one value compares so with a constant. `!=` is true of what is unanswered, as in SurveyJS. */
export function comparedWith(
  asked: Asked,
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=',
  constant: string | number | boolean | null,
): Expression {
  if (operator === '!=') return notNode(comparedWith(asked, '=', constant));
  if (constant === null || constant === '') {
    return operator === '=' ? notNode(answeredNode(asked)) : truthNode(false);
  }
  const isSeveral =
    asked.kind === 'question' &&
    (asked.question.body.kind === 'multiple-choice' || asked.question.body.kind === 'ranking');
  if (isSeveral) refuse('a choice of several is compared with one value; "contains" asks whether it is among them');
  const order = orders[operator];
  const number = numberOf(constant);
  const choices = choicesThat(asked, (value) =>
    order === undefined ? value === String(constant) : number !== undefined && isOrdered(order, value, number),
  );
  if (choices !== undefined) {
    if (order !== undefined && number === undefined) refuse('texts have no order');
    return joinConditions('or', choices);
  }
  const { tree, type } = valueOf(asked);
  return operationNode(operator, tree, constantOf(type, operator, constant, tree));
}

function isOrdered(order: (a: number, b: number) => boolean, value: string, constant: number): boolean {
  const number = numberOf(value);
  return number !== undefined && order(number, constant);
}

function constantOf(
  type: ValueType,
  operator: string,
  constant: string | number | boolean,
  tree: Expression,
): Expression {
  switch (type) {
    case 'number': {
      const number = numberOf(constant);
      return number === undefined ? refuse('a number is compared with a text') : numberNode(number);
    }
    case 'date':
      return dateNode(constant);
    case 'text':
      return operator === '=' ? textual(String(constant)) : refuse('texts have no order');
    case 'truth':
      return tree.kind === 'question' ? refuse('a condition is compared with a value') : tree;
  }
}

/** Whether one of the values is chosen, or is the answer. */
export function anyOf(asked: Asked, constants: readonly (string | number | boolean | null)[]): Expression {
  const wanted = new Set(constants.map(String));
  const choices = choicesThat(asked, (value) => wanted.has(value));
  return joinConditions('or', choices ?? constants.map((constant) => comparedWith(asked, '=', constant)));
}

/** Whether all of the values are chosen. */
export function allOf(asked: Asked, constants: readonly (string | number | boolean | null)[]): Expression {
  return joinConditions(
    'and',
    constants.map((constant) => anyOf(asked, [constant])),
  );
}

/** Whether the value is among those chosen; of one text whether it is a part of it, which is known of choices only. */
export function containing(asked: Asked, constant: string | number | boolean | null): Expression {
  if (asked.kind !== 'question') refuse('"contains" looks at choices only');
  const { body } = asked.question;
  if (body.kind === 'multiple-choice' || body.kind === 'ranking') return anyOf(asked, [constant]);
  if (body.kind !== 'single-choice') refuse('"contains" looks at choices only; a text cannot be searched');
  return joinConditions('or', choicesThat(asked, (value) => value.includes(String(constant))) ?? []);
}

/** Whether exactly these are chosen. */
export function exactly(asked: Asked, constants: readonly (string | number | boolean | null)[]): Expression {
  if (asked.kind !== 'question' || asked.question.body.kind !== 'multiple-choice') {
    refuse('only a choice of several is compared with a list');
  }
  const count = callNode('count-selected', questionNode(asked.question.questionId));
  return operationNode('and', allOf(asked, constants), operationNode('=', count, numberNode(new Set(constants).size)));
}
