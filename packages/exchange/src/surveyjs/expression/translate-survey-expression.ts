import { printExpression, type Expression, type Operator } from '@groundwork/instrument';
import type { DraftQuestion, Target } from '../read/draft.ts';
import {
  allOf,
  answeredNode,
  anyOf,
  comparedWith,
  containing,
  countNode,
  dateNode,
  exactly,
  numberOf,
  refuse,
  textual,
  truthOf,
  Untranslatable,
  valueOf,
  type Asked,
  type Value,
  type ValueType,
} from './asked.ts';
import { checkSameValues, compareConstants, turned, type Comparison } from './compare-constants.ts';
import {
  numberNode,
  callNode,
  joinConditions,
  notNode,
  operationNode,
  questionNode,
  truthNode,
} from '../../expression/expression-nodes.ts';
import { parseSurveyExpression } from './parse-survey-expression.ts';
import type { SurveyExpression, SurveyOperator } from './survey-expression.ts';

/** What the names of an expression stand for. */
export interface TranslationScope {
  target(name: string): Target | undefined;
  /** The value that `{item}` stands for. */
  readonly item?: string | undefined;
  /** The repeat whose records a condition is looked at for: its fields by their names. */
  readonly repeat?: DraftQuestion;
  /** What a calculated question is worth; `undefined` where it was not carried over, or is calculated from itself. */
  calculatedType(question: DraftQuestion): ValueType | undefined;
}

/** An expression in our language; or why there is none, in plain English. */
export type Translation =
  | {
      readonly text: string;
      readonly type: ValueType;
      /** Whether it calculates with answers. */
      readonly calculates: boolean;
      readonly fault?: undefined;
    }
  | { readonly text?: undefined; readonly fault: string };

/**
 * Puts an expression of SurveyJS into our language.
 *
 * What is unanswered is where the two differ, and this is what becomes of it:
 * - `{a} = 'x'` is false while `a` is unanswered, in both. `{a} <> 'x'` is true then in SurveyJS, and stays so: it becomes
 *   `not(${A} = 'x')`. Orders (`<`, `>=`) are false in both.
 * - In SurveyJS nothing, `null` and `''` are one: `{a} = ''` and `{a} empty` become `not(answered(${A}))`, and `{a} = {b}`,
 *   `>=` and `<=` also let through that both are unanswered.
 * - `{a} notcontains 'x'` is true of nothing chosen, and stays so.
 * - Calculations are not carried over in this respect: SurveyJS takes nothing for 0 (`missing + 1` is 1, the sum of no
 *   records is 0), here the result is unanswered, since a figure with a part missing is not that figure. `calculates` says
 *   of a translation that it is of this kind. Counts of nothing are 0 in both.
 * - A value that stands as a condition is true unless it is nothing, 0 or false; SurveyJS shows what a condition is about
 *   only where the result is true itself, so that `{text}` alone never shows anything there.
 * - A hidden question keeps its value in SurveyJS until the survey is sent; here it reads as unanswered.
 *
 * Values of choices become ids of options, or scores; a value that is no choice makes a comparison that is never true.
 *
 * @param wanted a condition, or any single value
 */
export function translateSurveyExpression(
  source: string,
  wanted: 'truth' | 'any',
  scope: TranslationScope,
): Translation {
  const { tree, fault } = parseSurveyExpression(source);
  if (tree === undefined) return { fault };
  const translator = new Translator(scope);
  try {
    const value: Value = wanted === 'truth' ? { tree: translator.truth(tree), type: 'truth' } : translator.value(tree);
    return { text: printExpression(value.tree), type: value.type, calculates: translator.calculates };
  } catch (reason) {
    if (reason instanceof Untranslatable) return { fault: reason.fault };
    throw reason;
  }
}

const arithmetic: Readonly<Partial<Record<SurveyOperator, Operator>>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
  '%': 'mod',
};

/** Functions over a list of numbers, by their names in both languages. */
const overNumbers: ReadonlyMap<string, string> = new Map([
  ['sum', 'sum'],
  ['min', 'min'],
  ['max', 'max'],
  ['avg', 'mean'],
]);

const overRecords: ReadonlyMap<string, string> = new Map([
  ['suminarray', 'sum'],
  ['mininarray', 'min'],
  ['maxinarray', 'max'],
  ['avginarray', 'mean'],
]);

class Translator {
  calculates = false;
  readonly #scope: TranslationScope;

  constructor(scope: TranslationScope) {
    this.#scope = scope;
  }

