import { describe, expect, test } from 'vitest';
import { exactExponential, exactly, steadyNumbers, unitsApart } from './exact-reference.test-data.ts';
import { exponential } from './exponential.ts';
import { powerOfTwo } from './power-of-two.ts';

function unitsOff(value: number): number {
  return unitsApart(exponential(value), exactExponential(exactly(value)));
}

/** The worst of so many numbers. */
function worstOf(count: number, draw: () => number): number {
  let worst = 0;
  for (let at = 0; at < count; at += 1) worst = Math.max(worst, unitsOff(draw()));
  return worst;
}

describe('the exponential', () => {
  test('is as the language has it at zero and at the ends', () => {
    expect([0, -0, 1e-300, -5e-324].map(exponential)).toEqual([1, 1, 1, 1]);
    expect([-Infinity, Infinity, Number.NaN].map(exponential)).toEqual([0, Infinity, Number.NaN]);
    expect([-1e300, 1e300, -800, 800].map(exponential)).toEqual([0, Infinity, 0, Infinity]);
  });

  test('has the printed digits', () => {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, tables 1.1 and 4.4.
    expect(exponential(1)).toBe(Number('2.718281828459045235360287'));
    expect(exponential(-1)).toBe(Number('0.3678794411714423215955238'));
    expect(exponential(10)).toBe(Number('22026.4657948067165169579'));
  });

  test('overflows and vanishes exactly where it must', () => {
    // ln(2^1024 - 2^970) and ln(2^-1075), rounded down and up by hand from 709.782712893383973096 and
    // -745.133219101941108420.
    expect(exponential(709.782712893384)).toBe(1.7976931348622732e308);
    expect(exponential(709.7827128933841)).toBe(Infinity);
    expect(exponential(-745.1332191019411)).toBe(5e-324);
    expect(exponential(-745.1332191019412)).toBe(0);
  });

  test('is within 0.51 units in the last place over the whole range', () => {
    const next = steadyNumbers(41);
    expect(worstOf(14_000, () => 1417 * next() - 708)).toBeLessThan(0.51);
    expect(worstOf(6000, () => (next() - 0.5) * powerOfTwo(-Math.floor(40 * next())))).toBeLessThan(0.51);
  });

  test('is rounded once where it is subnormal', () => {
    const next = steadyNumbers(42);
    expect(worstOf(6000, () => -708 - 37 * next())).toBeLessThan(0.51);
  });

  test('never falls where one entry of the table meets the next', () => {
    for (let entry = -300; entry <= 300; entry += 1) {
      const border = ((entry + 0.5) * Math.LN2) / 128;
      let before = 0;
      for (let step = -50; step <= 50; step += 1) {
        const result = exponential(border * (1 + step * 2 ** -52));
        const isGrowing = entry >= 0 || step === -50 ? result >= before : result <= before;
        expect(isGrowing).toBe(true);
        before = result;
      }
    }
  });
});
