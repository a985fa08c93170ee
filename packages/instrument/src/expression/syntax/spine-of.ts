import type { OperationNode } from './expression.ts';

/**
 * The operations that stand on the left of each other without parentheses, the innermost first: of `a + b - c` the sum,
 * then the difference. A sum of two thousand numbers is two thousand operations deep; walked through as a list, it does
 * not exhaust the machine's stack.
 */
export function spineOf(tree: OperationNode): readonly OperationNode[] {
  const spine = [tree];
  for (let { left } = tree; left.kind === 'operation'; { left } = left) spine.push(left);
  return spine.toReversed();
}
