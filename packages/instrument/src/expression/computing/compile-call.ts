import { evidenceOf } from '../../answer/evidence-of.ts';
import { isWebLink } from '../../answer/is-web-link.ts';
import type { LawAndPracticeValue } from '../../answer/answer.ts';
import { levelOfParts } from '../../answer/level-of-parts.ts';
import type { AnswerState } from './answer-state.ts';
import type { Compile, CompiledExpression } from './compiled-expression.ts';
import { dateOfDay, dayNumber } from './day-number.ts';
import { detailOf, type ExpressionNames, type NamedQuestion } from './expression-names.ts';
import { faultOr, finite, isFault, wrongType } from './expression-value.ts';
import { compileAggregate } from './compile-aggregate.ts';
import type { CallNode, Expression } from '../syntax/expression.ts';
import { readField } from './read-field.ts';
import { roundHalfUp } from './round-half-up.ts';

/**
 * Makes a closure of one function call. A call that the checker would refuse (unknown name, wrong parameters) is worth
 * the fault `wrong-type`.
 */
export function compileCall(call: CallNode, names: ExpressionNames, compile: Compile): CompiledExpression {
  const { name, parameters } = call;
  const [first, second] = parameters;
  if (first?.kind === 'question' && first.fieldId === undefined) {
    const read = compileReading(name, names.question(first.questionId), second);
    if (read !== undefined) return read;
  }
  const aggregate = compileAggregate(call, names, compile);
  if (aggregate !== undefined) return aggregate;
  if (name === 'today') return (state) => state.today;
  if (name === 'true' || name === 'false') return () => name === 'true';
  if (name === 'date') {
    const day = first?.kind === 'text' ? dayNumber(first.value) : undefined;
    return () => day;
  }
  const [a, b, ...others] = parameters.map((parameter) => compile(parameter, names));
  if (a === undefined) return () => wrongType;
  switch (name) {
    case 'not':
      return (state) => a(state) !== true;
    case 'if': {
      const [c] = others;
      return (state) => (a(state) === true ? b : c)?.(state);
    }
    case 'coalesce': {
      const next = [b, ...others];
      return (state) => {
        let value = a(state);
        for (let index = 0; value === undefined && index < next.length; index += 1) value = next[index]?.(state);
        return value;
      };
    }
    case 'round':
      return ofNumbers(a, b ?? (() => 0), roundHalfUp);
    case 'abs':
      return ofNumbers(a, () => 0, Math.abs);
    case 'year':
      return ofNumbers(
        a,
        () => 0,
        (day) => Number(dateOfDay(Math.floor(day)).slice(0, -6)),
      );
    case 'days-between':
      return b === undefined ? () => wrongType : ofNumbers(a, b, (from, to) => to - from);
    default:
      return () => wrongType;
  }
}

/** The functions that look at a question itself rather than at its value; `undefined` where `name` is none of them. */
function compileReading(
  name: string,
  named: NamedQuestion | undefined,
  second: Expression | undefined,
): CompiledExpression | undefined {
  if (named === undefined) return readingNames.has(name) ? () => (name === 'answered' ? false : undefined) : undefined;
  const { slot, question } = named;
  const id = second?.kind === 'text' ? second.value : '';
  switch (name) {
    case 'answered':
      return (state) => isWhole(state.values[slot]);
    case 'selected':
      return (state) => {
        const value = state.values[slot];
        return value === id || (Array.isArray(value) && value.includes(id));
      };
    case 'count-selected': {
      const exclusive = new Set(
        'options' in question ? question.options.filter((option) => option.isExclusive === true).map(idOf) : [],
      );
      return (state) => {
        const value = state.values[slot];
        if (typeof value === 'string') return 1;
        return Array.isArray(value) ? value.filter((optionId: string) => !exclusive.has(optionId)).length : undefined;
      };
    }
    case 'position':
      return (state) => {
        const value = state.values[slot];
        const place = Array.isArray(value) ? value.indexOf(id) : -1;
        return place < 0 ? undefined : place + 1;
      };
    case 'count-links':
      return (state) => (state.values[slot] === undefined ? undefined : linkCount(state, slot));
    case 'detail': {
      const isDate = detailOf(question, id)?.kind === 'date';
      return (state) =>
        state.values[slot] === undefined ? undefined : readField(state.answers[slot]?.details, id, isDate);
    }
    case 'length':
      return (state) => {
        const value = state.values[slot];
        return typeof value === 'string' ? value.length : undefined;
      };
    case 'level':
      return (state) => {
        const value = state.values[slot];
        return isParts(value) ? levelOfParts(value) : typeof value === 'number' ? value : undefined;
      };
    case 'law':
    case 'practice':
      return (state) => partOf(state.values[slot], name);
    default:
      return undefined;
  }
}

const readingNames: ReadonlySet<string> = new Set([
  'answered',
  'selected',
  'count-selected',
  'position',
  'count-links',
  'detail',
  'length',
  'level',
  'law',
  'practice',
]);

function idOf({ optionId }: { readonly optionId: string }): string {
  return optionId;
}

/** Whether there is a value, and both parts of one that has two. */
function isWhole(value: AnswerState['values'][number]): boolean {
  return isParts(value) ? levelOfParts(value) !== undefined : value !== undefined && !isFault(value);
}

function isParts(value: AnswerState['values'][number]): value is LawAndPracticeValue {
  return typeof value === 'object' && !Array.isArray(value) && !isFault(value);
}

/** "No case so far" has no number: a comparison with it is false. */
function partOf(value: AnswerState['values'][number], part: 'law' | 'practice'): number | undefined {
  const found = isParts(value) ? value[part] : undefined;
  return typeof found === 'number' ? found : undefined;
}

function linkCount({ answers }: AnswerState, slot: number): number {
  return evidenceOf(answers[slot]).filter(({ link }) => isWebLink(link)).length;
}

/** A result of two numbers: unanswered as soon as one of them is, a fault as soon as one is a fault. */
function ofNumbers(
  first: CompiledExpression,
  second: CompiledExpression,
  calculate: (a: number, b: number) => number,
): CompiledExpression {
  return (state) => {
    const a = first(state);
    const b = second(state);
    return typeof a === 'number' && typeof b === 'number' ? finite(calculate(a, b)) : (faultOr(a) ?? faultOr(b));
  };
}
