const smallest = -1074;
const largest = 1023;

function everyPower(): Float64Array {
  const powers = new Float64Array(largest - smallest + 1);
  let power = Number.MIN_VALUE;
  for (let position = 0; position < powers.length; position += 1) {
    powers[position] = power;
    power *= 2;
  }
  return powers;
}

const powers = everyPower();

/**
 * Two to a whole power, exactly, in every engine.
 *
 * Read from a table of all of them: a double made from its bits is slower, and `2 ** exponent` is as exact as the
 * engine's own `pow`.
 *
 * @param exponent a whole number
 * @returns 2^exponent: exact from -1074 to 1023, 0 below, Infinity above; NaN for NaN
 * Source: IEEE 754-2019, 3.4.
 *
 * @example
 * powerOfTwo(-2) // => 0.25
 * powerOfTwo(-1074) // => 5e-324
 * powerOfTwo(1024) // => Infinity
 */
export function powerOfTwo(exponent: number): number {
  if (exponent >= smallest && exponent <= largest) return powers[exponent - smallest] as number;
  if (exponent < smallest) return 0;
  return exponent > largest ? Infinity : Number.NaN;
}
