import type { Expression } from './expression.ts';
import { comparisonStrength, negativeStrength, operatorStrength } from './operator-strength.ts';

/**
 * Writes a tree as text: one space around operators, none inside parentheses. Parsing the text gives the same tree.
 *
 * Parentheses of the author are kept; those that a tree made by a program needs are added.
 *
 * @example printExpression(parseExpression('${EG-C01}=0').tree) // => '${EG-C01} = 0'
 */
export function printExpression(tree: Expression): string {
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'text':
      return `${tree.quote}${tree.value}${tree.quote}`;
    case 'question':
      return `\${${tree.questionId}${tree.fieldId === undefined ? '' : `.${tree.fieldId}`}}`;
    case 'call':
      return `${tree.name}(${tree.parameters.map(printExpression).join(', ')})`;
    case 'group':
      return `(${printExpression(tree.inner)})`;
    case 'negative':
      return `-${printAbove(tree.operand, negativeStrength - 1)}`;
    case 'operation': {
      const strength = strengthOf(tree);
      // Operators are read from the left, so that an equal one may stand bare on the left only; comparisons nowhere.
      const left = printAbove(tree.left, strength === comparisonStrength ? strength : strength - 1);
      return `${left} ${tree.operator} ${printAbove(tree.right, strength)}`;
    }
  }
}

/** A part as it is where it binds more strongly than `floor`, otherwise in parentheses. */
function printAbove(tree: Expression, floor: number): string {
  const text = printExpression(tree);
  return strengthOf(tree) > floor ? text : `(${text})`;
}

function strengthOf(tree: Expression): number {
  if (tree.kind === 'operation') return operatorStrength.get(tree.operator) ?? 0;
  return tree.kind === 'negative' ? negativeStrength : negativeStrength + 1;
}
