import { power } from '../elementary/power.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { randomStream } from '../random/random-stream.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap, type Value } from '../value/gap.ts';
import { requireFinite } from '../value/require-finite.ts';

/** How much of a variance a factor stands for. */
export interface SobolIndex {
  /** Share that the factor explains by itself, 0-1 but for sampling noise. */
  readonly firstOrder: Value;
  /** Share that would vanish with the factor: with all it does together with others. */
  readonly total: Value;
  readonly firstOrderInterval: readonly [Value, Value];
  readonly totalInterval: readonly [Value, Value];
}

/** How the indices are estimated. */
export interface SobolOptions {
  /**
   * Whether outputs are centred first; true when absent. The uncentred estimate of the first-order index is unbiased as
   * well, but with a mean far from zero it is all noise.
   */
  readonly isCentred?: boolean;
  /** Resamples for the intervals; 1,000 when absent, none at 0. */
  readonly resamples?: number;
  readonly seed?: number;
  /** Share of the resamples inside the intervals; 0.9 when absent. */
  readonly coverage?: number;
}

/**
 * Sobol's indices from the outputs of a sensitivity design: which factor makes the result uncertain.
 *
 * S_i is the mean of y_B (y_ABi - y_A), S_Ti half the mean of (y_A - y_ABi) squared, both over the variance of all y_A
 * and y_B; y_ABi are the outputs of sample A with factor i from B. Intervals by resampling whole rows of the design.
 *
 * @param outputs of the `draws` rows of A, then of B, then a block for each factor, in one unit
 * @param draws rows of the base sample
 * @param factors number of factors
 * @returns one entry per factor; gaps `not-computable` when nothing varies
 * @throws {@link ScoringError} `lengths-differ` unless there are draws x (factors + 2) outputs; `value-not-finite`
 * Source: A. Saltelli and others, Variance based sensitivity analysis of model output, Computer Physics Communications
 *   181, 2010, table 2 (b) and (f); M. J. W. Jansen, 1999.
 *
 * @example
 * sobolIndices([0, 1, 1, 0, 1, 0], 2, 1, { resamples: 0 })[0].total // => 1.5
 */
export function sobolIndices(
  outputs: readonly number[],
  draws: number,
  factors: number,
  { isCentred = true, resamples = 1000, seed = 1, coverage = 0.9 }: SobolOptions = {},
): readonly SobolIndex[] {
  if (outputs.length !== draws * (factors + 2) || draws < 1) {
    throw new ScoringError('lengths-differ', 'a sensitivity design requires draws x (factors + 2) outputs', {
      outputs: outputs.length,
      draws,
      factors,
    });
  }
  const numbers = Float64Array.from(outputs, (output, position) => requireFinite(output, 'output', position));
  const rows = Int32Array.from({ length: draws }, (_, row) => row);
  const whole = estimate(numbers, rows, draws, factors, isCentred);
  const samples = Array.from({ length: resamples }, (_, resample) => {
    const next = randomStream(seed, 0xb007, resample);
    return estimate(
      numbers,
      rows.map(() => Math.floor(next() * draws)),
      draws,
      factors,
      isCentred,
    );
  });
  const interval = (factor: number, of: 'first' | 'total'): readonly [Value, Value] => {
    const sorted = samples
      .map((sample) => sample[of][factor] as number)
      .filter(Number.isFinite)
      .toSorted((one, other) => one - other);
    const at = (share: number): Value => sorted[Math.round(share * (sorted.length - 1))] ?? gap('not-computable');
    return [at((1 - coverage) / 2), at((1 + coverage) / 2)];
  };
  const value = (number: number | undefined): Value =>
    number !== undefined && Number.isFinite(number) ? number : gap('not-computable');
  return Array.from({ length: factors }, (_, factor) => ({
    firstOrder: value(whole.first[factor]),
    total: value(whole.total[factor]),
    firstOrderInterval: interval(factor, 'first'),
    totalInterval: interval(factor, 'total'),
  }));
}

function estimate(outputs: Float64Array, rows: Int32Array, draws: number, factors: number, isCentred: boolean) {
  const at = (block: number, row: number): number => outputs[block * draws + row] as number;
  const base = new Float64Array(2 * draws);
  rows.forEach((row, position) => {
    base[position] = at(0, row);
    base[draws + position] = at(1, row);
  });
  const mean = exactSum(base) / base.length;
  const variance = exactSum(base.map((output) => power(output - mean, 2))) / (base.length - 1);
  const centre = isCentred ? mean : 0;
  const first = new Float64Array(factors);
  const total = new Float64Array(factors);
  for (let factor = 0; factor < factors; factor += 1) {
    const products = Float64Array.from(rows, (row) => (at(1, row) - centre) * (at(2 + factor, row) - at(0, row)));
    const squares = Float64Array.from(rows, (row) => power(at(0, row) - at(2 + factor, row), 2));
    first[factor] = exactSum(products) / draws / variance;
    total[factor] = exactSum(squares) / (2 * draws) / variance;
  }
  return { first, total };
}
