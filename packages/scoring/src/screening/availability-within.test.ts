import { expect, test } from 'vitest';
import { gap, type Value } from '../value/gap.ts';
import { availabilityWithin } from './availability-within.ts';

const asked = gap('not-answered');
const none = gap('not-applicable');

// Columns of four units: complete; one of four missing; two missing and a zero; all zero.
const columns: readonly (readonly Value[])[] = [
  [1, 1, asked, 0],
  [2, asked, gap('withheld'), 0],
  [3, 3, 0, 0],
  [4, 4, 4, 0],
];

test('counts the indicators of a group, whatever levels lie between', () => {
  expect(
    availabilityWithin(columns, [
      [0, 1],
      [2, 3],
      [0, 1, 2, 3],
    ]),
  ).toEqual([
    [1, 0.5, 0, 1],
    [1, 1, 1, 1],
    [1, 0.75, 0.5, 1],
  ]);
});

test('is a gap where no indicator of the group applies to the unit', () => {
  expect(availabilityWithin([[none], [1]], [[0], [0, 1], []])).toEqual([[none], [1], [none]]);
});

test('refuses positions without an indicator, and columns of different length', () => {
  expect(() => availabilityWithin(columns, [[4]])).toThrow(expect.objectContaining({ code: 'position-unknown' }));
  expect(() => availabilityWithin([[1], [1, 2]], [])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});
