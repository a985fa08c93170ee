import { expect, test } from 'vitest';
import type { Value } from '../value/gap.ts';
import { designPoint } from './design-point.ts';
import { sobolIndices } from './sobol-indices.ts';
import type { UncertaintyPlan } from './uncertainty-plan.ts';

function outputsOf(draws: number, factors: number, output: (point: readonly number[]) => number): readonly number[] {
  const plan: UncertaintyPlan = {
    draws,
    seed: 4,
    sequence: 'low-discrepancy',
    factors: Array.from({ length: factors }, (_, at) => ({ kind: 'exclusion', factorId: `f${at}`, level: 1 })),
  };
  return Array.from({ length: draws * (factors + 2) }, (_, draw) => output(designPoint(plan, 'sensitivity', draw)));
}
const number = (value: Value): number => (typeof value === 'number' ? value : Number.NaN);

test('finds the indices of the Ishigami function', () => {
  // Saltelli and others, Global Sensitivity Analysis: The Primer, 2008: S = .314, .442, 0; ST = .558, .442, .244
  // for a = 7, b = 0.1.
  const outputs = outputsOf(8192, 3, (point) => {
    const [x = 0, y = 0, z = 0] = point.map((coordinate) => Math.PI * (2 * coordinate - 1));
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  });
  const indices = sobolIndices(outputs, 8192, 3, { resamples: 200 });
  const published = [
    { first: 0.314, all: 0.558 },
    { first: 0.442, all: 0.442 },
    { first: 0, all: 0.244 },
  ];
  published.forEach(({ first, all }, factor) => {
    expect(Math.abs(number(indices[factor]?.firstOrder ?? 9) - first)).toBeLessThan(0.01);
    expect(Math.abs(number(indices[factor]?.total ?? 9) - all)).toBeLessThan(0.01);
  });
  for (const { firstOrder, firstOrderInterval, total, totalInterval } of indices) {
    expect(number(firstOrderInterval[0])).toBeLessThanOrEqual(number(firstOrder));
    expect(number(firstOrderInterval[1])).toBeGreaterThanOrEqual(number(firstOrder));
    expect(number(totalInterval[0])).toBeLessThanOrEqual(number(total));
    expect(number(totalInterval[1])).toBeGreaterThanOrEqual(number(total));
  }
});

test('gives additive factors the same first-order and total index, which sum to one', () => {
  const outputs = outputsOf(4096, 2, ([x = 0, y = 0]) => 1000 + 3 * x + y);
  const indices = sobolIndices(outputs, 4096, 2, { resamples: 0 });
  expect(number(indices[0]?.firstOrder ?? 0)).toBeCloseTo(0.9, 2);
  expect(number(indices[1]?.firstOrder ?? 0)).toBeCloseTo(0.1, 2);
  expect(number(indices[0]?.total ?? 0)).toBeCloseTo(0.9, 2);
  expect(number(indices[1]?.total ?? 0)).toBeCloseTo(0.1, 2);
});

test('keeps a mean far from zero out of the first-order index, unless asked for the plain estimate', () => {
  const outputs = outputsOf(64, 2, ([x = 0, y = 0]) => 1e6 + x + y);
  const [centred] = sobolIndices(outputs, 64, 2, { resamples: 0 });
  const [plain] = sobolIndices(outputs, 64, 2, { resamples: 0, isCentred: false });
  expect(Math.abs(number(centred?.firstOrder ?? 0) - 0.5)).toBeLessThan(0.2);
  expect(Math.abs(number(plain?.firstOrder ?? 0) - 0.5)).toBeGreaterThan(100);
});

test('has no index where nothing varies, and repeats its intervals with the same seed', () => {
  expect(sobolIndices([2, 2, 2, 2, 2, 2], 2, 1)[0]).toEqual({
    firstOrder: { gap: 'not-computable' },
    total: { gap: 'not-computable' },
    firstOrderInterval: [{ gap: 'not-computable' }, { gap: 'not-computable' }],
    totalInterval: [{ gap: 'not-computable' }, { gap: 'not-computable' }],
  });
  const outputs = outputsOf(32, 1, ([x = 0]) => x ** 2);
  expect(sobolIndices(outputs, 32, 1, { seed: 8 })).toEqual(sobolIndices(outputs, 32, 1, { seed: 8 }));
  expect(sobolIndices(outputs, 32, 1, { seed: 8 })).not.toEqual(sobolIndices(outputs, 32, 1, { seed: 9 }));
});

test('refuses a number of outputs that is no design, and outputs that are no numbers', () => {
  expect(() => sobolIndices([1, 2, 3], 1, 2)).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  expect(() => sobolIndices([1, Number.NaN, 3], 1, 1)).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
});
