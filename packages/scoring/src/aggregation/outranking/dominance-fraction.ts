import { comparableStep } from '../../comparison/comparable-step.ts';
import { gap, type Value } from '../../value/gap.ts';
import type { OutrankingMatrix } from './outranking-matrix.ts';

/**
 * The share of pairs in which one unit is ahead of the other in every indicator: what no choice of weights can turn.
 *
 * @returns 0-1, of the pairs of units that have a value; a gap `not-computable` for fewer than two of them
 *
 * @example
 * dominanceFraction(outrankingMatrix([[1, 1], [2, 2], [3, 0]])) // => 0.3333333333333333
 */
export function dominanceFraction({ size, values, reasons }: OutrankingMatrix): Value {
  const whole = comparableStep(1);
  const compared = reasons.filter((reason) => reason === 0).length;
  let dominant = 0;
  for (let position = 0; position < size * size; position += 1) {
    if (comparableStep(values[position] as number) === whole) dominant += 1;
  }
  return compared < 2 ? gap('not-computable') : dominant / ((compared * (compared - 1)) / 2);
}
