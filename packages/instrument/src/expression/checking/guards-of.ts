import { bare } from '../syntax/bare.ts';
import type { CallNode, Expression } from '../syntax/expression.ts';

/**
 * For each `not(` of an expression, the questions of which it is known to be answered where it counts: `answered(${q})`
 * stands beside it, joined by `and`, or beside something that it is part of.
 */
export function guardsOf(tree: Expression): ReadonlyMap<CallNode, ReadonlySet<string>> {
  const found = new Map<CallNode, ReadonlySet<string>>();
  visit(tree, new Set(), found);
  return found;
}

function visit(tree: Expression, guards: ReadonlySet<string>, found: Map<CallNode, ReadonlySet<string>>): void {
  const part = bare(tree);
  if (part.kind === 'call') {
    if (part.name === 'not') found.set(part, guards);
    for (const parameter of part.parameters) visit(parameter, guards, found);
  } else if (part.kind === 'negative') visit(part.operand, guards, found);
  else if (part.kind === 'operation') {
    const { operator } = part;
    const parts = operands(part, operator);
    const own = operator === 'and' ? new Set([...guards, ...parts.flatMap(answeredIn)]) : guards;
    for (const each of parts) visit(each, own, found);
  }
}

/** What one operator joins, from left to right; a chain of 2,000 is walked, not climbed. */
function operands(tree: Expression, operator: string): readonly Expression[] {
  const rights: Expression[] = [];
  let left = tree;
  for (let at = bare(left); at.kind === 'operation' && at.operator === operator; at = bare(left)) {
    rights.push(at.right);
    left = at.left;
  }
  return [left, ...rights.toReversed()];
}

function answeredIn(tree: Expression): readonly string[] {
  const part = bare(tree);
  const [first] = part.kind === 'call' && part.name === 'answered' ? part.parameters : [];
  return first?.kind === 'question' ? [first.questionId] : [];
}
