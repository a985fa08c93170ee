import type { FrameworkElement } from './framework-element.ts';
import { openFramework } from './open-framework.ts';

/** The weight of an element in its top, and inside its parent. */
export interface EffectiveWeight {
  readonly code: string;
  readonly level: number;
  /** As declared. */
  readonly weight: number;
  /** Share of the siblings' total, 0-1. */
  readonly shareOfParent: number;
  /** Product of the shares from the element up to its top, 0-1; the indicators of one top sum to one. */
  readonly effectiveWeight: number;
}

/**
 * What each element weighs in the index: the product of its shares on the way up.
 *
 * These are shares of the sum, not of influence: an indicator that hardly varies moves no rank, whatever it weighs.
 *
 * @returns one entry per element, in the order given
 * @throws {@link ScoringError} `scheme-invalid` when the framework is no tree
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6.
 *
 * @example
 * effectiveWeights([{ code: 'index', parent: null }, { code: 'a', parent: 'index', weight: 3 }, { code: 'b', parent: 'index' }]).map(({ effectiveWeight }) => effectiveWeight) // => [1, 0.75, 0.25]
 */
export function effectiveWeights(definitions: readonly FrameworkElement[]): readonly EffectiveWeight[] {
  const { elements, positionOf } = openFramework(definitions);
  const shares = elements.map(({ parent, weight }) => {
    const siblings = elements[parent]?.children ?? [];
    const total = siblings.reduce((sum, sibling) => sum + (elements[sibling]?.weight ?? 0), 0);
    return parent === -1 ? 1 : weight / total;
  });
  const effective = elements.map(() => 1);
  for (const { position, parent } of elements.toReversed()) {
    effective[position] = (shares[position] ?? 1) * (effective[parent] ?? 1);
  }
  return definitions.flatMap(({ code }) => {
    const position = positionOf.get(code) ?? -1;
    const element = elements[position];
    return element === undefined
      ? []
      : [
          {
            code,
            level: element.level,
            weight: element.weight,
            shareOfParent: shares[position] ?? 1,
            effectiveWeight: effective[position] ?? 1,
          },
        ];
  });
}
