import { describe, expect, test } from 'vitest';
import { exactly, exactLogarithm, steadyNumbers, unitsApart } from './exact-reference.test-data.ts';
import { naturalLogarithm } from './natural-logarithm.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(value: number): number {
  return unitsApart(naturalLogarithm(value), exactLogarithm(exactly(value)));
}

describe('the natural logarithm', () => {
  test('of one, of nothing, of everything and below is as the language has it', () => {
    expect(naturalLogarithm(1)).toBe(0);
    expect([0, -0].map(naturalLogarithm)).toEqual([-Infinity, -Infinity]);
    expect(naturalLogarithm(Infinity)).toBe(Infinity);
    expect([-Number.MIN_VALUE, -1, -Infinity, Number.NaN].map(naturalLogarithm)).toEqual(Array(4).fill(Number.NaN));
  });

  test('has the printed digits', () => {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, tables 1.1 and 4.2.
    expect(naturalLogarithm(2)).toBe(Number('0.693147180559945309417232'));
    expect(naturalLogarithm(3)).toBe(Number('1.098612288668109691395245'));
    expect(naturalLogarithm(10)).toBe(Number('2.302585092994045684017991'));
    expect(naturalLogarithm(1.5)).toBe(Number('0.4054651081081643819780131'));
  });

  test('is within 0.501 units in the last place over all magnitudes, subnormal ones included', () => {
    const next = steadyNumbers(11);
    let worst = 0;
    for (let at = 0; at < 14_000; at += 1) {
      worst = Math.max(worst, unitsOff((1 + next()) * powerOfTwo(Math.floor(2097 * next()) - 1074)));
    }
    expect(worst).toBeLessThan(0.501);
    expect([5e-324, 2.2250738585072014e-308, Number.MAX_VALUE].map(unitsOff).every((off) => off < 0.501)).toBe(true);
  });

  test('is within 0.501 units in the last place near one, where it is a small number', () => {
    const next = steadyNumbers(12);
    let worst = 0;
    for (let at = 0; at < 10_000; at += 1) {
      const value = 1 + (next() - 0.5) * powerOfTwo(-Math.floor(52 * next()));
      if (value !== 1) worst = Math.max(worst, unitsOff(value));
    }
    expect(worst).toBeLessThan(0.501);
  });

  test('never falls where one interval of the table meets the next', () => {
    for (let interval = 0; interval < 256; interval += 1) {
      const border = interval < 150 ? 1 - (150 - interval) / 512 : 1 + (interval - 150) / 256;
      let before = -Infinity;
      for (let step = -50; step <= 50; step += 1) {
        const logarithm = naturalLogarithm(border * (1 + step * 2 ** -52));
        expect(logarithm).toBeGreaterThanOrEqual(before);
        before = logarithm;
      }
    }
  });
});
