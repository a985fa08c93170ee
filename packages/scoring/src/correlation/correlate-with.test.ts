import { expect, test } from 'vitest';
import { correlateWith } from './correlate-with.ts';

test('sets every indicator against every other column', () => {
  const { coefficients, counts, pValues } = correlateWith(
    [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ],
    [[1, 2, 4, 3]],
    {
      method: 'spearman',
    },
  );
  expect(coefficients).toEqual([[0.8], [-0.8]]);
  expect(counts).toEqual([[4], [4]]);
  // Sums of squares 2 and 18: 4 of 24 orders on each side.
  expect(pValues[0]?.[0]).toBeCloseTo(8 / 24, 14);
});

test('refuses other units', () => {
  expect(() => correlateWith([[1, 2]], [[1, 2, 3]])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});
