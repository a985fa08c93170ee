import { differences } from '../differences.ts';
import type { GoldenCase } from '../golden-case.ts';
import { aggregateRules } from './aggregate-rules.ts';
import { copelandRules } from './copeland-rules.ts';
import { normaliseRules } from './normalise-rules.ts';
import { otherRules } from './other-rules.ts';
import type { RuleTable } from './rule.ts';
import { treatRules } from './treat-rules.ts';

/** Every rule, by the id of its difference. */
export const rules: RuleTable = {
  ...otherRules,
  ...aggregateRules,
  ...copelandRules,
  ...normaliseRules,
  ...treatRules,
};

/** A case with what is expected of ours, and the differences that made it so. */
export interface HonestCase {
  readonly goldenCase: GoldenCase;
  readonly applied: readonly string[];
}

/** Applies the table of differences to a case, in its order. */
export function honestExpectation(goldenCase: GoldenCase): HonestCase {
  let current = goldenCase;
  const applied: string[] = [];
  for (const { differenceId, methods } of differences) {
    if (methods.length > 0 && !methods.includes(goldenCase.method)) continue;
    const expected = rules[differenceId]?.(current) ?? null;
    if (expected === null) continue;
    current = { ...current, expected };
    applied.push(differenceId);
  }
  return { goldenCase: current, applied };
}
