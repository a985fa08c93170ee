import { compileCall } from './compile-call.ts';
import type { CompiledExpression } from './compiled-expression.ts';
import { fieldOf, type ExpressionNames } from './expression-names.ts';
import { faultOr, finite, type ExpressionFault, type ExpressionValue } from './expression-value.ts';
import type { Expression, OperationNode, Operator, QuestionNode } from '../syntax/expression.ts';
import { isArithmetic } from '../syntax/operator-strength.ts';
import { readField } from './read-field.ts';
import { spineOf } from '../syntax/spine-of.ts';

const divisionByZero: ExpressionFault = { fault: 'division-by-zero' };

/**
 * Makes a closure of a tree; no code is generated. Conditions are true only when the value is exactly `true`.
 *
 * A comparison with something unanswered, a fault or another type is false. Arithmetic with something unanswered is
 * unanswered; division by zero is a fault that goes on to the result, never NaN. A name that stands for nothing is
 * unanswered.
 *
 * @param names what the names stand for; they are looked up now and never again
 * @example compileExpression(parseExpression('1 div 0').tree, names)(state) // => { fault: 'division-by-zero' }
 */
export function compileExpression(tree: Expression, names: ExpressionNames): CompiledExpression {
  switch (tree.kind) {
    case 'number':
    case 'text': {
      const { value } = tree;
      return () => value;
    }
    case 'question':
      return compileReference(tree, names);
    case 'group':
      return compileExpression(tree.inner, names);
    case 'negative': {
      const operand = compileExpression(tree.operand, names);
      return (state) => {
        const value = operand(state);
        return typeof value === 'number' ? 0 - value : faultOr(value);
      };
    }
    case 'call':
      return compileCall(tree, names, compileExpression);
    case 'operation':
      return compileOperation(tree, names);
  }
}

/** The value of a question that has a single one, or of a field of the record that is looked at. */
function compileReference({ questionId, fieldId }: QuestionNode, names: ExpressionNames): CompiledExpression {
  const named = names.question(questionId);
  if (named === undefined) return () => undefined;
  if (fieldId === undefined) {
    const { slot } = named;
    return isSingle(named.question.kind)
      ? (state) => state.values[slot] as ExpressionValue // what a single kind is read as
      : () => undefined;
  }
  const field = fieldOf(named.question, fieldId);
  return (state) => readField(state.row, fieldId, field?.kind === 'date');
}

/** The kinds whose value can be compared or calculated with as it is. */
function isSingle(kind: string): boolean {
  return (
    kind !== 'multiple-choice' &&
    kind !== 'ranking' &&
    kind !== 'repeat' &&
    kind !== 'law-and-practice' &&
    kind !== 'note'
  );
}

/** An operator and what stands on its right. */
interface Step {
  readonly operator: Operator;
  readonly value: CompiledExpression;
}

/** Of what stands on the left of each other, all that works alike becomes one closure, however much it is. */
function compileOperation(tree: OperationNode, names: ExpressionNames): CompiledExpression {
  const { operator } = tree;
  const spine = spineOf(tree);
  const alike = spine.slice(spine.findLastIndex((part) => !isAlike(part.operator, operator)) + 1);
  const first = compileExpression((alike[0] ?? tree).left, names);
  if (!isAlike(operator, operator)) return compileComparison(tree, first, compileExpression(tree.right, names));
  const steps = alike.map((part): Step => ({
    operator: part.operator,
    value: compileExpression(part.right, names),
  }));
  if (isArithmetic(operator)) return compileArithmetic(first, steps);
  const conditions = [first, ...steps.map(({ value }) => value)];
  return operator === 'and'
    ? (state) => conditions.every((condition) => condition(state) === true)
    : (state) => conditions.some((condition) => condition(state) === true);
}

/** Sums and products are gone along together, in the order written; comparisons stand alone. */
function isAlike(one: Operator, other: Operator): boolean {
  if (isArithmetic(one)) return isArithmetic(other);
  return one === other && (one === 'and' || one === 'or');
}

function compileComparison(
  { operator, right }: OperationNode,
  first: CompiledExpression,
  second: CompiledExpression,
): CompiledExpression {
  switch (operator) {
    case '=':
      // An answer compared with a constant is what nearly all conditions are made of: one call less.
      if (right.kind === 'number' || right.kind === 'text') {
        const { value } = right;
        return (state) => first(state) === value;
      }
      return (state) => {
        const a = first(state);
        return isComparable(a) && a === second(state);
      };
    case '!=':
      return (state) => {
        const a = first(state);
        const b = second(state);
        return isComparable(a) && typeof a === typeof b && a !== b;
      };
    // Texts have no order: which letter comes first is a matter of language.
    case '<':
      return (state) => {
        const a = first(state);
        const b = second(state);
        return typeof a === 'number' && typeof b === 'number' && a < b;
      };
    case '<=':
      return (state) => {
        const a = first(state);
        const b = second(state);
        return typeof a === 'number' && typeof b === 'number' && a <= b;
      };
    case '>':
      return (state) => {
        const a = first(state);
        const b = second(state);
        return typeof a === 'number' && typeof b === 'number' && a > b;
      };
    default:
      return (state) => {
        const a = first(state);
        const b = second(state);
        return typeof a === 'number' && typeof b === 'number' && a >= b;
      };
  }
}

function compileArithmetic(first: CompiledExpression, steps: readonly Step[]): CompiledExpression {
  return (state) => {
    let result = first(state);
    for (const { operator, value } of steps) {
      const next = value(state);
      result =
        typeof result === 'number' && typeof next === 'number'
          ? calculate(operator, result, next)
          : (faultOr(result) ?? faultOr(next));
    }
    return result;
  };
}

function calculate(operator: Operator, a: number, b: number): ExpressionValue {
  switch (operator) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case 'div':
      return b === 0 ? divisionByZero : finite(a / b);
    // The remainder has the sign of what is divided, as in XPath.
    default:
      return b === 0 ? divisionByZero : finite(a % b);
  }
}

function isComparable(value: ExpressionValue): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}
