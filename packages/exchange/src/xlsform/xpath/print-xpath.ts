import { plainNumber } from '../../expression/plain-number.ts';
import { xpathStrength, type XPath } from './xpath.ts';

/**
 * Writes a tree as text: one space around operators, parentheses only where they are needed. Parsing the text gives the
 * same tree.
 *
 * @example
 * printXPath({ kind: 'negative', operand: { kind: 'answer', name: 'age' } }) // => '-${age}'
 */
export function printXPath(tree: XPath): string {
  switch (tree.kind) {
    case 'number':
      return plainNumber(tree.value);
    case 'text':
      return tree.value.includes("'") ? `"${tree.value}"` : `'${tree.value}'`;
    case 'answer':
      return `\${${tree.name}}`;
    case 'self':
      return '.';
    case 'column':
      return tree.name;
    case 'call':
      return `${tree.name}(${tree.parameters.map(printXPath).join(', ')})`;
    case 'negative':
      return `-${printAbove(tree.operand, negativeStrength - 1)}`;
    case 'operation': {
      const strength = strengthOf(tree);
      return `${printAbove(tree.left, strength - 1)} ${tree.operator} ${printAbove(tree.right, strength)}`;
    }
  }
}

const negativeStrength = 7;

/** A part as it is where it binds more strongly than `floor`, otherwise in parentheses. */
function printAbove(tree: XPath, floor: number): string {
  const text = printXPath(tree);
  return strengthOf(tree) > floor ? text : `(${text})`;
}

function strengthOf(tree: XPath): number {
  if (tree.kind === 'operation') return xpathStrength.get(tree.operator) ?? 0;
  // A number below zero is written with a minus of its own.
  if (tree.kind === 'negative' || (tree.kind === 'number' && tree.value < 0)) return negativeStrength;
  return negativeStrength + 1;
}
