import * as elementary from '../../packages/scoring/src/elementary/elementary.test-data.ts';

/** Two numbers for each function at each of 20,000 steps, the same everywhere: only whole numbers are used to make them. */
const steps = 20_000;

type Evaluated = (first: number, second: number) => number;

/** The functions that have a digest, and the numbers each is given: all magnitudes, or where its results are. */
const evaluated: Readonly<Record<string, Evaluated>> = {
  naturalLogarithm: (first, second) => elementary.naturalLogarithm(Math.abs(wide(first, second))),
  naturalLogarithmNearOne: (first) => elementary.naturalLogarithm(0.5 + first),
  logarithmOfOnePlus: (first, second) => elementary.logarithmOfOnePlus(small(first, second)),
  decimalLogarithm: (first, second) => elementary.decimalLogarithm(Math.abs(wide(first, second))),
  exponential: (first) => elementary.exponential(1500 * first - 770),
  exponentialMinusOne: (first, second) => elementary.exponentialMinusOne(8 * small(first, second)),
  power: (first, second) => elementary.power(40 * first, 200 * second - 100),
  powerOfLarge: (first, second) => elementary.power(Math.abs(wide(first, second)), 2 * second - 1),
  hypotenuse: (first, second) => elementary.hypotenuse(wide(first, second), wide(first, 1 - second)),
  binaryExponent: (first, second) => elementary.binaryExponent(wide(first, second)),
  powerOfTwo: (first) => elementary.powerOfTwo(Math.floor(2200 * first) - 1100),
};

/** A number of any magnitude and either sign. */
function wide(first: number, second: number): number {
  return (2 * first - 1) * elementary.powerOfTwo(Math.floor(2000 * second) - 1000);
}

/** A number between -1 and 1, as often tiny as not. */
function small(first: number, second: number): number {
  return (2 * first - 1) * elementary.powerOfTwo(-Math.floor(60 * second));
}

/** By function, every bit of its results as eight hexadecimal digits (FNV-1a). */
export function digestElementary(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(evaluated).map(([name, evaluate]) => [name, digestOf(evaluate)]));
}

function digestOf(evaluate: Evaluated): string {
  let state = 1;
  // Marsaglia's xorshift of 32 bits.
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
  const results = Float64Array.from({ length: steps }, () => evaluate(next(), next()));
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(results.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
