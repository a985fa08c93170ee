import { expect, test } from 'vitest';
import { fewestPositive } from './fewest-positive.ts';

const anything = [
  { minimum: 0, maximum: 1 },
  { minimum: 0, maximum: 1 },
];

test('counts zero as positive only where told so', () => {
  // 1 - 1 is positive towards the first weight, negative towards the second, and its mirror the other way round:
  // both are zero in the middle only.
  const rows = [Float64Array.of(1, -1), Float64Array.of(-1, 1)];
  const search = { zero: 1e-9, regionLimit: 100 };
  const open = fewestPositive(rows, anything, { ...search, isZeroPositive: false });
  expect([open.fewest, open.bound, ...open.weights]).toEqual([0, 0, 0.5, 0.5]);
  const closed = fewestPositive(rows, anything, { ...search, isZeroPositive: true });
  expect([closed.fewest, closed.bound]).toEqual([1, 1]);
});

test('gives a proven bound where it is stopped', () => {
  const rows = [Float64Array.of(1, -3), Float64Array.of(-3, 1), Float64Array.of(1, 1), Float64Array.of(-1, -1)];
  const search = { zero: 1e-9, isZeroPositive: false };
  const stopped = fewestPositive(rows, [anything[0], { minimum: 0.7, maximum: 1 }] as typeof anything, {
    ...search,
    regionLimit: 0,
  });
  expect(stopped.bound).toBeLessThanOrEqual(stopped.fewest);
  expect(fewestPositive(rows, anything, { ...search, regionLimit: 100 })).toMatchObject({ fewest: 1, bound: 1 });
});
