import { describe, expect, test } from 'vitest';
import { decimalLogarithm } from './decimal-logarithm.ts';
import {
  exactLogarithm,
  exactLogarithmOfTen,
  exactly,
  exactQuotient,
  steadyNumbers,
  unitsApart,
} from './exact-reference.test-data.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(value: number): number {
  return unitsApart(decimalLogarithm(value), exactQuotient(exactLogarithm(exactly(value)), exactLogarithmOfTen));
}

describe('the decimal logarithm', () => {
  test('is whole at every power of ten that is a normal number', () => {
    for (let power = -307; power <= 308; power += 1) expect(decimalLogarithm(Number(`1e${power}`))).toBe(power);
  });

  test('is as the language has it at the ends', () => {
    expect([0, -0].map(decimalLogarithm)).toEqual([-Infinity, -Infinity]);
    expect(decimalLogarithm(Infinity)).toBe(Infinity);
    expect([-1, -Infinity, Number.NaN].map(decimalLogarithm)).toEqual(Array(3).fill(Number.NaN));
  });

  test('has the printed digits', () => {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, tables 1.1 and 4.1.
    expect(decimalLogarithm(2)).toBe(Number('0.3010299956639811952137389'));
    expect(decimalLogarithm(3)).toBe(Number('0.4771212547196624372950279'));
  });

  test('is within 0.501 units in the last place over all magnitudes and near one', () => {
    const next = steadyNumbers(31);
    let worst = 0;
    for (let at = 0; at < 20_000; at += 1) {
      const value = (1 + next()) * powerOfTwo(at % 2 === 0 ? Math.floor(2097 * next()) - 1074 : -(at % 3));
      worst = Math.max(worst, unitsOff(value));
    }
    expect(worst).toBeLessThan(0.501);
  });

  test('never falls around a power of ten', () => {
    for (const around of [1e-300, 0.1, 1, 10, 1e22, 1e300]) {
      let before = -Infinity;
      for (let step = -200; step <= 200; step += 1) {
        const logarithm = decimalLogarithm(around * (1 + step * 2 ** -52));
        expect(logarithm).toBeGreaterThanOrEqual(before);
        before = logarithm;
      }
    }
  });
});
