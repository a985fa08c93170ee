const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
// Which of the two words holds sign and exponent depends on the machine, not on the language.
const upper = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * The upper half of the bits of a double: the sign, eleven bits of exponent, the first twenty bits after the point.
 *
 * @param value any double
 * @returns a whole number from 0 to 2^32 - 1
 * Source: IEEE 754-2019, 3.4.
 *
 * @example
 * highWord(1) // => 0x3ff00000
 */
export function highWord(value: number): number {
  number[0] = value;
  return words[upper] as number;
}
