import { arithmeticMean, gap, isGap, kendall, spearman, type Value } from '@groundwork/scoring';
import type { CountryDrift, DriftSummary } from './drift.ts';

/** How far a list of countries moves as a whole. Correlations are of ranks, so that noise in the last digits ties nothing apart. */
export function driftSummary(countries: readonly CountryDrift[]): DriftSummary {
  const shifts = countries.flatMap(({ rank: { shift } }) => (shift === null ? [] : [Math.abs(shift)]));
  const differences = countries.flatMap(({ index: { difference } }) =>
    isGap(difference) ? [] : [Math.abs(difference)],
  );
  const [before, after] = [
    countries.map(({ rank }) => rankValue(rank.before)),
    countries.map(({ rank }) => rankValue(rank.after)),
  ];
  return {
    countries: countries.length,
    scoredBefore: before.filter((rank) => !isGap(rank)).length,
    scoredAfter: after.filter((rank) => !isGap(rank)).length,
    scoredUnderBoth: shifts.length,
    largestShift: largest(shifts),
    meanAbsoluteShift: mean(shifts),
    largestDifference: largest(differences),
    meanAbsoluteDifference: mean(differences),
    rankCorrelation: {
      kendall: kendall(before, after).coefficient,
      spearman: spearman(before, after).coefficient,
    },
  };
}

function rankValue(rank: number | null): Value {
  return rank ?? gap('not-computable');
}

function largest(sizes: readonly number[]): Value {
  return sizes.length === 0 ? gap('not-computable') : Math.max(...sizes);
}

function mean(sizes: readonly number[]): Value {
  return sizes.length === 0 ? gap('not-computable') : arithmeticMean(sizes);
}
