import { gap } from '@groundwork/scoring';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import type { Json } from './golden-case.ts';

function agrees(ours: unknown, expected: Json, tolerance = 1e-9): boolean {
  return compare(ours, expected, () => tolerance).length === 0;
}

describe('the comparison', () => {
  test('lets numbers differ by a billionth of the larger of one and the expected number', () => {
    expect(agrees(1 + 9e-10, 1)).toBe(true);
    expect(agrees(1 + 2e-9, 1)).toBe(false);
    expect(agrees(1e-10, 0)).toBe(true);
    expect(agrees(1e6 + 9e-4, 1e6)).toBe(true);
    expect(agrees(1e6 + 2e-3, 1e6)).toBe(false);
  });

  test('takes every missing number of the peer for a gap or null of ours, and for nothing else', () => {
    for (const missing of [null, 'NaN', 'NA', 'Infinity', '-Infinity']) {
      expect(agrees(gap('withheld'), missing)).toBe(true);
      expect(agrees(null, missing)).toBe(true);
      for (const ours of [0, Number.NaN, undefined, 'NaN']) expect(agrees(ours, missing)).toBe(false);
    }
    expect(agrees(gap('withheld'), 0)).toBe(false);
    expect(agrees(Number.NaN, 0)).toBe(false);
  });

  test('asks for every field of the expected result, and for lists of the same length', () => {
    expect(agrees({ a: 1, b: 2 }, { a: 1 })).toBe(true);
    expect(agrees({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(agrees([1, 2], [1])).toBe(false);
    expect(agrees(Float64Array.of(1, 2), [1, 2])).toBe(true);
    expect(agrees([1], { 0: 1 })).toBe(false);
  });

  test('asks for texts and flags exactly', () => {
    expect(agrees('winhi', 'winhi')).toBe(true);
    expect(agrees('', 'winhi')).toBe(false);
    expect(agrees(true, true)).toBe(true);
    expect(agrees(1, true)).toBe(false);
  });

  test('asks for a number of at most so much where told', () => {
    expect(agrees(-70, { atMost: -64 })).toBe(true);
    expect(agrees(-60, { atMost: -64 })).toBe(false);
    expect(agrees(Number.NaN, { atMost: -64 })).toBe(false);
  });

  test('says where the two part', () => {
    expect(compare({ a: [1, 2.5] }, { a: [1, 3] }, () => 1e-9)).toEqual([{ path: 'a[1]', ours: '2.5', expected: '3' }]);
  });
});
