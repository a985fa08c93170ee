import { expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { strengthsAndWeaknesses } from './strengths-and-weaknesses.ts';

// The first unit ranks 2, 1, 3, 2 of 4; it is last on the fifth and has no value on the sixth.
const columns = [
  [3, 4, 2, 1],
  [9, 4, 2, 1],
  [2, 4, 3, 1],
  [3, 3.5, 2, 1],
  [0, 0, 2, 1],
  [gap('withheld'), 4, 2, 1],
];
const positions = (list: readonly { readonly position: number }[]): readonly number[] =>
  list.map(({ position }) => position);

test('puts the best rank first and the worst last, equal ranks in the order of the indicators', () => {
  const { strengths, weaknesses } = strengthsAndWeaknesses(columns, 0, { top: 2, bottom: 2 });
  expect(positions(strengths)).toEqual([1, 0]);
  expect(positions(weaknesses)).toEqual([3, 2]);
});

test('leaves out where the unit is last, alone or with others, and where it has no value', () => {
  const { strengths, weaknesses } = strengthsAndWeaknesses(columns, 0);
  expect(positions(strengths)).toEqual([1, 0, 3, 2]);
  expect(weaknesses).toEqual(strengths);
});

test('follows the direction of each indicator', () => {
  const { strengths } = strengthsAndWeaknesses([[1, 2, 3]], 0, { directions: ['lower-is-better'] });
  expect(strengths).toEqual([{ position: 0, value: 1, rank: 1, of: 3 }]);
});

test('gives none of what is not wanted', () => {
  expect(strengthsAndWeaknesses(columns, 0, { top: 0, bottom: 0 })).toEqual({ strengths: [], weaknesses: [] });
  expect(() => strengthsAndWeaknesses(columns, 0, { top: -1 })).toThrow(
    expect.objectContaining({ code: 'count-invalid' }),
  );
});
