import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normaliseBorda } from './normalise-borda.ts';

test('gives a point for every country that is worse', () => {
  expect(normaliseBorda([5, gap('withheld'), 9, 9, 20])).toEqual([0, gap('withheld'), 1, 1, 3]);
  expect(normaliseBorda([5, 9, 9, 20], { ties: 'average' })).toEqual([0, 1.5, 1.5, 3]);
  expect(normaliseBorda([5, 9, 9, 20], { ties: 'highest', direction: 'lower-is-better' })).toEqual([3, 2, 2, 0]);
});

test('gives a single country nothing', () => {
  expect(normaliseBorda([4])).toEqual([0]);
});
