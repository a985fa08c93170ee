import { ScoringError } from '../error/scoring-error.ts';
import { columnOf, newColumn, setGap, setNumber, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/** How a total becomes a rate. */
export interface DenominateOptions {
  /** Units of the denominator that one rate is given for: 1000 for "per thousand people"; 1 when absent. */
  readonly scale?: number;
}

/** 2 to the power of -1022: below it, numbers lose digits. */
const smallestNormal = 2 ** -1022;

/**
 * Denomination: divides each country's total by its size, so that large and small countries can be compared.
 *
 * value / (denominator / scale): hospital beds per thousand people, exports per unit of gross domestic product.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @param denominators the size of each country in the same order: population, area, gross domestic product
 * @returns one rate per entry, in the same order; `not-computable` where the denominator is missing or zero, an input
 *   gap as it is
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `value-not-positive` for the scale
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 2.
 *
 * @example
 * denominate([20, 8, 5], [4, 2, 0]) // => [5, 4, gap('not-computable')]
 * denominate([20, gap('withheld')], [5000, 2000], { scale: 1000 }) // => [4, gap('withheld')]
 */
export function denominate(
  values: readonly Value[],
  denominators: readonly Value[],
  options: DenominateOptions = {},
): readonly Value[] {
  return valuesOf(denominateColumn(columnOf(values), columnOf(denominators), options.scale));
}

/** {@link denominate} of a column. */
export function denominateColumn(column: Column, denominators: Column, scale = 1): Column {
  const { numbers, reasons } = column;
  if (denominators.numbers.length !== numbers.length) {
    throw new ScoringError('lengths-differ', 'denomination requires one denominator or gap per value', {
      values: numbers.length,
      denominators: denominators.numbers.length,
    });
  }
  if (!(scale > 0 && scale < Infinity)) {
    throw new ScoringError('value-not-positive', 'denomination requires a scale above zero', { scale });
  }
  const rates = newColumn(numbers.length);
  for (let position = 0; position < numbers.length; position += 1) {
    const reason = reasons[position] as number;
    if (reason !== 0) setGap(rates, position, reason);
    // A missing denominator is NaN, and so is then the rate: not computable.
    else
      setNumber(rates, position, rateOf(numbers[position] as number, denominators.numbers[position] as number, scale));
  }
  return rates;
}

function rateOf(number: number, denominator: number, scale: number): number {
  const size = denominator / scale;
  const magnitude = Math.abs(size);
  // A size beyond the numbers or below those of full precision says nothing yet about the rate.
  const rate = magnitude >= smallestNormal && magnitude < Infinity ? number / size : (number / denominator) * scale;
  // Zero divided by a negative denominator would be minus zero.
  return rate === 0 ? 0 : rate;
}
