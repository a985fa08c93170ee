import { expect, test } from 'vitest';
import { gap } from '../../value/gap.ts';
import { dominanceFraction } from './dominance-fraction.ts';
import { outrankingMatrix } from './outranking-matrix.ts';

test('is the share of pairs decided by every indicator', () => {
  expect(
    dominanceFraction(
      outrankingMatrix([
        [1, 1],
        [2, 2],
        [3, 0],
      ]),
    ),
  ).toBe(1 / 3);
  expect(
    dominanceFraction(
      outrankingMatrix([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ),
  ).toBe(1);
  expect(
    dominanceFraction(
      outrankingMatrix([
        [1, 1],
        [1, 2],
      ]),
    ),
  ).toBe(0);
});

test('leaves units without a value out, and needs two with one', () => {
  expect(dominanceFraction(outrankingMatrix([[1], [gap('withheld')], [2]]))).toBe(1);
  expect(dominanceFraction(outrankingMatrix([[1], [gap('withheld')]]))).toEqual(gap('not-computable'));
  expect(dominanceFraction(outrankingMatrix([]))).toEqual(gap('not-computable'));
});
