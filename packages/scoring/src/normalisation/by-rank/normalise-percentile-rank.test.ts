import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { normalisePercentileRank } from './normalise-percentile-rank.ts';

test('is the share of the other countries with a value that are worse', () => {
  expect(normalisePercentileRank([5, 9, gap('withheld'), 9, 12, 20])).toEqual([
    0,
    0.25,
    gap('withheld'),
    0.25,
    0.75,
    1,
  ]);
  expect(normalisePercentileRank([5, 9, 9, 12, 20], { ties: 'average' })).toEqual([0, 0.375, 0.375, 0.75, 1]);
  expect(normalisePercentileRank([5, 9, 20], { direction: 'lower-is-better' })).toEqual([1, 0.5, 0]);
});

test('does not reach 1 where several share the best value', () => {
  expect(normalisePercentileRank([1, 2, 3, 4, 4])).toEqual([0, 0.25, 0.5, 0.75, 0.75]);
});

test('is not computable for a country without any other', () => {
  expect(normalisePercentileRank([7, gap('not-asked')])).toEqual([gap('not-computable'), gap('not-asked')]);
});
