import type { Expression } from '../../expression/syntax/expression.ts';
import { parseExpression } from '../../expression/syntax/parse-expression.ts';
import { printExpression } from '../../expression/syntax/print-expression.ts';

/** New ids of questions that only changed their id, by old id. */
export type Renamed = ReadonlyMap<string, string>;

/**
 * An expression as it is compared: its tree, printed. Blanks, needless parentheses, the choice of quotes and the spelling of
 * a number make no difference; what cannot be read stands for itself.
 *
 * @example expressionKey("(${EG-B05}>= 2.0)") // => '${EG-B05} >= 2'
 */
export function expressionKey(text: string, renamed: Renamed = new Map()): string {
  const { tree } = parseExpression(text);
  return tree === undefined ? text.trim() : printExpression(plain(tree, renamed));
}

/** Whether two expressions are the same tree; absent is a thing of its own. */
export function isSameExpression(before: string | undefined, after: string | undefined, renamed: Renamed): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before === after && renamed.size === 0 ? true : expressionKey(before, renamed) === expressionKey(after);
}

function plain(tree: Expression, renamed: Renamed): Expression {
  switch (tree.kind) {
    case 'number':
      return { ...tree, text: String(tree.value) };
    case 'text':
      return tree.value.includes("'") ? tree : { ...tree, quote: "'" };
    case 'question':
      return { ...tree, questionId: renamed.get(tree.questionId) ?? tree.questionId };
    case 'call':
      return { ...tree, parameters: tree.parameters.map((parameter) => plain(parameter, renamed)) };
    case 'negative':
      return { ...tree, operand: plain(tree.operand, renamed) };
    case 'operation':
      return { ...tree, left: plain(tree.left, renamed), right: plain(tree.right, renamed) };
    case 'group':
      return plain(tree.inner, renamed);
  }
}
