import type { Direction } from '../ranking/direction.ts';

/**
 * One element of a framework: an indicator, or an aggregate of the elements that name it as their parent.
 *
 * An element without children is an indicator and has a column in the table. The depth may differ from branch to branch.
 */
export interface FrameworkElement {
  /** Unique in the framework; for an indicator the heading of its column. */
  readonly code: string;
  /** Code of the element it is part of; null for a top. Several tops are several indices, never added up. */
  readonly parent: string | null;
  /** Weight inside its parent, zero or more, in any scale; 1 when absent. */
  readonly weight?: number;
  /** Of an indicator; `higher-is-better` when absent. */
  readonly direction?: Direction;
  readonly name?: string;
  /** Unit of an indicator: `per 100 inhabitants`. */
  readonly unit?: string;
  /** Column that an indicator is divided by in the step `denominate`. */
  readonly denominator?: string;
  /** Value an indicator should reach, in its own unit, for the normalisation by distance to target. */
  readonly target?: number;
}
