import { expect, test } from 'vitest';
import { lowDiscrepancyDimensions, lowDiscrepancyPoint } from './low-discrepancy-point.ts';

const points = (count: number, dimensions: number, seed: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, index) => lowDiscrepancyPoint(index, dimensions, seed));

test('puts one of the first 256 points into each of 256 strips, in every dimension and under every shift', () => {
  for (const seed of [1, 20091112]) {
    const sample = points(256, lowDiscrepancyDimensions, seed);
    for (let dimension = 0; dimension < lowDiscrepancyDimensions; dimension += 1) {
      const strips = new Set(sample.map((point) => Math.floor((point[dimension] ?? 0) * 256)));
      expect(strips.size).toBe(256);
    }
  }
});

test('puts one of the first 256 points into each of 16 x 16 squares of the first two dimensions', () => {
  const squares = new Set(points(256, 2, 5).map(([x = 0, y = 0]) => 16 * Math.floor(16 * x) + Math.floor(16 * y)));
  expect(squares.size).toBe(256);
});

test('integrates a smooth function far better than chance would', () => {
  // The integral of the product of (0.5 + x) over the cube is 1; 4,096 random points miss it by 0.01 on average.
  const values = points(4096, 5, 3).map((point) => point.reduce((product, x) => product * (0.5 + x), 1));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.001);
});

test('stays in [0, 1), gives each point from its number alone, and moves with the seed', () => {
  const point = lowDiscrepancyPoint(12_345, 4, 9);
  expect(point.every((coordinate) => coordinate >= 0 && coordinate < 1)).toBe(true);
  expect(lowDiscrepancyPoint(12_345, 4, 9)).toEqual(point);
  expect(lowDiscrepancyPoint(12_345, 4, 10)).not.toEqual(point);
});

test('refuses dimensions that its table does not serve', () => {
  for (const dimensions of [0, 1.5, lowDiscrepancyDimensions + 1]) {
    expect(() => lowDiscrepancyPoint(0, dimensions, 1)).toThrow(
      expect.objectContaining({ code: 'dimensions-out-of-range' }),
    );
  }
});
