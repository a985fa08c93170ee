import { fixedLogarithm } from './fixed-logarithm.ts';
import { inTwoDoubles } from './in-two-doubles.ts';

/** Upper word of the lowest number of the table, just below the square root of one half. */
export const lowestWord = 0x3fe6a000;

/** Place of the interval that begins at one. */
export const placeOfOne = (0x3ff00000 - lowestWord) >> 12;

/** The logarithm of two: the first with 42 bits after the point, so that up to 2048 of them are exact. */
export const [logarithmOfTwoHigh, logarithmOfTwoLow] = inTwoDoubles(fixedLogarithm(2, 1), 42);

/**
 * 256 intervals from about 0.707 to 1.414, three numbers for each: a reciprocal of its middle with 11 bits after the
 * point, and minus the logarithm of that reciprocal, in two parts.
 *
 * The two intervals around one have the reciprocal one, so that a logarithm near zero is not made as a difference.
 * Source: P. T. P. Tang, Table-driven implementation of the logarithm function, 1990 (the reduction; numbers are ours).
 */
export const logarithmTable: Float64Array = makeTable();

function makeTable(): Float64Array {
  const table = new Float64Array(256 * 3);
  for (let place = 0; place < 256; place += 1) {
    // In units of 2^-9 from 0 at one: half as wide below one as above.
    const from = place < placeOfOne ? 512 + place - placeOfOne : 512 + 2 * (place - placeOfOne);
    const middle = from + (place < placeOfOne ? 0.5 : 1);
    const isNextToOne = place === placeOfOne || place === placeOfOne - 1;
    const reciprocal = isNextToOne ? 2048 : Math.round((2048 * 512) / middle);
    const [high, low] = inTwoDoubles(fixedLogarithm(2048, reciprocal), 42);
    table.set([reciprocal / 2048, high, low], 3 * place);
  }
  return table;
}
