import { expect, test } from 'vitest';
import { clampToValues } from './clamp-to-values.ts';

test('keeps a mean between the lowest and the highest of its values', () => {
  expect(clampToValues(2, [3, 1, 2])).toBe(2);
  expect(clampToValues(0.9, [3, 1, 2])).toBe(1);
  expect(clampToValues(3.1, [3, 1, 2])).toBe(3);
  expect(clampToValues(Infinity, [3, 1])).toBe(3);
});

test('reads no further than the count', () => {
  expect(clampToValues(5, [3, 1, 9], 2)).toBe(3);
  expect(clampToValues(-5, [3, 1, -9], 2)).toBe(1);
});

test('leaves a mean that is no number what it is', () => {
  expect(clampToValues(Number.NaN, [3, 1])).toBeNaN();
});
