import { expect, test } from 'vitest';
import { scratchOf } from './row-kernel.ts';

test('gives the same memory again, and more where a row is longer', () => {
  const first = scratchOf(200);
  expect(first.length).toBeGreaterThanOrEqual(200);
  expect(scratchOf(3)).toBe(first);
  expect(scratchOf(first.length)).toBe(first);
  const longer = scratchOf(first.length + 1);
  expect(longer.length).toBe(2 * (first.length + 1));
  expect(scratchOf(200)).toBe(longer);
});
