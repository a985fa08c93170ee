import { expect, test } from 'vitest';
import { exactSum } from '../summation/exact-sum.ts';
import { settleRemainder } from './settle-remainder.ts';

test('puts what is missing on the largest part', () => {
  const settled = settleRemainder([0.1, 0.7, 0.2], 1);
  expect(exactSum(settled)).toBe(1);
  expect(settled.map((part) => Math.round(part * 10))).toEqual([1, 7, 2]);
  expect(settleRemainder([1, 2], 3 + 2 ** -50)).toEqual([1, 2 + 2 ** -50]);
});

test('leaves parts of zero alone, and parts that add up', () => {
  expect(settleRemainder([0, 0.5, 0.25], 0.75)).toEqual([0, 0.5, 0.25]);
  expect(settleRemainder([], 0)).toEqual([]);
});
