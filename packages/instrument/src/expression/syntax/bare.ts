import type { Expression } from './expression.ts';

/** A part without the parentheses around it. */
export function bare(tree: Expression): Expression {
  return tree.kind === 'group' ? bare(tree.inner) : tree;
}
