import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { availabilityWithin } from './availability-within.ts';
import { fourUnits as columns } from './four-units.test-data.ts';

const none = gap('not-applicable');

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
