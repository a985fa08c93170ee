import { gap, isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';

/**
 * What a Millennium Development Goal asks of an indicator between its baseline and its end.
 *
 * `halve`, `two-thirds` and `three-quarters` bring a burden down by that part. `halve-without` halves the share of people
 * who lack something, while the indicator counts those who have it. `universal` is everybody, `parity` as many girls as
 * boys; `halt-and-reverse` names no number, see `mdgReversal`.
 */
export type MdgRule =
  | 'halve'
  | 'two-thirds'
  | 'three-quarters'
  | 'halve-without'
  | 'universal'
  | 'parity'
  | 'halt-and-reverse';

/** A target as the range that the indicator has to reach; null on a side that is open. */
export interface MdgTarget {
  /** Lowest value that meets the target, in the unit of the indicator. */
  readonly atLeast: Value | null;
  /** Highest value that meets the target. */
  readonly atMost: Value | null;
}

/** What is left of a burden once it is reduced as asked. */
const remainderOf = { halve: 2, 'two-thirds': 3, 'three-quarters': 4 } as const;

/**
 * The target value of a Millennium Development Goal for one country, from its own baseline.
 *
 * The goals ask for a change, so each country has a target of its own: half its poverty, a third of its under-five
 * mortality. Only universal access (100 per cent) and parity are the same for all.
 * The margin of parity, 0.97 to 1.03, is the one customary in education statistics, from memory and unverified.
 *
 * @param rule what the goal asks
 * @param baseline the indicator in the baseline year, in its own unit (`halve-without`, `universal`: per cent of people
 *   who have access; `parity`: girls per boy); zero or more, or its gap
 * @returns the range to reach, in the unit of the baseline, both sides null for `halt-and-reverse`; a gap of the
 *   baseline stays the gap it is, and a baseline that cannot be (below zero, more than all people) gives
 *   `not-computable`
 * @throws {@link ScoringError} `value-not-finite`
 * Source: United Nations, Millennium Development Goals, official list of targets of 15 January 2008; method.md 7.
 *
 * @example
 * mdgTarget('two-thirds', 150) // => { atLeast: null, atMost: 50 }
 * mdgTarget('halve-without', 60) // => { atLeast: 80, atMost: null }
 * mdgTarget('parity', 0.8) // => { atLeast: 0.97, atMost: 1.03 }
 */
export function mdgTarget(rule: MdgRule, baseline: Value): MdgTarget {
  if (!isGap(baseline)) requireFinite(baseline, 'baseline');
  switch (rule) {
    case 'halve':
    case 'two-thirds':
    case 'three-quarters':
      return { atLeast: null, atMost: fromBaseline(baseline, Infinity, (value) => value / remainderOf[rule]) };
    case 'halve-without':
      return { atLeast: fromBaseline(baseline, 100, (value) => 100 - (100 - value) / 2), atMost: null };
    case 'universal':
      return { atLeast: 100, atMost: null };
    case 'parity':
      return { atLeast: 0.97, atMost: 1.03 };
    case 'halt-and-reverse':
      return { atLeast: null, atMost: null };
  }
}

function fromBaseline(baseline: Value, highest: number, targetOf: (value: number) => number): Value {
  if (isGap(baseline)) return baseline;
  return baseline < 0 || baseline > highest ? gap('not-computable') : targetOf(baseline);
}
