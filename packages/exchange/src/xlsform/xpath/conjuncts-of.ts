import type { XPath } from './xpath.ts';

/** The conditions that an expression joins by `and`, in order; itself where it joins none. */
export function conjunctsOf(tree: XPath): readonly XPath[] {
  const found: XPath[] = [];
  // Not by recursion alone: a chain of hundreds leans to the left.
  const open: XPath[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'operation' && next.operator === 'and') open.push(next.right, next.left);
    else found.push(next);
  }
  return found;
}

/** Conditions joined by `and`; `undefined` for none. */
export function allOf(conditions: readonly XPath[]): XPath | undefined {
  const [first, ...others] = conditions;
  if (first === undefined) return undefined;
  return others.reduce<XPath>((left, right) => ({ kind: 'operation', operator: 'and', left, right }), first);
}

/** The opposite of a condition; of the opposite of a condition that condition. */
export function notOf(tree: XPath): XPath {
  const [only] = tree.kind === 'call' && tree.name === 'not' ? tree.parameters : [];
  return only ?? { kind: 'call', name: 'not', parameters: [tree] };
}
