import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { declaredValueOf } from './declared-value-of.ts';
import { questionValues } from './question-values.ts';

/**
 * Which values of a question have no counterpart afterwards: neither a declared one nor, inside one kind, themselves.
 * `undefined` where there is no end of values.
 */
export function lostValues(
  before: Question,
  after: Question,
  values: DeclaredChange['values'],
): readonly string[] | undefined {
  const known = questionValues(before);
  if (known === undefined) return undefined;
  const still = before.kind === after.kind ? new Set(questionValues(after) ?? []) : new Set<string>();
  return known.filter((key) => {
    const declared = declaredValueOf(values, key);
    return declared === undefined ? !still.has(key) : declared === null;
  });
}