  truth(tree: SurveyExpression): Expression {
    switch (tree.kind) {
      case 'constant':
        return truthNode(tree.value !== null && tree.value !== '' && tree.value !== 0 && tree.value !== false);
      case 'variable':
        return truthOf(this.#asked(tree.name));
      case 'not':
        return notNode(this.truth(tree.operand));
      case 'empty':
      case 'notempty': {
        if (tree.operand.kind !== 'variable') refuse(`"${tree.kind}" looks at something that is no question`);
        const answered = answeredNode(this.#asked(tree.operand.name));
        return tree.kind === 'empty' ? notNode(answered) : answered;
      }
      case 'operation':
        return this.#truthOfOperation(tree.operator, tree.left, tree.right);
      case 'call':
        if (tree.name.toLowerCase() === 'iif')
          return this.#iif(tree.parameters, (branch) => ({ tree: this.truth(branch), type: 'truth' })).tree;
        return this.#truthOfValue(this.value(tree));
      default:
        return this.#truthOfValue(this.value(tree));
    }
  }

  value(tree: SurveyExpression): Value {
    switch (tree.kind) {
      case 'constant': {
        const { value } = tree;
        if (value === null) return refuse('nothing stands where a value is expected');
        if (typeof value === 'number') return { tree: numberNode(value), type: 'number' };
        return typeof value === 'boolean'
          ? { tree: truthNode(value), type: 'truth' }
          : { tree: textual(value), type: 'text' };
      }
      case 'variable':
        return this.#length(tree.name) ?? valueOf(this.#asked(tree.name));
      case 'minus':
        return {
          tree: { kind: 'negative', operand: this.#number(tree.operand), offset: 0, length: 0 },
          type: 'number',
        };
      case 'list':
        return refuse('a list stands where a single value is expected');
      case 'call':
        return this.#call(tree.name.toLowerCase(), tree.parameters);
      case 'operation': {
        const operator = arithmetic[tree.operator];
        if (operator === undefined) {
          if (tree.operator === '^') refuse('our language has no powers');
          return { tree: this.truth(tree), type: 'truth' };
        }
        if (tree.left.kind !== 'constant' || tree.right.kind !== 'constant') this.calculates = true;
        return { tree: operationNode(operator, this.#number(tree.left), this.#number(tree.right)), type: 'number' };
      }
      default:
        return { tree: this.truth(tree), type: 'truth' };
    }
  }

  #truthOfValue({ tree, type }: Value): Expression {
    if (type === 'truth') return tree;
    return type === 'number'
      ? operationNode('!=', tree, numberNode(0))
      : refuse('a value stands where a condition is expected');
  }

  #number(tree: SurveyExpression): Expression {
    const constant = tree.kind === 'constant' ? numberOf(tree.value) : undefined;
    if (constant !== undefined) return numberNode(constant);
    const value = this.value(tree);
    return value.type === 'number' ? value.tree : refuse('it calculates with something that is no number');
  }

  #date(tree: SurveyExpression | undefined): Expression {
    if (tree === undefined) return refuse('a date is missing');
    if (tree.kind === 'constant') return dateNode(tree.value);
    const value = this.value(tree);
    return value.type === 'date' ? value.tree : refuse('a date is expected');
  }

  #asked(written: string): Asked {
    const name = written.replace(/^[#!]/, '');
    const { repeat } = this.#scope;
    if (repeat?.body.kind === 'repeat') {
      const own = name.replace(/^(?:panel|row)\./, '');
      const field = repeat.body.fields.find((known) => known.name === own);
      if (field !== undefined) return { kind: 'field', question: repeat, field };
    }
    const target = this.#scope.target(name);
    const shown = name.slice(0, 60);
    if (target === undefined) {
      return refuse(
        /[[\]]/.test(name) ? `"${shown}" looks at one record by its place` : `there is no question "${shown}"`,
      );
    }
    if (target.kind === 'lost') return refuse(`"${shown}" was not carried over`);
    if (target.kind !== 'question' || target.question.body.kind !== 'calculated') return target;
    const calculatedType = this.#scope.calculatedType(target.question);
    return calculatedType === undefined ? refuse(`"${shown}" was not carried over`) : { ...target, calculatedType };
  }

  /** `{records.length}`: how many there are. */
  #length(name: string): Value | undefined {
    if (!name.endsWith('.length') || this.#scope.target(name) !== undefined) return undefined;
    const asked = this.#asked(name.slice(0, -'.length'.length));
    return asked.kind === 'question' ? { tree: countNode(asked.question), type: 'number' } : refuse('it has no length');
  }

  /** A constant, also the value that `{item}` stands for; `undefined` for everything else. */
  #constant(tree: SurveyExpression): string | number | boolean | null | undefined {
    if (tree.kind === 'constant') return tree.value;
    if (tree.kind === 'minus' && tree.operand.kind === 'constant') {
      const number = numberOf(tree.operand.value);
      return number === undefined ? undefined : -number;
    }
    const isItem = tree.kind === 'variable' && /^(?:item|choice)$/.test(tree.name);
    return isItem ? this.#scope.item : undefined;
  }

  #constants(tree: SurveyExpression): readonly (string | number | boolean | null)[] {
    if (tree.kind !== 'list') {
      const constant = this.#constant(tree);
      return constant === undefined ? refuse('it is compared with something that is no constant') : [constant];
    }
    return tree.items.map((item) => this.#constant(item) ?? refuse('a list holds something that is no constant'));
  }

  #truthOfOperation(operator: SurveyOperator, left: SurveyExpression, right: SurveyExpression): Expression {
    switch (operator) {
      case 'or':
      case 'and':
        return operationNode(operator, this.truth(left), this.truth(right));
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#comparison(operator, left, right);
      case 'contains':
        return this.#containing(left, right);
      case 'notcontains':
        return notNode(this.#containing(left, right));
      case 'anyof':
        return anyOf(this.#variable(left), this.#constants(right));
      case 'allof':
        return allOf(this.#variable(left), this.#constants(right));
      case 'noneof':
        return notNode(anyOf(this.#variable(left), this.#constants(right)));
      default:
        return this.#truthOfValue(this.value({ kind: 'operation', operator, left, right }));
    }
  }

  #containing(left: SurveyExpression, right: SurveyExpression): Expression {
    const asked = this.#variable(left);
    return joinConditions(
      'and',
      this.#constants(right).map((constant) => containing(asked, constant)),
    );
  }

  #variable(tree: SurveyExpression): Asked {
    return tree.kind === 'variable'
      ? this.#asked(tree.name)
      : refuse('it looks for a value in something that is no question');
  }

  #comparison(operator: Comparison, left: SurveyExpression, right: SurveyExpression): Expression {
    const first = this.#constant(left);
    const second = this.#constant(right);
    if (first !== undefined && second !== undefined) return truthNode(compareConstants(operator, first, second));
    if (first !== undefined) return this.#comparison(turned[operator], right, left);
    if (right.kind === 'list') {
      if (operator !== '=' && operator !== '!=') refuse('a list has no order');
      const tree = exactly(this.#variable(left), this.#constants(right));
      return operator === '=' ? tree : notNode(tree);
    }
    const isPlain = left.kind === 'variable' && this.#length(left.name) === undefined;
    if (second !== undefined) {
      return isPlain
        ? this.#withConstant(this.#asked(left.name), operator, second)
        : this.#valueWithConstant(left, operator, second);
    }
    return this.#ofTwo(operator, left, right);
  }

  #withConstant(asked: Asked, operator: Comparison, constant: string | number | boolean | null): Expression {
    const isCondition = asked.kind === 'question' && asked.calculatedType === 'truth';
    if (!isCondition || constant === null || constant === '') return comparedWith(asked, operator, constant);
    return this.#condition(valueOf(asked).tree, operator, constant);
  }

  #condition(tree: Expression, operator: Comparison, constant: string | number | boolean | null): Expression {
    const isTrue = constant === true || constant === 'true';
    if (!isTrue && constant !== false && constant !== 'false') refuse('a condition is compared with a value');
    if (operator !== '=' && operator !== '!=') refuse('a condition has no order');
    return isTrue === (operator === '=') ? tree : notNode(tree);
  }

  #valueWithConstant(
    left: SurveyExpression,
    operator: Comparison,
    constant: string | number | boolean | null,
  ): Expression {
    const { tree, type } = this.value(left);
    if (type === 'truth') return this.#condition(tree, operator, constant);
    const number = numberOf(constant);
    if (type === 'number' && number === undefined) refuse('a number is compared with a text');
    const other =
      type === 'number' ? numberNode(number ?? 0) : type === 'date' ? dateNode(constant) : textual(String(constant));
    if (type === 'text' && operator !== '=' && operator !== '!=') refuse('texts have no order');
    return operator === '!=' ? notNode(operationNode('=', tree, other)) : operationNode(operator, tree, other);
  }

  #ofTwo(operator: Comparison, left: SurveyExpression, right: SurveyExpression): Expression {
    const [first, second] = [this.value(left), this.value(right)];
    if (first.type !== second.type) refuse('values of two kinds are compared');
    if (first.type === 'truth') refuse('conditions are compared with each other');
    if (operator !== '=' && operator !== '!=' && first.type === 'text') refuse('texts have no order');
    const names = left.kind === 'variable' && right.kind === 'variable' ? [left.name, right.name] : [];
    if (names.length > 0) checkSameValues(this.#asked(names[0] ?? ''), this.#asked(names[1] ?? ''));
    const compared = operationNode(operator === '!=' ? '=' : operator, first.tree, second.tree);
    // Two that are unanswered are equal in SurveyJS, and so neither more nor less than the other.
    const isEmptyToo = names.length > 0 && operator !== '<' && operator !== '>';
    const bothEmpty = names.map((name) => notNode(answeredNode(this.#asked(name))));
    const tree = isEmptyToo ? operationNode('or', compared, joinConditions('and', bothEmpty)) : compared;
    return operator === '!=' ? notNode(tree) : tree;
  }

  #iif(parameters: readonly SurveyExpression[], read: (branch: SurveyExpression) => Value): Value {
    const [condition, yes, no] = parameters;
    if (condition === undefined || yes === undefined || no === undefined) return refuse('iif needs three values');
    const [first, second] = [read(yes), read(no)];
    if (first.type !== second.type) refuse('iif gives values of two kinds');
    return { tree: callNode('if', this.truth(condition), first.tree, second.tree), type: first.type };
  }

  #call(name: string, parameters: readonly SurveyExpression[]): Value {
    const [first, second, third] = parameters;
    const overList = overNumbers.get(name);
    if (overList !== undefined) {
      const numbers = parameters.flatMap((part) => (part.kind === 'list' ? part.items : [part]));
      if (numbers.length === 0) refuse(`${name} has nothing to look at`);
      this.calculates = true;
      return { tree: callNode(overList, ...numbers.map((part) => this.#number(part))), type: 'number' };
    }
    const aggregate = overRecords.get(name);
    if (aggregate !== undefined || name === 'countinarray') return this.#overRecords(name, aggregate, parameters);
    switch (name) {
      case 'iif':
        return this.#iif(parameters, (branch) => this.value(branch));
      case 'today':
      case 'currentdate':
        return parameters.length === 0
          ? { tree: callNode('today'), type: 'date' }
          : refuse('our clock knows today only');
      case 'year':
        return { tree: callNode('year', this.#date(first)), type: 'number' };
      case 'currentyear':
        return { tree: callNode('year', callNode('today')), type: 'number' };
      case 'diffdays':
        return {
          tree: callNode('abs', callNode('days-between', this.#date(first), this.#date(second))),
          type: 'number',
        };
      case 'datediff':
        if (third?.kind !== 'constant' || third.value !== 'days') refuse('our language counts days between dates only');
        return { tree: callNode('days-between', this.#date(first), this.#date(second)), type: 'number' };
      case 'round': {
        if (first === undefined) return refuse('round has nothing to round');
        const digits = second === undefined ? [] : [this.#number(second)];
        return { tree: callNode('round', this.#number(first), ...digits), type: 'number' };
      }
      default:
        return refuse(`our language has no counterpart of the function "${name.slice(0, 40)}"`);
    }
  }

  /** `sumInArray({records}, 'field', 'condition')` and its like. */
  #overRecords(name: string, aggregate: string | undefined, parameters: readonly SurveyExpression[]): Value {
    const [list, fieldName, condition] = parameters;
    const asked = list?.kind === 'variable' ? this.#asked(list.name) : undefined;
    const repeat = asked?.kind === 'question' ? asked.question : undefined;
    if (repeat?.body.kind !== 'repeat') return refuse(`${name} looks at something that is no list of records`);
    const field =
      fieldName?.kind === 'constant' ? repeat.body.fields.find((known) => known.name === fieldName.value) : undefined;
    if (field === undefined) return refuse(`${name} looks at a field that was not carried over`);
    const where = this.#recordCondition(repeat, condition);
    const reference = questionNode(repeat.questionId, field.fieldId);
    if (aggregate === undefined) {
      const isThere = answeredNode({ kind: 'field', question: repeat, field });
      const wanted = where === undefined ? isThere : operationNode('and', isThere, where);
      const count = callNode('count-where', questionNode(repeat.questionId), wanted);
      return { tree: callNode('coalesce', count, numberNode(0)), type: 'number' };
    }
    if (field.kind !== 'number' && field.kind !== 'year') refuse(`${name} looks at a field that is no number`);
    this.calculates = true;
    if (where === undefined) return { tree: callNode(aggregate, reference), type: 'number' };
    if (aggregate !== 'sum') refuse(`${name} with a condition has no counterpart`);
    return { tree: callNode('sum-where', reference, where), type: 'number' };
  }

  #recordCondition(repeat: DraftQuestion, condition: SurveyExpression | undefined): Expression | undefined {
    if (condition === undefined) return undefined;
    const inner = new Translator({ ...this.#scope, repeat });
    if (condition.kind !== 'constant') return inner.truth(condition);
    // Older surveys write the condition as a text.
    const { tree, fault } = parseSurveyExpression(String(condition.value));
    return tree === undefined ? refuse(`the condition of records cannot be read: ${fault}`) : inner.truth(tree);
  }
}
