import { compileExpression } from '../expression/computing/compile-expression.ts';
import type { CompiledExpression } from '../expression/computing/compiled-expression.ts';
import type { ExpressionNames } from '../expression/computing/expression-names.ts';
import type { Expression } from '../expression/syntax/expression.ts';
import { parseExpression } from '../expression/syntax/parse-expression.ts';
import { questionsRead } from '../expression/syntax/questions-read.ts';
import { InstrumentError } from '../instrument-error.ts';

/** An expression of a revision, ready to be asked, and what it reads. */
export interface Rule {
  readonly tree: Expression;
  readonly value: CompiledExpression;
  readonly questionIds: readonly string[];
}

/**
 * Makes an expression of a revision ready.
 *
 * @throws InstrumentError `unreadable-expression` when authoring has let something through that is no expression
 */
export function openRule(text: string, names: ExpressionNames): Rule {
  const { tree, problems } = parseExpression(text);
  if (tree === undefined) {
    const expression = text.slice(0, 200);
    throw new InstrumentError('unreadable-expression', `a revision requires readable expressions: ${expression}`, {
      expression,
      problem: problems[0]?.code ?? '',
    });
  }
  return { tree, value: compileExpression(tree, names), questionIds: questionsRead(tree) };
}
