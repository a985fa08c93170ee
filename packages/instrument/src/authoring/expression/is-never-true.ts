import type { ExpressionProblem } from '../../expression/syntax/expression-problem.ts';
import type { Expression } from '../../expression/syntax/expression.ts';

/** Whether a condition as a whole can never be true, by what the checker found wrong with its parts. */
export function isNeverTrue(tree: Expression, problems: readonly ExpressionProblem[]): boolean {
  const isFound = problems.some(
    ({ code, offset, length }) =>
      (code === 'never-true' || code === 'contradiction') && offset === tree.offset && length === tree.length,
  );
  if (isFound) return true;
  switch (tree.kind) {
    case 'group':
      return isNeverTrue(tree.inner, problems);
    case 'call':
      return tree.name === 'false';
    case 'operation':
      if (tree.operator === 'and') return isNeverTrue(tree.left, problems) || isNeverTrue(tree.right, problems);
      return tree.operator === 'or' && isNeverTrue(tree.left, problems) && isNeverTrue(tree.right, problems);
    default:
      return false;
  }
}
