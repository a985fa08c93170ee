import type { GoldenCase, Json } from '../golden-case.ts';

/**
 * What is expected of ours where the peer is known to differ, computed from the input and never from ours.
 *
 * @returns the expected result with the fields concerned replaced; null where the rule does not apply
 */
export type Rule = (goldenCase: GoldenCase) => Json | null;

/** Rules by the id of the difference. */
export type RuleTable = Readonly<Record<string, Rule>>;
