import { expect, test } from 'vitest';
import { drawSize } from './draw-size.ts';

test.each([
  [100, 0.2, 20],
  [101, 0.2, 21],
  [15, 0.2, 5],
  [60, 0.05, 5],
  // 0.07 * 100 is 7.000000000000001 in doubles.
  [100, 0.07, 7],
  [3, 0.2, 3],
  [0, 0.2, 0],
  [40, 0, 0],
  [40, 1, 40],
])('of %i answers at a share of %d are drawn %i', (count, share, drawn) => {
  expect(drawSize(count, share)).toBe(drawn);
});
