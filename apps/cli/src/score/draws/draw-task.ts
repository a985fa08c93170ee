import type { DrawDesign, DrawShare, Scheme, ScoringTable, UncertaintyPlan } from '@groundwork/scoring';

/** Draws to be made, of inputs that were checked. */
export interface DrawRequest {
  readonly table: ScoringTable;
  readonly scheme: Scheme;
  readonly plan: UncertaintyPlan;
  readonly design: DrawDesign;
  /** Threads that share the draws. No digit depends on their number. */
  readonly workers: number;
}

/** What a worker is given: the whole request, and which draws of it are its share. */
export interface DrawTask extends Omit<DrawRequest, 'workers'> {
  readonly from: number;
  readonly to: number;
}

/** What a worker says: now and then how far it is, at the end its share. */
export type DrawMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'share'; readonly share: DrawShare };
