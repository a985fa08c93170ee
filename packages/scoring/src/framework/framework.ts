import type { Direction } from '../ranking/direction.ts';
import type { FrameworkElement } from './framework-element.ts';

/** An element with its place in the tree. */
export interface OpenElement {
  readonly code: string;
  readonly definition: FrameworkElement;
  /** Place in {@link Framework.elements}. */
  readonly position: number;
  /** 1 for an indicator; for an aggregate one more than its highest child. */
  readonly level: number;
  /** Position of its parent; -1 for a top. */
  readonly parent: number;
  /** Positions of its children, in the order declared. */
  readonly children: readonly number[];
  readonly weight: number;
  readonly direction: Direction;
}

/** A framework ready for work: indicators first, then aggregates from the lowest level up. */
export interface Framework {
  readonly elements: readonly OpenElement[];
  /** The first so many elements are the indicators. */
  readonly indicatorCount: number;
  /** Level of the highest top. */
  readonly levels: number;
  /** Positions of the elements without a parent. */
  readonly tops: readonly number[];
  readonly positionOf: ReadonlyMap<string, number>;
}
