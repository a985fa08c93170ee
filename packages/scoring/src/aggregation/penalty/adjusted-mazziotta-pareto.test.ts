import { describe, expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { adjustedMazziottaPareto } from './adjusted-mazziotta-pareto.ts';

// Means 5 and 5, ranges 10 and 10: values stand at 70, 100 and 130.
const table = [
  [0, 10],
  [10, 10],
  [5, 0],
  [5, 0],
];

test('stands at 100 in the mean of the units', () => {
  expect(
    adjustedMazziottaPareto([
      [5, 20],
      [0, 0],
      [10, 40],
    ]),
  ).toEqual([100, 70, 130]);
});

test('charges an uneven row, or credits it', () => {
  // 70 and 130: mean 100, deviation 30, 900 / 100 = 9. 100 and 70: mean 85, 225 / 85.
  expect(adjustedMazziottaPareto(table)).toEqual([91, 130, 85 - 15 * (15 / 85), 85 - 15 * (15 / 85)]);
  expect(adjustedMazziottaPareto(table, { penalty: 'plus' })[0]).toBe(109);
  expect(adjustedMazziottaPareto(table, { deviationOf: 'sample' })[0]).toBe(82);
});

test('takes the reference and the direction on the scale of the indicator', () => {
  // The first stands 60 and the second 30 points below 100.
  expect(adjustedMazziottaPareto([[0, 5], ...table], { reference: [10, 10] })[0]).toBeCloseTo(55 - 225 / 55, 12);
  const directions = ['lower-is-better', 'higher-is-better'] as const;
  expect(adjustedMazziottaPareto(table, { directions })[0]).toBe(130);
  expect(adjustedMazziottaPareto(table, { directions, reference: [0, 10] })[0]).toBe(100);
});

describe('gaps', () => {
  test('are left out of the row, as is an indicator that is equal everywhere', () => {
    expect(
      adjustedMazziottaPareto([
        [0, 3, gap('withheld')],
        [10, 3, 1],
      ]),
    ).toEqual([70, 130]);
  });

  test('take the place of a score below the threshold', () => {
    expect(
      adjustedMazziottaPareto(
        [
          [0, gap('not-answered')],
          [10, 1],
        ],
        { minimumShare: 0.6 },
      )[0],
    ).toEqual(gap('below-availability'));
    expect(adjustedMazziottaPareto([[0], [10]], { deviationOf: 'sample' })[0]).toEqual(gap('not-computable'));
  });
});

test('refuses another number of references than of indicators', () => {
  expect(() => adjustedMazziottaPareto(table, { reference: [5] })).toThrow(
    expect.objectContaining({ code: 'lengths-differ', data: { references: 1, indicators: 2 } }),
  );
  expect(() => adjustedMazziottaPareto([[1], [1, 2]])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  expect(adjustedMazziottaPareto([], { reference: [5] })).toEqual([]);
});
