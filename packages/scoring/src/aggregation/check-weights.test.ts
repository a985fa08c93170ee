import { expect, test } from 'vitest';
import { checkWeights } from './check-weights.ts';

test('weights of zero or more, one of them above zero, pass in any scale', () => {
  expect(() => checkWeights([0, 3, 0.001], 3)).not.toThrow();
  expect(() => checkWeights([], 0)).not.toThrow();
});

test.each([
  [[1, 2], 3, 'lengths-differ', 'aggregation requires one weight per value', { values: 3, weights: 2 }],
  [[1, -2], 2, 'weight-negative', 'aggregation requires weights of zero or more', { position: 1, weight: -2 }],
  [[0, 0], 2, 'weights-all-zero', 'aggregation requires a weight above zero', { weights: 2 }],
  [[1, Infinity], 2, 'value-not-finite', 'weight requires a finite number', { what: 'weight', position: 1 }],
  [[1.7e308, 1.7e308], 2, 'sum-overflows', 'a sum requires', {}],
] as const)('%o for %i values is refused as %s', (weights, count, code, message, data) => {
  expect(() => checkWeights(weights, count)).toThrow(
    expect.objectContaining({
      code,
      message: expect.stringContaining(message) as string,
      data: expect.objectContaining(data) as object,
    }),
  );
});
