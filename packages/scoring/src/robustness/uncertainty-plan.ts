import type { Step } from '../scheme/step.ts';

/** One choice of the method that could as well have been another, or one number that is not sure. */
export type UncertaintyFactor =
  | {
      readonly kind: 'weights';
      readonly factorId: string;
      /** Each weight is drawn between (1 - spread) and (1 + spread) times itself. */
      readonly spread: number;
      /** Level whose weights vary; every level when absent. */
      readonly level?: number;
    }
  | {
      readonly kind: 'weight-sets';
      readonly factorId: string;
      /** Each draw takes one set; elements that it does not name keep their weight. */
      readonly sets: readonly Readonly<Record<string, number>>[];
    }
  | {
      readonly kind: 'alternatives';
      readonly factorId: string;
      /** The step that is done another way. */
      readonly step: Step['step'];
      /** Parameters that replace those of the step; each draw takes one set. */
      readonly alternatives: readonly Readonly<Record<string, unknown>>[];
    }
  | {
      readonly kind: 'exclusion';
      readonly factorId: string;
      /** Each draw leaves out one element of this level, or none. */
      readonly level: number;
    }
  | {
      readonly kind: 'availability';
      readonly factorId: string;
      /** Each draw takes one threshold, for every level. */
      readonly minimumShares: readonly number[];
    };

/** What is drawn, how often, and from which seed: plain data; the same plan gives the same digits. */
export interface UncertaintyPlan {
  /** Re-scorings of an uncertainty analysis; base sample of a sensitivity analysis, which makes (factors + 2) times as many. */
  readonly draws: number;
  readonly seed: number;
  /** `pseudo-random` when absent. */
  readonly sequence?: 'pseudo-random' | 'low-discrepancy';
  readonly factors: readonly UncertaintyFactor[];
  /** Element whose scores and ranks are followed; the one top when absent. */
  readonly element?: string;
  /** Points of a design of one's own: one list per draw, one number of [0, 1) per factor. */
  readonly points?: readonly (readonly number[])[];
}

/** What the draws are for: `uncertainty` varies everything at once, `sensitivity` in blocks that tell factors apart. */
export type DrawDesign = 'uncertainty' | 'sensitivity';
