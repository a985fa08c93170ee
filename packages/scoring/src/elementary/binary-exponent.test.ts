import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { binaryExponent } from './binary-exponent.ts';
import { powerOfTwo } from './power-of-two.ts';

test('a binary exponent names the power of two at or below a size', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value !== 0);
      const exponent = binaryExponent(value);
      expect(powerOfTwo(exponent)).toBeLessThanOrEqual(Math.abs(value));
      expect(powerOfTwo(exponent + 1)).toBeGreaterThan(Math.abs(value));
    }),
  );
});

test('a binary exponent is exact at every power of two and just below it', () => {
  for (let exponent = -1074; exponent < 1024; exponent += 1) {
    const power = powerOfTwo(exponent);
    expect(binaryExponent(power)).toBe(exponent);
    expect(binaryExponent(-power)).toBe(exponent);
    if (exponent > -1022) expect(binaryExponent(power * (1 - 2 ** -53))).toBe(exponent - 1);
  }
});

test('a binary exponent of zero, infinity and no number is none', () => {
  expect([0, -0, Infinity, -Infinity, Number.NaN].map(binaryExponent)).toEqual([
    -Infinity,
    -Infinity,
    Infinity,
    Infinity,
    Number.NaN,
  ]);
});
