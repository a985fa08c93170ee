import { cohensKappa, gap, type Value } from '@groundwork/scoring';
import type { BlindPair } from './blind-pairs.ts';

/** Below this many pairs a figure says more about chance than about reviewers. */
export const fewestPairs = 10;

/** Scores are put on half steps of a level, so that every kind of question falls on its own steps; numbers on the nearest. */
const stepsOfScale = 8;
const categories = Array.from({ length: stepsOfScale + 1 }, (_, step) => step);

/** Kappa in one weighting. */
export interface WeightedKappa {
  readonly kappa: Value;
  readonly standardError: Value;
}

/** How far reviewers agree who have judged the same answers blind. */
export interface ReviewerAgreement {
  /** Answers that two have judged blind. */
  readonly pairCount: number;
  /** Below it every figure is a gap `below-availability`. */
  readonly fewestPairs: number;
  /** Share of the pairs on the same half level, 0-1. */
  readonly sameShare: Value;
  readonly unweighted: WeightedKappa;
  /** Half a level apart is the less of a disagreement, the whole scale the greatest. */
  readonly linear: WeightedKappa;
  readonly quadratic: WeightedKappa;
}

/**
 * Cohen's kappa over blind pairs, unweighted, linearly and quadratically weighted, beside the plain share of agreement: kappa is
 * low where nearly all answers are of one level, however well reviewers agree.
 *
 * "First" and "second" are who came first and second, not two persons throughout; the chance agreement is that of these two roles.
 *
 * @param pairs scores 0-1 from `blindPairs`, of one assessment or of many together
 */
export function reviewerAgreement(pairs: readonly BlindPair[]): ReviewerAgreement {
  const [first, second] = [pairs.map(([score]) => stepOf(score)), pairs.map(([, score]) => stepOf(score))];
  const isTooFew = pairs.length < fewestPairs;
  const withheld = gap('below-availability');
  const figures = (weights: 'none' | 'linear' | 'quadratic') => {
    const { kappa, standardError } = cohensKappa(first, second, { weights, categories });
    return isTooFew ? { kappa: withheld, standardError: withheld } : { kappa, standardError };
  };
  return {
    pairCount: pairs.length,
    fewestPairs,
    sameShare: isTooFew ? withheld : cohensKappa(first, second, { categories }).observedAgreement,
    unweighted: figures('none'),
    linear: figures('linear'),
    quadratic: figures('quadratic'),
  };
}

function stepOf(score: number): number {
  return Math.round(score * stepsOfScale);
}
