/**
 * Logarithm, exponential and root in whole numbers, to 320 bits: what the tests of this folder measure against.
 *
 * Nothing here knows the functions under test; the series are the plainest there are.
 */
const bits = 320n;
const one = 1n << bits;

/** A number as significand times a power of two; the significand as long as it needs to be. */
export interface Exact {
  readonly significand: bigint;
  readonly exponent: number;
}

const double = new Float64Array(1);
const word = new BigUint64Array(double.buffer);

/** A finite double, exactly. */
export function exactly(value: number): Exact {
  double[0] = value;
  const pattern = word[0] ?? 0n;
  const biased = Number((pattern >> 52n) & 2047n);
  const fraction = pattern & ((1n << 52n) - 1n);
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { significand: value < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

/** How far a double is from a number, in units of the last place that a double has there. */
export function unitsApart(computed: number, { significand, exponent }: Exact): number {
  const size = significand < 0n ? -significand : significand;
  const place = Math.max(size.toString(2).length + exponent - 53, -1074);
  const got = exactly(computed);
  const apart = shifted(got.significand, got.exponent - place + 40) - shifted(significand, exponent - place + 40);
  return Math.abs(Number(apart)) / 2 ** 40;
}

function shifted(value: bigint, places: number): bigint {
  return places >= 0 ? value << BigInt(places) : value >> BigInt(-places);
}

/** The product of two numbers, exactly. */
export function exactProduct(first: Exact, second: Exact): Exact {
  return { significand: first.significand * second.significand, exponent: first.exponent + second.exponent };
}

/** The sum of two numbers, exactly; of the second as many as said. */
export function exactSumOf(first: Exact, second: Exact, times = 1n): Exact {
  const exponent = Math.min(first.exponent, second.exponent);
  const sum = shifted(first.significand, first.exponent - exponent);
  return { significand: sum + times * shifted(second.significand, second.exponent - exponent), exponent };
}

/** The size of a number as a power of two, to the next whole one above; -Infinity for zero. */
export function inBits({ significand, exponent }: Exact): number {
  const size = significand < 0n ? -significand : significand;
  return size === 0n ? -Infinity : size.toString(2).length + exponent;
}

/** The quotient of two numbers, to as many bits as any sum here. */
export function exactQuotient(dividend: Exact, divisor: Exact): Exact {
  return {
    significand: (dividend.significand << bits) / divisor.significand,
    exponent: dividend.exponent - divisor.exponent - Number(bits),
  };
}

/** The root of a positive number. */
export function exactRoot({ significand, exponent }: Exact): Exact {
  const odd = Math.abs(exponent % 2);
  const square = significand << (bits + BigInt(odd));
  let root = 1n << BigInt((square.toString(2).length / 2 + 1) | 0);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return { significand: root, exponent: (exponent - odd - Number(bits)) / 2 };
    root = next;
  }
}

/** The series of e^x for a fixed-point x between -1 and 1: halved eight times first, squared eight times after. */
function fixedExponential(x: bigint): bigint {
  const small = x >> 8n;
  let term = one;
  let sum = one;
  for (let divisor = 1n; term > 1n || term < -1n; divisor += 1n) {
    term = ((term * small) >> bits) / divisor;
    sum += term;
  }
  for (let squaring = 0; squaring < 8; squaring += 1) sum = (sum * sum) >> bits;
  return sum;
}

/** The series of ln((1 + s) / (1 - s)), s = 1 / `inverse`. */
function fixedArea(inverse: bigint): bigint {
  let power = one / inverse;
  let sum = 0n;
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd;
    power /= inverse * inverse;
  }
  return 2n * sum;
}

const logarithmOfTwo = fixedArea(3n);
/** The logarithm of ten. */
export const exactLogarithmOfTen: Exact = { significand: 3n * logarithmOfTwo + fixedArea(9n), exponent: -Number(bits) };

/** e^x. */
export function exactExponential({ significand, exponent }: Exact): Exact {
  const fixed = shifted(significand, exponent + Number(bits));
  const whole = fixed / logarithmOfTwo;
  return { significand: fixedExponential(fixed - whole * logarithmOfTwo), exponent: Number(whole) - Number(bits) };
}

/** ln(x) of a positive number: a double's guess, made better twice by steps that double and triple the digits. */
export function exactLogarithm({ significand, exponent }: Exact): Exact {
  const length = significand.toString(2).length;
  const fixed = shifted(significand, Number(bits) - length);
  let sum = BigInt(Math.round(Math.log(Number(fixed >> (bits - 60n)) / 2 ** 60) * 2 ** 52)) << (bits - 52n);
  for (let step = 0; step < 2; step += 1) {
    const there = fixedExponential(sum);
    sum += ((2n * (fixed - there)) << bits) / (fixed + there);
  }
  return { significand: sum + BigInt(length + exponent) * logarithmOfTwo, exponent: -Number(bits) };
}

/** Numbers between 0 and 1 that look random and are the same every time (a 32-bit xorshift of Marsaglia's). */
export function steadyNumbers(seed: number): () => number {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return () => (next() + next() / 2 ** 32) / 2 ** 32;
}
