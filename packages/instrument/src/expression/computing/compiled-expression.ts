import type { AnswerState } from './answer-state.ts';
import type { Expression } from '../syntax/expression.ts';
import type { ExpressionNames } from './expression-names.ts';
import type { ExpressionValue } from './expression-value.ts';

/** An expression made ready to be asked again and again. */
export type CompiledExpression = (state: AnswerState) => ExpressionValue;

/** Makes a closure of any tree; handed in because calls and trees make each other. */
export type Compile = (tree: Expression, names: ExpressionNames) => CompiledExpression;
