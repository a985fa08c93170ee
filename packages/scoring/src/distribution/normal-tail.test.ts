import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalTail } from './normal-tail.ts';

describe('the tail of the normal distribution', () => {
  // Forty digits by mpmath: erfc(z / sqrt(2)) / 2.
  test.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.5, 0.0668072012688581],
    [1.959963984540054, 0.025],
    [3, 0.0013498980316300946],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [37, 5.725571222524577e-300],
  ])('at %d has all its digits', (z, tail) => {
    expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-13);
  });

  test('mirrors at zero and never rises', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -8, max: 8 }),
        fc.double({ noNaN: true, min: 1e-6, max: 2 }),
        (z, more) => {
          expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 14);
          expect(normalTail(z + more)).toBeLessThanOrEqual(normalTail(z));
        },
      ),
    );
  });
});
