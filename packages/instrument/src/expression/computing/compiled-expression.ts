import type { AnswerState } from './answer-state.ts';
import type { ExpressionValue } from './expression-value.ts';

/** An expression made ready to be asked again and again. */
export type CompiledExpression = (state: AnswerState) => ExpressionValue;
