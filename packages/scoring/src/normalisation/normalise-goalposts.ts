import type { Value } from '../value/gap.ts';
import { normaliseToGoalposts } from './normalise-to-goalposts.ts';

/** The two ends of an indicator's scale, in its own unit. */
export interface Goalposts {
  /** Scores 0. Above the goalpost where less is better: a price, a waiting time. */
  readonly floor: number;
  /** Scores 1. */
  readonly goalpost: number;
  /** `log10` where a step from 1 to 10 means as much as one from 10 to 100; both ends are then above zero. */
  readonly transform?: 'none' | 'log10';
}

/**
 * Places an indicator between two fixed ends: 0 at the floor, 1 at the goalpost, clipped beyond.
 *
 * Unlike min-max over the countries of one year, fixed ends make a score comparable over years, and one country's new
 * figure never moves another's score. A scale may run downwards; nothing else has to be inverted then.
 *
 * @param value in the indicator's own unit, or its gap
 * @param goalposts both ends in the same unit
 * @returns 0 to 1; a gap stays the gap it is
 * @throws {@link ScoringError} `goalposts-invalid` when the ends are equal or not finite, or not above zero under
 *   `log10`; `value-not-finite`
 * Source: UNDP, Human Development Report, technical note 1 (fixed goalposts, logarithm of income); content.md 2.9.
 *
 * @example
 * normaliseGoalposts(75, { floor: 0, goalpost: 100 }) // => 0.75
 * normaliseGoalposts(5, { floor: 20, goalpost: 2 }) // => 0.8333333333333334
 * normaliseGoalposts(100, { floor: 1, goalpost: 10000, transform: 'log10' }) // => 0.5
 */
export function normaliseGoalposts(value: Value, goalposts: Goalposts): Value {
  const { floor, goalpost, transform = 'none' } = goalposts;
  const isFalling = goalpost < floor;
  const [score = value] = normaliseToGoalposts([value], {
    lower: isFalling ? goalpost : floor,
    upper: isFalling ? floor : goalpost,
    transform,
    direction: isFalling ? 'lower-is-better' : 'higher-is-better',
  });
  return score;
}
