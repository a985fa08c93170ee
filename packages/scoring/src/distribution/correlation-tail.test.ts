import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlationTail } from './correlation-tail.ts';

describe('the probability of a correlation', () => {
  // With two degrees of freedom it is 1 - |r|, with one 1 - 2/pi asin |r| (Abramowitz and Stegun 26.7.3 and 26.7.4).
  test('is the closed form for three and four units', () => {
    for (const coefficient of [1e-9, 0.001, 0.1, 0.5, 0.7, 0.9, 0.999]) {
      expect(correlationTail(coefficient, 4)).toBeCloseTo(1 - coefficient, 14);
      expect(correlationTail(-coefficient, 3)).toBeCloseTo(1 - (2 / Math.PI) * Math.asin(coefficient), 14);
    }
  });

  test('is the tabulated 5 % at the critical coefficients', () => {
    // Student's t at 97.5 %: 2.228138852 with 10 and 1.971956545 with 191 degrees of freedom.
    for (const [t, degrees] of [
      [2.228138852, 10],
      [1.972462, 191],
    ] as const) {
      expect(correlationTail(t / Math.sqrt(t * t + degrees), degrees + 2)).toBeCloseTo(0.05, 5);
    }
  });

  test('keeps its digits far out and for very many units', () => {
    // scipy.special.betainc((n - 2) / 2, 1 / 2, 1 - r * r)
    expect(correlationTail(0.01, 200_000) / 7.741179341123757e-6).toBeCloseTo(1, 10);
    expect(correlationTail(0.05, 200_000) / 6.968150529284985e-111).toBeCloseTo(1, 10);
  });

  test('is 0 at full correlation and 1 at none', () => {
    expect(correlationTail(1, 10)).toBe(0);
    expect(correlationTail(-1, 10)).toBe(0);
    expect(correlationTail(0, 10)).toBe(1);
  });

  test('lies between 0 and 1 and falls with the size of the coefficient', () => {
    const size = fc.double({ noNaN: true, min: 0, max: 1 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 3, max: 3000 }), (one, other, count) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(correlationTail(small, count)).toBeLessThanOrEqual(1);
        expect(correlationTail(large, count)).toBeGreaterThanOrEqual(0);
        expect(correlationTail(large, count)).toBeLessThanOrEqual(correlationTail(small, count) + 1e-12);
      }),
    );
  });
});
