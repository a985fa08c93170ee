import type { Operator } from './expression.ts';

/** How strongly each operator binds; equal ones are read from left to right, comparisons do not chain. */
export const operatorStrength: ReadonlyMap<string, number> = new Map<Operator, number>([
  ['or', 1],
  ['and', 2],
  ['=', 3],
  ['!=', 3],
  ['<', 3],
  ['<=', 3],
  ['>', 3],
  ['>=', 3],
  ['+', 4],
  ['-', 4],
  ['*', 5],
  ['div', 5],
  ['mod', 5],
]);

/** The strength of comparisons, between logic and arithmetic. */
export const comparisonStrength = 3;

/** Whether an operator makes a number of two numbers. */
export function isArithmetic(operator: Operator): boolean {
  return (operatorStrength.get(operator) ?? 0) > comparisonStrength;
}

/** The strength of a minus before one operand: above all operators between two. */
export const negativeStrength = 6;
