import { exactSum } from '../../summation/exact-sum.ts';
import { centreOf } from './centre.ts';
import { deviationScale, scaledDeviations, type DeviationScale } from './scaled-deviations.ts';
import { settledSum } from '../../summation/settled-sum.ts';

/** Where a distribution lies and how it is shaped. NaN where it cannot be computed. */
export interface Moments {
  readonly mean: number;
  /** Bias-adjusted skewness G1; NaN below three numbers and for a constant. */
  readonly skewness: number;
  /** Bias-adjusted excess kurtosis G2; NaN below four numbers and for a constant. */
  readonly kurtosis: number;
}

/**
 * Mean, skewness and excess kurtosis of numbers that are all there.
 *
 * Deviations first, powers second; every sum is exact, so the order of the numbers changes no digit.
 *
 * @param numbers in any unit
 * Source: D. N. Joanes and C. A. Gill, Comparing measures of sample skewness and kurtosis, 1998 (G1 and G2).
 */
export function momentsOf(numbers: Float64Array): Moments {
  const count = numbers.length;
  const centre = centreOf(numbers);
  const { mean } = centre;
  const scale = deviationScale(numbers, centre);
  if (count < 3 || Number.isNaN(scale.scale)) return { mean, skewness: Number.NaN, kurtosis: Number.NaN };
  const sums = powerSums(numbers, scale);
  const second = sums.second / count;
  const third = sums.third / count;
  const excess = sums.fourth / count / (second * second) - 3;
  return {
    mean,
    skewness: (Math.sqrt(count * (count - 1)) / (count - 2)) * (third / (second * Math.sqrt(second))),
    kurtosis: count < 4 ? Number.NaN : (((count + 1) * excess + 6) / (count - 2)) * ((count - 1) / (count - 3)),
  };
}

/** Sums of the second, third and fourth powers of the scaled deviations. */
interface PowerSums {
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/** All three in one pass: on the way, the processor waits for memory and for each addition anyway. */
function powerSums(numbers: Float64Array, { shrinking, middle, rest, scale }: DeviationScale): PowerSums {
  const count = numbers.length;
  let sum2 = 0;
  let lost2 = 0;
  let doubt2 = 0;
  let sum3 = 0;
  let lost3 = 0;
  let doubt3 = 0;
  let sum4 = 0;
  let lost4 = 0;
  let doubt4 = 0;
  for (let position = 0; position < count; position += 1) {
    const deviation = ((numbers[position] as number) * shrinking - middle - rest) * scale;
    const square = deviation * deviation;
    const next2 = sum2 + square;
    const added2 = next2 - sum2;
    const error2 = sum2 - (next2 - added2) + (square - added2);
    lost2 += error2;
    doubt2 += Math.abs(error2);
    sum2 = next2;
    const cube = square * deviation;
    const next3 = sum3 + cube;
    const added3 = next3 - sum3;
    const error3 = sum3 - (next3 - added3) + (cube - added3);
    lost3 += error3;
    doubt3 += Math.abs(error3);
    sum3 = next3;
    const fourth = cube * deviation;
    const next4 = sum4 + fourth;
    const added4 = next4 - sum4;
    const error4 = sum4 - (next4 - added4) + (fourth - added4);
    lost4 += error4;
    doubt4 += Math.abs(error4);
    sum4 = next4;
  }
  const second = settledSum(sum2, lost2, doubt2, count);
  const third = settledSum(sum3, lost3, doubt3, count);
  const fourth = settledSum(sum4, lost4, doubt4, count);
  return Number.isNaN(second + third + fourth) ? carefulPowerSums(numbers) : { second, third, fourth };
}

function carefulPowerSums(numbers: Float64Array): PowerSums {
  const { deviations } = scaledDeviations(numbers);
  // The same products as in the fast loop: another order of multiplying would give other digits.
  const squares = deviations.map((deviation) => deviation * deviation);
  const cubes = squares.map((square, position) => square * (deviations[position] as number));
  const fourths = cubes.map((cube, position) => cube * (deviations[position] as number));
  return { second: exactSum(squares), third: exactSum(cubes), fourth: exactSum(fourths) };
}
