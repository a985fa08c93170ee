import { describe, expect, test } from 'vitest';
import { codeOfReason, columnOf } from '../value/column.ts';
import { gap, type GapReason, type Value } from '../value/gap.ts';
import type { MeanOptions } from './mean-options.ts';
import { newAvailableRow, selectAvailable, type AvailableRow } from './select-available.ts';

interface Selected {
  readonly code: number;
  readonly row: AvailableRow;
}

function select(
  values: readonly Value[],
  weights: readonly number[] = values.map(() => 1),
  options: MeanOptions = {},
): Selected {
  const row = newAvailableRow(values.length);
  const { numbers, reasons } = columnOf(values);
  return { code: selectAvailable(row, numbers, reasons, Float64Array.from(weights), options), row };
}

function reasonOf(values: readonly Value[], weights?: readonly number[], options?: MeanOptions): number {
  return select(values, weights, options).code;
}

const below = codeOfReason('below-availability');

test('packs what is there, with its weights and places', () => {
  const { code, row } = select([gap('withheld'), 7, gap('not-asked'), 9, 11], [1, 2, 3, 4, 0]);
  expect(code).toBe(0);
  expect(row.count).toBe(2);
  expect(row.weight).toBe(6);
  expect([...row.numbers.subarray(0, 2)]).toEqual([7, 9]);
  expect([...row.weights.subarray(0, 2)]).toEqual([2, 4]);
  expect([...row.positions.subarray(0, 2)]).toEqual([1, 3]);
});

test('forgets the row before', () => {
  const row = newAvailableRow(2);
  const weights = Float64Array.of(1, 2);
  const full = columnOf([5, 6]);
  selectAvailable(row, full.numbers, full.reasons, weights, {});
  const half = columnOf([gap('not-asked'), 8]);
  selectAvailable(row, half.numbers, half.reasons, weights, {});
  expect([row.count, row.weight, row.numbers[0], row.positions[0]]).toEqual([1, 2, 8, 1]);
});

describe('the share', () => {
  const values = [1, 1, gap('not-answered'), gap('not-applicable')];

  test('is one of the weight, without what is not applicable and what has no weight', () => {
    const weights = [2, 1, 2, 45];
    expect(reasonOf(values, weights, { minimumShare: 0.6 })).toBe(0);
    expect(reasonOf(values, weights, { minimumShare: 0.61 })).toBe(below);
    expect(reasonOf(values, weights, { minimumShare: 0.6, shareOf: 'weight' })).toBe(0);
    expect(reasonOf(values, weights, { minimumShare: 0.61, shareOf: 'weight' })).toBe(below);
    expect(reasonOf([1, gap('not-answered')], [1, 0], { minimumShare: 1 })).toBe(0);
  });

  test('is one of the number of entries where it is counted, whatever their weight', () => {
    const weights = [9, 9, 1, 45];
    expect(reasonOf(values, weights, { minimumShare: 0.66, shareOf: 'count' })).toBe(0);
    expect(reasonOf(values, weights, { minimumShare: 0.67, shareOf: 'count' })).toBe(below);
    expect(reasonOf(values, weights, { minimumShare: 0.9 })).toBe(0);
    expect(reasonOf([1, gap('not-answered'), 1], [1, 0, 1], { minimumShare: 1, shareOf: 'count' })).toBe(0);
  });

  test('reaches the minimum within the tolerance', () => {
    const almost = { minimumShare: 2 / 3 + 1e-12, shareOf: 'count' } as const;
    expect(reasonOf(values, undefined, almost)).toBe(0);
    expect(reasonOf(values, undefined, { ...almost, tolerance: 0 })).toBe(below);
    expect(reasonOf(values, undefined, { ...almost, minimumShare: 0.67, tolerance: 0.1 })).toBe(0);
  });

  test('has no part where nothing is missing, or nothing is asked', () => {
    expect(reasonOf([1, 2], [1e-12, 1e12], { minimumShare: 1 })).toBe(0);
    expect(reasonOf([1, gap('not-answered')], [1e-12, 1e12])).toBe(0);
    expect(reasonOf([1, gap('not-answered')], [1e-12, 1e12], { minimumShare: 0 })).toBe(0);
  });
});

describe('without a value', () => {
  test.each<[string, readonly GapReason[], GapReason]>([
    ['nothing applicable', ['not-applicable', 'not-applicable'], 'not-applicable'],
    ['everything withheld', ['withheld', 'withheld'], 'withheld'],
    ['everything withheld that is applicable', ['withheld', 'not-applicable'], 'withheld'],
    ['nothing validated', ['not-validated', 'not-validated'], 'not-validated'],
    ['nothing answered', ['not-answered', 'not-answered'], 'below-availability'],
    ['two reasons', ['withheld', 'not-answered'], 'below-availability'],
    ['two reasons, the other way round', ['not-answered', 'withheld'], 'below-availability'],
    ['two reasons of figures that exist', ['not-validated', 'withheld'], 'below-availability'],
  ])('%s gives its reason', (_, reasons, expected) => {
    expect(reasonOf(reasons.map(gap))).toBe(codeOfReason(expected));
  });

  test('nothing with weight is not applicable', () => {
    expect(reasonOf([1, gap('withheld')], [0, 0])).toBe(codeOfReason('not-applicable'));
    expect(reasonOf([])).toBe(codeOfReason('not-applicable'));
  });
});
