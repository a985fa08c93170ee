import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { declaredValueOf } from '../declaration/declared-value-of.ts';
import type { Bearing } from './counting-questions.ts';
import type { NatureContext } from './facet-nature.ts';
import { lostValues } from '../declaration/lost-values.ts';
import { questionValues } from '../declaration/question-values.ts';

/** What decides the nature of the changes between two questions. */
export function natureContext(
  before: Question,
  after: Question,
  bearings: readonly (Bearing | undefined)[],
  values: DeclaredChange['values'],
): NatureContext {
  const isWeighted = bearings.some((bearing) => bearing?.isWeighted === true);
  const isRead = bearings.some((bearing) => bearing?.isRead === true);
  return {
    before,
    after,
    isWeighted,
    isRead,
    counts: isWeighted || isRead,
    hasValues: values !== undefined,
    lostValues: lostValues(before, after, values),
    isRenaming: isRenaming(before, after, values),
  };
}

/** Whether declared values give every old value one new value of its own, and leave no new one over. */
export function isRenaming(before: Question, after: Question, values: DeclaredChange['values']): boolean {
  if (values === undefined || before.kind !== after.kind) return false;
  const [old, now] = [questionValues(before), questionValues(after)];
  if (old === undefined || now === undefined || old.length !== now.length) return false;
  const reached = new Set(
    old.map((key) => {
      const declared = declaredValueOf(values, key);
      return declared === undefined ? key : String(declared);
    }),
  );
  // A level is worth its number: only ids can be renamed.
  return 'options' in before && reached.size === now.length && now.every((key) => reached.has(key));
}
