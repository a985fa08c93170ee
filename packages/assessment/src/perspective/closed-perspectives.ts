import type { Value } from '@groundwork/scoring';
import type { PerspectiveGroup } from './perspective-group.ts';

/** A figure over at least five people, or the reason why there is none. */
export interface ClosedView {
  /** 0 to 100, higher is worse; a gap `withheld`, or `not-asked` of this group. */
  readonly severity: Value;
  /** At least so many people, in steps of five; null where withheld. */
  readonly peopleAtLeast: number | null;
}

/** What one group says of one barrier or of all together. */
export interface ClosedGroupView extends ClosedView {
  readonly group: PerspectiveGroup;
}

/** One barrier as the groups see it. */
export interface ClosedBarrier {
  readonly questionId: string;
  readonly barrierIds: readonly string[];
  readonly groups: readonly ClosedGroupView[];
  /** Largest minus smallest mean of government, private sector and civil society; a gap where fewer than two are shown. */
  readonly perspectiveGap: Value;
  /** Whether the gap is so large that the groups should talk first. */
  readonly isTalkFirst: boolean;
}

/** The people of a group who chose one option of a trait. */
export interface TraitOptionView extends ClosedView {
  readonly optionId: string;
  readonly barriers: readonly (ClosedView & { readonly questionId: string })[];
}

/** A group by one trait of its people; two traits are never crossed. */
export interface TraitView {
  readonly questionId: string;
  readonly group: PerspectiveGroup;
  readonly options: readonly TraitOptionView[];
}

/**
 * Everything that is ever told of the opinions of one country in one round. It is made once, after closing, and safe against
 * differences; whatever else is shown is made of it.
 */
export interface ClosedPerspectives {
  /** The weighted mean over the barriers shown, by group. */
  readonly indices: readonly ClosedGroupView[];
  readonly barriers: readonly ClosedBarrier[];
  readonly traits: readonly TraitView[];
}
