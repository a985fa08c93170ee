import { fixedLogarithm } from './fixed-logarithm.ts';
import { inTwoDoubles } from './in-two-doubles.ts';
import { powerOfTwo } from '../power-of-two.ts';
import { rest } from './rest.ts';
import { rootTable } from './root-table.ts';

// The 128th part of the logarithm of two, the first short enough that 2^18 of them are exact.
const [stepHigh, stepLow] = inTwoDoubles(fixedLogarithm(2, 1) / 128n, 41);
const stepsPerUnit = 128 / Math.LN2;
/** Adding it leaves no bit after the point, so that taking it away again rounds to a whole number. */
const rounding = 3 * 2 ** 51;

/**
 * The exponential of a number given in two parts, to 59 bits: as a double, with what it lacks in {@link rest}.
 *
 * The number is so many 128ths of the logarithm of two and a small remainder: a power of two, an entry of a table and a
 * series of six terms.
 *
 * @param high a number from -800 to 800
 * @param low what is to be added to it: half a unit in its last place at most, or little more
 * @returns e^(high + low), rounded once, also where it is subnormal (where the rest is 0); Infinity or 0 beyond
 * Source: P. T. P. Tang, Table-driven implementation of the exponential function, 1989; W. J. Cody and W. Waite,
 * Software Manual for the Elementary Functions, 1980 (the step in two parts).
 *
 * @example
 * exponentialInParts(0, 0) // => 1
 */
export function exponentialInParts(high: number, low: number): number {
  const count = high * stepsPerUnit + rounding - rounding;
  const remainder = high - count * stepHigh - (count * stepLow - low);
  const square = remainder * remainder;
  const growth =
    remainder + square * (1 / 2 + remainder * (1 / 6) + square * (1 / 24 + remainder * (1 / 120) + square * (1 / 720)));

  const whole = count | 0;
  const place = 2 * (whole & 127);
  const exponent = whole >> 7;
  const root = rootTable[place] as number;
  const more = (rootTable[place + 1] as number) + root * growth;
  const sum = root + more;
  const lost = root - sum + more;
  if (exponent > -1022 && exponent < 1024) {
    const scale = powerOfTwo(exponent);
    rest[0] = lost * scale;
    return sum * scale;
  }
  rest[0] = 0;
  return exponent >= 1024 ? sum * 2 * powerOfTwo(exponent - 1) : subnormal(sum, lost, exponent);
}

/**
 * A number so small that it has fewer bits: rounded where its last bit will be, and not twice.
 *
 * Next to 1 the last bit of a sum is 2^-52; so it is, 1022 powers of two below, for the smallest numbers.
 */
function subnormal(sum: number, lost: number, exponent: number): number {
  const scale = powerOfTwo(exponent + 1022);
  const scaled = sum * scale;
  if (scaled >= 1) return (sum + lost) * scale * 2 ** -1022;
  const beside = 1 + scaled;
  const left = 1 - beside + scaled + lost * scale;
  return (beside + left - 1) * 2 ** -1022;
}
