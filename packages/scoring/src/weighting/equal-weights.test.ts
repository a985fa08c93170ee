import { expect, test } from 'vitest';
import { equalWeights } from './equal-weights.ts';

test('equalWeights shares one out evenly', () => {
  expect(equalWeights(1)).toEqual([1]);
  expect(equalWeights(3)).toEqual([1 / 3, 1 / 3, 1 / 3]);
});

test.each([0, -1, 1.5, Number.NaN, Infinity])('equalWeights refuses %f components', (count) => {
  expect(() => equalWeights(count)).toThrow(expect.objectContaining({ code: 'count-invalid' }));
});
