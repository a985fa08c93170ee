import type { Expression } from '../syntax/expression.ts';
import type { Checking } from './checking.ts';
import type { ExpressionType } from './expression-type.ts';

/** Reports a part that is no condition. */
export function expectTruth(tree: Expression, checking: Checking, type = checking.typeOf(tree)): void {
  if (type !== 'truth' && type !== 'unknown') checking.report('truth-expected', tree, { type });
}

/** Reports a part that is not of the type wanted. */
export function expectType(
  tree: Expression,
  expected: 'number' | 'date',
  checking: Checking,
  type = checking.typeOf(tree),
): void {
  if (isForFunctions(type)) checking.report('choices-compared', tree, { type });
  else if (type !== expected && type !== 'unknown') checking.report('type-fault', tree, { type, expected });
}

/** Reports a part that is no single value; tells its type. */
export function expectSingle(tree: Expression, checking: Checking, type = checking.typeOf(tree)): ExpressionType {
  if (!isForFunctions(type)) return type;
  checking.report('choices-compared', tree, { type });
  return 'unknown';
}

function isForFunctions(type: ExpressionType): boolean {
  return type === 'choices' || type === 'parts' || type === 'records';
}
