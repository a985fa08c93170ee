import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableStep } from './comparable-step.ts';

test('puts numbers that differ only by noise of computation on one step', () => {
  expect(comparableStep(0.1 + 0.2)).toBe(comparableStep(0.3));
  expect(comparableStep((0.3194 + 0.184 + 0.5094) / 3)).toBe(comparableStep(0.3376));
});

test('keeps numbers that differ by a step apart', () => {
  expect(comparableStep(0.300000001)).toBeGreaterThan(comparableStep(0.3));
});

test('compares numbers as they are at tolerance 0', () => {
  expect(comparableStep(0.1 + 0.2, 0)).not.toBe(comparableStep(0.3, 0));
});

test('refuses a negative or missing tolerance', () => {
  for (const tolerance of [-1e-9, Number.NaN, Infinity]) {
    expect(() => comparableStep(1, tolerance)).toThrow(expect.objectContaining({ code: 'tolerance-negative' }));
  }
});

test('never turns the order of two numbers round, whatever their size', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [lower, upper] = one <= other ? [one, other] : [other, one];
      expect(comparableStep(lower)).toBeLessThanOrEqual(comparableStep(upper));
    }),
  );
  expect(comparableStep(1e298)).toBeLessThan(comparableStep(1e300));
  expect(comparableStep(-1e300)).toBe(comparableStep(-Number.MAX_VALUE));
});
