import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { benchmarkAreaScore } from './benchmark-area-score.ts';

describe('the score of an area', () => {
  test('is a hundred times the points over the number of benchmarks', () => {
    expect(benchmarkAreaScore([1, 1, 1])).toBe(100);
    expect(benchmarkAreaScore([0, 0])).toBe(0);
    // 100 x 2.25 / 6
    expect(benchmarkAreaScore([1, 0.5, 0.5, 0.25, 0, 0])).toBe(37.5);
  });

  test('is not applicable where the law prohibits what it measures', () => {
    expect(benchmarkAreaScore([1, 0.5], { isProhibited: true })).toEqual(gap('not-applicable'));
    expect(benchmarkAreaScore([], { isProhibited: true })).toEqual(gap('not-applicable'));
    expect(benchmarkAreaScore([1, 0.5], { isProhibited: false })).toBe(75);
  });

  test('leaves out what is not applicable, and is missing where anything else is', () => {
    expect(benchmarkAreaScore([1, gap('not-applicable'), 0.5])).toBe(75);
    expect(benchmarkAreaScore([1, gap('not-answered'), 0.5])).toEqual(gap('below-availability'));
    expect(benchmarkAreaScore([1, gap('not-answered'), 0.5], { minimumShare: 0.6 })).toBe(75);
    expect(benchmarkAreaScore([gap('withheld')])).toEqual(gap('withheld'));
    expect(benchmarkAreaScore([])).toEqual(gap('not-applicable'));
  });

  test('refuses points outside 0 to 1, NaN, and a share above one', () => {
    const code = (expected: string): unknown => expect.objectContaining({ code: expected });
    expect(() => benchmarkAreaScore([0.5, 1.25])).toThrow(
      expect.objectContaining({ code: 'points-invalid', data: { value: 1.25, position: 1 } }),
    );
    expect(() => benchmarkAreaScore([-0.25])).toThrow(code('points-invalid'));
    expect(() => benchmarkAreaScore([Number.NaN])).toThrow(code('value-not-finite'));
    expect(() => benchmarkAreaScore([1], { minimumShare: 2 })).toThrow(code('share-out-of-range'));
  });

  test('lies between 0 and 100 and does not depend on the order of the benchmarks', () => {
    const points = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(points, (list) => {
        const score = Number(benchmarkAreaScore(list));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(benchmarkAreaScore(list.toReversed())).toBe(score);
      }),
    );
  });
});
