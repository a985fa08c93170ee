import { expect, test } from 'vitest';
import { standardForm } from './standard-form.ts';

test('turns every relation into at most, and takes a point back to the variables of the program', () => {
  const form = standardForm({
    goal: 'minimise',
    objective: [1, 1],
    constraints: [
      { coefficients: [1, 1], relation: 'at-least', limit: 1 },
      { coefficients: [1, -1], relation: 'equal', limit: 1 },
    ],
    bounds: [{ minimum: 1, maximum: 2 }, { minimum: -Infinity }],
  });
  expect(form.conditions.map((row) => [...row].map((cell) => cell + 0))).toEqual([
    [-1, -1, 1],
    [1, -1, 1],
    [-1, 1, -1],
    [1, 0, 0],
  ]);
  expect([...form.limits].map((limit) => limit + 0)).toEqual([0, 0, 0, 1]);
  expect([...form.goal]).toEqual([-1, -1, 1]);
  expect(form.restore(Float64Array.of(1, 0, 3))).toEqual([2, -3]);
});

test('scales by powers of two, so that the largest cell of every row and column is near one', () => {
  const form = standardForm({
    objective: [1000, 1e-6],
    constraints: [
      { coefficients: [3e8, 0], relation: 'at-most', limit: 6e8 },
      { coefficients: [3e8, 5e-9], relation: 'at-most', limit: 1 },
    ],
  });
  for (const row of [...form.conditions, form.goal, form.limits]) {
    const largest = Math.max(...row.map(Math.abs));
    expect(largest).toBeGreaterThanOrEqual(0.5);
    expect(largest).toBeLessThanOrEqual(2);
  }
});
