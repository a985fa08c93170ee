import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { median, medianOf } from './median.ts';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constant(-0),
);

function bySorting(list: readonly number[]): number {
  const sorted = list.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (Number.isFinite(lower + upper) ? (lower + upper) / 2 : lower / 2 + upper / 2) + 0;
}

test('is the middle value, or the mean of the middle two', () => {
  expect(median([7, 1, gap('withheld'), 2])).toBe(2);
  expect(median([4, 1, 2, 900])).toBe(3);
  expect(median([5])).toBe(5);
  expect(median([gap('withheld')])).toEqual(gap('not-computable'));
});

test('is what sorting gives, whatever the order, the ties and the signs of zero', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 80 }), (list) => {
      expect(median(list)).toBe(bySorting(list));
    }),
  );
});

test('does not overflow between two huge values', () => {
  expect(median([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
});

test('is found in rows that defeat the usual choice of pivots', () => {
  // Interleaved as in D. R. Musser's killer sequence: the middle of first, centre and last is a bad pivot every time.
  const count = 4000;
  const killer = Float64Array.from({ length: count }, (_, position) =>
    position < count / 2 ? (position % 2 === 0 ? position + 1 : count / 2 + position) : 2 * (position - count / 2 + 1),
  );
  expect(medianOf(killer)).toBe(bySorting([...killer]));
});

test('leaves the numbers that came in where they were', () => {
  const numbers = Float64Array.of(3, 1, 2);
  expect(medianOf(numbers)).toBe(2);
  expect([...numbers]).toEqual([3, 1, 2]);
});
