import type { RecordValue } from '../../answer/answer.ts';
import type { AnswerState } from './answer-state.ts';
import type { Compile, CompiledExpression } from './compiled-expression.ts';
import type { ExpressionNames } from './expression-names.ts';
import { faultOr, finite, wrongType, type ExpressionValue } from './expression-value.ts';
import type { CallNode, Expression, QuestionNode } from '../syntax/expression.ts';
import { readField } from './read-field.ts';

/**
 * Makes a closure of `sum`, `mean`, `min`, `max`, `count`, `count-where` and `sum-where`; `undefined` for other names.
 *
 * Over a field of a repeat, records without a number there are passed over, and no number at all is unanswered. Over
 * numbers written one by one, one that is unanswered makes the whole unanswered, as in arithmetic.
 */
export function compileAggregate(
  { name, parameters }: CallNode,
  names: ExpressionNames,
  compile: Compile,
): CompiledExpression | undefined {
  const [first, second] = parameters;
  if (name === 'count' || name === 'count-where' || name === 'sum-where') {
    if (first?.kind !== 'question') return () => wrongType;
    const slot = names.question(first.questionId)?.slot ?? -1;
    if (name === 'count') return (state) => recordsAt(state, slot)?.length;
    if (second === undefined) return () => wrongType;
    const fieldId = name === 'sum-where' ? (first.fieldId ?? '') : undefined;
    return oncePerScan(compileWhere(slot, fieldId, compile(second, names)));
  }
  const combine = combinations.get(name);
  if (combine === undefined) return undefined;
  if (first === undefined) return () => wrongType;
  if (parameters.length === 1 && isField(first)) {
    const slot = names.question(first.questionId)?.slot ?? -1;
    const { fieldId } = first;
    return oncePerScan((state) => {
      const numbers: number[] = [];
      for (const record of recordsAt(state, slot) ?? []) {
        const value = readField(record, fieldId, false);
        if (typeof value === 'number') numbers.push(value);
      }
      return numbers.length === 0 ? undefined : combine(numbers);
    });
  }
  const values = parameters.map((parameter) => compile(parameter, names));
  return (state) => ofAll(values, state, combine);
}

function isField(tree: Expression): tree is QuestionNode & { readonly fieldId: string } {
  return tree.kind === 'question' && tree.fieldId !== undefined;
}

const combinations: ReadonlyMap<string, (numbers: readonly number[]) => ExpressionValue> = new Map([
  ['sum', (numbers) => finite(total(numbers))],
  ['mean', (numbers) => finite(total(numbers) / numbers.length)],
  ['min', (numbers) => numbers.reduce((least, number) => (number < least ? number : least))],
  ['max', (numbers) => numbers.reduce((most, number) => (number > most ? number : most))],
]);

function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** The records of which the condition is true: how many, or the sum of a field over them. */
function compileWhere(slot: number, fieldId: string | undefined, condition: CompiledExpression): CompiledExpression {
  return (state) => {
    const records = recordsAt(state, slot);
    if (records === undefined) return undefined;
    const outer = state.row;
    if (outer === undefined) state.scan = {};
    let result = 0;
    for (const record of records) {
      state.row = record;
      if (condition(state) !== true) continue;
      if (fieldId === undefined) result += 1;
      else {
        const value = readField(record, fieldId, false);
        if (typeof value === 'number') result += value;
      }
    }
    state.row = outer;
    return finite(result);
  };
}

/**
 * What looks at all records is the same for each record that a condition around it looks at: it is worked out for the
 * first of them only. Otherwise each condition inside another would take two hundred times as long.
 */
function oncePerScan(value: CompiledExpression): CompiledExpression {
  let scan: object | undefined;
  let kept: ExpressionValue;
  return (state) => {
    if (state.row === undefined) return value(state);
    if (scan !== state.scan) {
      kept = value(state);
      ({ scan } = state);
    }
    return kept;
  };
}

function recordsAt(state: AnswerState, slot: number): readonly RecordValue[] | undefined {
  const value = state.values[slot];
  return Array.isArray(value) ? (value as readonly RecordValue[]) : undefined; // the checker lets repeats through only
}

function ofAll(
  values: readonly CompiledExpression[],
  state: AnswerState,
  combine: (numbers: readonly number[]) => ExpressionValue,
): ExpressionValue {
  const numbers: number[] = [];
  let isMissing = false;
  for (const value of values) {
    const found = value(state);
    if (typeof found === 'number') numbers.push(found);
    else if (found === undefined) isMissing = true;
    else return faultOr(found);
  }
  return isMissing ? undefined : combine(numbers);
}
