import type { FacetName } from '../facet/facet.ts';

/** Whether an answer before and an answer after may stand in one line, from free of doubt to never. */
export const verdicts = ['comparable', 'comparable-with-care', 'not-comparable'] as const;

/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/**
 * Why: `wording` other words, `scale` other values or another measure, `counting` only how the answer counts, `asking` only
 * when and of whom it is asked, `place` only where it stands; `value-map` the author said which old value is which new one,
 * `value-map-incomplete` not of all; the rest as they say.
 */
export type ComparabilityCode =
  | 'wording'
  | 'scale'
  | 'counting'
  | 'asking'
  | 'place'
  | 'kind-changed'
  | 'split'
  | 'merged'
  | 'added'
  | 'removed'
  | 'value-map'
  | 'value-map-incomplete'
  | 'declared-same'
  | 'declared-comparable'
  | 'declared-not-comparable';

/** One reason, with the verdict that would follow from it alone. */
export interface ComparabilityReason {
  readonly code: ComparabilityCode;
  readonly verdict: Verdict;
  /** The facet it comes from, and which part of it. */
  readonly params: { readonly facet?: FacetName; readonly part?: string; readonly count?: number };
}

/** The verdict over one question with everything it rests on. */
export interface Comparability {
  readonly verdict: Verdict;
  readonly reasons: readonly ComparabilityReason[];
}

/** The stricter of two verdicts. */
export function stricter(one: Verdict, other: Verdict): Verdict {
  return verdicts.indexOf(one) > verdicts.indexOf(other) ? one : other;
}
