import { ScoringError } from '../error/scoring-error.ts';

/**
 * Puts a number on a fixed grid, so that two numbers compare as equal exactly when they stand on the same step.
 *
 * Ranks, ties, bands and cut-offs compare this way. "Closer than 1e-9" would not do: a may be close to b, and b to c,
 * while a is not close to c, and the ranks would then depend on the order of the rows. A step has no such chain.
 * The price is a bound between two steps, which two very close numbers may straddle; at 1e-9 that bound lies half a
 * billionth away from every number written with nine decimals, far from any published figure.
 *
 * @param value a finite number, in any unit
 * @param tolerance width of a step in the unit of the value; 0 compares the numbers as they are
 * @returns the step as a whole number (the value itself at tolerance 0); numbers beyond about 1e299 are
 *   all on the last step
 * @throws {@link ScoringError} `tolerance-negative`
 * Source: content.md 2.5 ("compare values rounded to 1e-9").
 *
 * @example
 * comparableStep(0.1 + 0.2) === comparableStep(0.3) // => true
 */
export function comparableStep(value: number, tolerance = 1e-9): number {
  if (!(tolerance >= 0 && tolerance < Infinity)) {
    throw new ScoringError('tolerance-negative', 'a comparison requires a tolerance of zero or more', { tolerance });
  }
  if (tolerance === 0) return value;
  const step = Math.round(value / tolerance);
  if (Number.isFinite(step)) return step;
  return value < 0 ? -Number.MAX_VALUE : Number.MAX_VALUE;
}
