import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundHalfUp } from './round-half-up.ts';

it.each([
  [2.5, 0, 3],
  [-2.5, 0, -2],
  [1.005, 2, 1.01],
  [1.45, 1, 1.5],
  [8.575, 2, 8.58],
  [-1.5, 0, -1],
  [0.1 + 0.2, 1, 0.3],
  [1e-7, 0, 0],
  [5e-8, 7, 1e-7],
  [1e10, 12, 1e10],
  [123_456_789_012, 10, 123_456_789_012],
  [1e21, 2, 1e21],
  [Number.MAX_VALUE, 12, Number.MAX_VALUE],
  [4_503_599_627_370_495.5, 0, 4_503_599_627_370_496],
  [1.239, -1, 1],
  [1.23, 99, 1.23],
  [1.26, 1.9, 1.3],
])('%d to %d places is %d', (value, digits, rounded) => {
  expect(roundHalfUp(value, digits)).toBe(rounded);
});

it('is a finite number at most half a place away, and the same when rounded again', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(value, fc.integer({ min: -2, max: 14 }), (number, digits) => {
      const rounded = roundHalfUp(number, digits);
      expect(Number.isFinite(rounded)).toBe(true);
      const place = 10 ** -Math.min(12, Math.max(0, digits));
      expect(Math.abs(rounded - number)).toBeLessThanOrEqual(place / 2 + Math.abs(number) * 1e-15);
      expect(roundHalfUp(rounded, digits) === rounded).toBe(true);
    }),
  );
});
