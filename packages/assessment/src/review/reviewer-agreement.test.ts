import { gap } from '@groundwork/scoring';
import { expect, test } from 'vitest';
import type { BlindPair } from './blind-pairs.ts';
import { reviewerAgreement } from './reviewer-agreement.ts';

/** Pairs from a table of counts over levels, first reviewer by row. */
function pairsOf(table: readonly (readonly number[])[]): readonly BlindPair[] {
  return table.flatMap((row, one) =>
    row.flatMap((many, other) => Array.from({ length: many }, (): BlindPair => [one / 4, other / 4])),
  );
}

// Printout of SAS PROC FREQ, in statsmodels, stats/tests/test_inter_rater.py, of 2012: kappa .4842 (.1380), linearly weighted
// .4701 (.1457) in 19 cases.
const ofSas = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];

test('over levels the figures are those of the published table', () => {
  const { pairCount, sameShare, unweighted, linear } = reviewerAgreement(pairsOf(ofSas));
  expect(pairCount).toBe(19);
  expect(sameShare).toBeCloseTo(13 / 19, 12);
  expect(unweighted.kappa).toBeCloseTo(0.4842, 4);
  expect(unweighted.standardError).toBeCloseTo(0.138, 4);
  expect(linear.kappa).toBeCloseTo(0.4701, 4);
  expect(linear.standardError).toBeCloseTo(0.1457, 4);
});

test('half levels are steps of their own, and numbers fall on the nearest', () => {
  const near = Array.from({ length: 10 }, (_, place): BlindPair => [place / 10, place / 10 + 0.01]);
  expect(reviewerAgreement(near).sameShare).toBe(1);
  const apart = Array.from({ length: 10 }, (): BlindPair => [0.5, 0.625]);
  expect(reviewerAgreement(apart).sameShare).toBe(0);
});

test('below ten pairs there is no figure but how many there are', () => {
  const few = reviewerAgreement(pairsOf(ofSas).slice(0, 9));
  const none = { kappa: gap('below-availability'), standardError: gap('below-availability') };
  expect(few).toEqual({
    pairCount: 9,
    fewestPairs: 10,
    sameShare: gap('below-availability'),
    unweighted: none,
    linear: none,
    quadratic: none,
  });
  expect(reviewerAgreement([])).toMatchObject({ pairCount: 0, sameShare: gap('below-availability') });
});

test('where all are of one level kappa is a gap and the share says why', () => {
  const same = Array.from({ length: 12 }, (): BlindPair => [1, 1]);
  expect(reviewerAgreement(same)).toMatchObject({ sameShare: 1, unweighted: { kappa: gap('not-computable') } });
});
