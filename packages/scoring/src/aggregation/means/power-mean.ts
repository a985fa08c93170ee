import { exponentialMinusOne } from '../../elementary/exponential-minus-one.ts';
import { exponential } from '../../elementary/exponential.ts';
import { logarithmOfOnePlus } from '../../elementary/logarithm-of-one-plus.ts';
import { naturalLogarithm } from '../../elementary/natural-logarithm.ts';
import { power } from '../../elementary/power.ts';
import { ScoringError } from '../../error/scoring-error.ts';
import { exactSum } from '../../summation/exact-sum.ts';
import type { Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';
import { aggregateRow } from '../aggregate-row.ts';
import { clampToValues } from '../clamp-to-values.ts';
import type { MeanOptions } from '../mean-options.ts';
import { scratchOf, type RowKernel } from '../row-kernel.ts';

/** What a power mean needs to know besides gaps. */
export interface PowerMeanOptions extends MeanOptions {
  /** Not zero. 1 is the arithmetic mean, -1 the harmonic one; the lower, the less a strength makes up for a weakness. */
  readonly exponent: number;
}

/**
 * The weighted power mean (generalised mean): one dial from the lowest value, at a very low exponent, over harmonic
 * and arithmetic mean to the highest value, at a very high one.
 *
 * It never falls as the exponent rises, so the exponent says how far a strength may make up for a weakness. At zero
 * its limit is the geometric mean, which has a function of its own.
 * A negative number has no power under a fractional exponent, and a zero none under a negative one: the row is a gap.
 * Under an even exponent a negative number counts by its size, as in a root mean square.
 * Gaps are treated as in {@link arithmeticMean}: they are left out, not passed on.
 *
 * @param values one entry per indicator, all in the same unit, above zero unless the exponent is a positive integer
 * @param weights zero or more each, in any scale; equal when undefined
 * @param options the exponent; availability threshold
 * @returns the mean in the unit of the values, for values above zero between their lowest and highest; a gap
 *   `not-computable` when a value has no such power, the other gaps as {@link arithmeticMean}
 * @throws {@link ScoringError} `exponent-zero`, `value-not-finite`; and as {@link arithmeticMean}
 * Source: G. H. Hardy, J. E. Littlewood and G. Pólya, Inequalities, 1934, chapter 2; OECD and JRC, Handbook on
 * Constructing Composite Indicators, 2008, step 6.
 *
 * @example
 * powerMean([1, 7], undefined, { exponent: 2 }) // => 5
 * powerMean([1, 9], [1, 1], { exponent: 0.5 }) // => 4
 * powerMean([-4, 3], [1, 1], { exponent: 0.5 }) // => gap('not-computable')
 */
export function powerMean(
  values: readonly Value[],
  weights: readonly number[] | undefined,
  options: PowerMeanOptions,
): Value {
  return aggregateRow(weightedPower(options.exponent), values, weights, options);
}

/**
 * The arithmetic of {@link powerMean} at one exponent; NaN when a number has no such power.
 *
 * @throws {@link ScoringError} `exponent-zero`, `value-not-finite`
 */
export function weightedPower(exponent: number): RowKernel {
  if (requireFinite(exponent, 'exponent') === 0) {
    throw new ScoringError(
      'exponent-zero',
      'a power mean requires an exponent other than zero: use the geometric mean',
    );
  }
  const isWhole = Number.isInteger(exponent);
  return (numbers, weights, count) => {
    const scale = scaleOf(numbers, count, exponent);
    if (scale === 0) return exponent < 0 ? Number.NaN : 0;
    const total = exactSum(weights, count);
    const terms = scratchOf(count);
    let hasNegative = false;
    for (let position = 0; position < count; position += 1) {
      const number = numbers[position] as number;
      if (number < 0) {
        if (!isWhole || exponent < 0) return Number.NaN;
        hasNegative = true;
      }
      const share = (weights[position] as number) / total;
      terms[position] = share * raised(number, scale, exponent);
    }
    const mean = scale * rooted(exactSum(terms, count), exponent);
    return hasNegative ? mean : clampToValues(mean, numbers, count);
  };
}

/**
 * The size against which the powers are taken, so that none exceeds 1 and the sum cannot overflow: the largest size
 * under a positive exponent, the smallest under a negative one.
 */
function scaleOf(numbers: Float64Array, count: number, exponent: number): number {
  let scale = exponent > 0 ? 0 : Infinity;
  for (let position = 0; position < count; position += 1) {
    const size = Math.abs(numbers[position] as number);
    if (exponent > 0 ? size > scale : size < scale) scale = size;
  }
  return scale;
}

/**
 * Near zero a power is 1 plus very little, and the root of a mean of such powers would magnify its last digit. Above
 * this exponent, a ratio beyond the range of numbers has a power that makes no difference.
 */
const smallExponent = 0.05;

/** The power of a number over the scale, less 1 under a small exponent. */
function raised(number: number, scale: number, exponent: number): number {
  if (Math.abs(exponent) >= smallExponent) return power(number / scale, exponent);
  return exponentialMinusOne(exponent * (naturalLogarithm(number) - naturalLogarithm(scale)));
}

/** The inverse of {@link raised}, over the scale. */
function rooted(mean: number, exponent: number): number {
  if (Math.abs(exponent) < smallExponent) return exponential(logarithmOfOnePlus(mean) / exponent);
  // Below zero only under an odd exponent, where the root is real.
  return mean < 0 ? -power(-mean, 1 / exponent) : power(mean, 1 / exponent);
}
