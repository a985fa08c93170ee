import type { Expression } from './expression.ts';

/**
 * The conditions of which any one makes the whole true: what stands between the outermost `or`s.
 *
 * Kept apart so that the flow can name the condition that hid a question, and only that one.
 */
export function alternatives(tree: Expression): readonly Expression[] {
  if (tree.kind === 'group') return alternatives(tree.inner);
  if (tree.kind === 'operation' && tree.operator === 'or') {
    return [...alternatives(tree.left), ...alternatives(tree.right)];
  }
  return [tree];
}
