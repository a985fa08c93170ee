import { finiteOrGap } from '../../statistics/finite-or-gap.ts';
import { gap, isGap, type Value } from '../../value/gap.ts';
import type { MdgTarget } from './mdg-target.ts';

/**
 * How far a value is outside a target, in the unit of the indicator: above zero outside, zero on its edge, below zero
 * inside. A gap `not-applicable` where the target names no number.
 */
export function excessOf({ atLeast, atMost }: MdgTarget, value: Value): Value {
  if (isGap(value)) return value;
  if (atLeast === null && atMost === null) return gap('not-applicable');
  const sides: number[] = [];
  for (const [bound, sign] of [
    [atLeast, -1],
    [atMost, 1],
  ] as const) {
    if (bound === null) continue;
    if (isGap(bound)) return bound;
    sides.push(sign * (value - bound));
  }
  return finiteOrGap(Math.max(...sides));
}

/** The end of the target that the baseline is nearer to. */
export function edgeOf(target: MdgTarget, baseline: Value): Value {
  const { atLeast, atMost } = target;
  if (isGap(baseline)) return baseline;
  if (atLeast === null) return atMost ?? gap('not-applicable');
  if (atMost === null || isGap(atLeast) || isGap(atMost)) return atLeast;
  return Math.abs(baseline - atLeast) <= Math.abs(baseline - atMost) ? atLeast : atMost;
}
