/** Where ours is meant to differ from the peer. `docs/scoring-differences.md` says the same in the same words. */
export interface Difference {
  readonly differenceId: string;
  /** Methods of the vectors, as they stand there; all when empty. */
  readonly methods: readonly string[];
  /** Fields of the expected result. */
  readonly fields: string;
  readonly peer: string;
  readonly ours: string;
  readonly because: string;
}

const means = ['aggregate.a_amean', 'aggregate.a_gmean', 'aggregate.a_hmean', 'aggregate.a_genmean'];

/**
 * Other results: each has a rule in `rules/` that computes what is expected of ours from the input alone, and the
 * harness asks ours for exactly that.
 */
export const differences: readonly Difference[] = [
  {
    differenceId: 'warnings',
    methods: [],
    fields: 'warned, reason',
    peer: 'prints one warning, or one reason, for the whole call',
    ours: 'gives a gap with its reason in every cell concerned; the two words are not compared',
    because: 'a warning on the console does not reach the reader of a score',
  },
  {
    differenceId: 'power-mean-skips-gaps',
    methods: ['aggregate.a_genmean'],
    fields: 'scores',
    peer: 'is missing as soon as one value of the row is missing',
    ours: 'takes the mean of what is there, as every other mean does',
    because: 'an availability threshold decides how much must be there, not the choice of the mean',
  },
  {
    differenceId: 'geometric-mean-per-row',
    methods: ['aggregate.a_gmean'],
    fields: 'error, scores',
    peer: 'refuses the whole table when one value anywhere is zero or less',
    ours: 'gives a gap in the rows that have such a value, and the mean in all others',
    because: 'one country must not take the scores of all others with it',
  },
  {
    differenceId: 'harmonic-mean-per-row',
    methods: ['aggregate.a_hmean'],
    fields: 'error, scores',
    peer: 'refuses the whole table for one zero, and lets negative values pass',
    ours: 'gives a gap in the rows that have a value of zero or less, and the mean in all others',
    because: 'with a negative value the formula leaves the range of its values: 24 from -4 and 3',
  },
  {
    differenceId: 'power-mean-per-row',
    methods: ['aggregate.a_genmean'],
    fields: 'error, scores',
    peer: 'refuses the whole table when a value is zero or less under a negative exponent',
    ours: 'gives a gap in the rows that have such a value, and the mean in all others',
    because: 'one country must not take the scores of all others with it',
  },
  {
    differenceId: 'power-mean-odd-exponent',
    methods: ['aggregate.a_genmean'],
    fields: 'scores',
    peer: 'has no number for the odd root of a negative mean',
    ours: 'gives the real root',
    because: 'the cube root of -8 is -2',
  },
  {
    differenceId: 'zero-weight-not-counted',
    methods: means,
    fields: 'scores',
    peer: 'counts columns of weight zero for the availability threshold',
    ours: 'leaves them out: what weighs nothing stands beside the mean, not in it',
    because: 'otherwise an indicator that does not count could decide whether there is a score',
  },
  {
    differenceId: 'copeland-gaps',
    methods: ['aggregate.copeland'],
    fields: 'outranking, dominancePairs, dominanceFraction, scores',
    peer: 'gives the weight of an indicator that one of two units lacks to the unit lower in the table',
    ours: 'takes the shares of each pair over the indicators that both have',
    because: 'the order of the rows must not change a score',
  },
  {
    differenceId: 'copeland-rounding',
    methods: ['aggregate.copeland'],
    fields: 'dominancePairs, dominanceFraction, scores',
    peer: 'asks whether a sum of weights is exactly 0.5, or exactly 1',
    ours: 'asks to 1e-9',
    because: 'weights of 0.1, 0.2 and 0.3 against 0.6 are a draw, whatever the last digit of their sum',
  },
  {
    differenceId: 'copeland-through-aggregate',
    methods: ['aggregate.a_copeland'],
    fields: 'error',
    peer: 'cannot be called through its general aggregation, though its guide says so',
    ours: 'scores the table',
    because: 'Copeland is an aggregation as any other',
  },
  {
    differenceId: 'reference-is-worst',
    methods: ['normalise.n_dist2ref'],
    fields: 'normalised',
    peer: 'divides by zero where the reference is the worst unit; capped, that turns into a score of 1',
    ours: 'gives gaps',
    because: 'there is no share of a way of length zero, and the worst would score as the best',
  },
  {
    differenceId: 'target-is-worst',
    methods: ['normalise.n_dist2targ'],
    fields: 'normalised',
    peer: 'divides by zero where the target is the worst value; capped, that turns into a score of 1',
    ours: 'gives gaps',
    because: 'there is no share of a way of length zero',
  },
  {
    differenceId: 'flags-on-printed-shares',
    methods: ['statistics'],
    fields: 'Flag.NonZero, Flag.Unique',
    peer: 'divides by all units for the flag and by the available ones for the share printed beside it',
    ours: 'flags by the share that is printed',
    because: 'a reader could not tell why a flag is up',
  },
  {
    differenceId: 'gii-logarithm',
    methods: ['treat.vector', 'treat.table'],
    fields: 'log_GII_peer_quirk; treated, check_SkewKurt2 under `log_GII`',
    peer: 'computes the transformation, then returns the input unchanged and calls it transformed',
    ours: 'returns the transformed values',
    because: 'the documented formula is what was asked for',
  },
  {
    differenceId: 'gii-maximum-of-one',
    methods: ['treat.vector', 'treat.table'],
    fields: 'log_GII_formula, log_GII_peer_quirk',
    peer: 'the formula levels the units, or turns their order round, where the maximum is one or less',
    ours: 'gives gaps',
    because: 'a transformation that turns the order round is no treatment of outliers',
  },
  {
    differenceId: 'constant-left-alone',
    methods: ['treat.vector'],
    fields: 'all but skew, kurt, pass',
    peer: 'stops with an error, or gives infinities, or zeros, for an indicator on which all units are equal',
    ours: 'leaves it as it is, with nothing moved',
    because: 'it has no outliers and no range to bend',
  },
  {
    differenceId: 'winsorising-stops-before-constant',
    methods: ['treat.vector', 'treat.table'],
    fields: 'winsorise*, strict, default, combined; treated, details',
    peer: 'winsorises until the indicator is constant, then stops with an error; in a table it stays untreated',
    ours: 'does not take the step that would make it constant, says that the test is failed, and goes on to the transformation',
    because: 'an indicator with many zeros is the usual case for a treatment, not a reason to give up',
  },
  {
    differenceId: 'marks-of-dropped-winsorising',
    methods: ['treat.vector'],
    fields: 'default',
    peer: 'marks points as winsorised and transformed, though it dropped the winsorising before the transformation',
    ours: 'marks as moved only what is moved in the values that come back',
    because: 'the marks are what a reader is shown beside the values',
  },
  {
    differenceId: 'test-without-answer',
    methods: ['treat.vector'],
    fields: 'strict',
    peer: 'stops with an error where the kurtosis that decides does not exist',
    ours: 'leaves the indicator as it is and says that the test has no answer',
    because: 'three values have no kurtosis, and no outliers either',
  },
  {
    differenceId: 'trend-from-zero',
    methods: ['trends'],
    fields: 'change',
    peer: 'divides by the rounding that is left where the fitted line begins at zero',
    ours: 'gives a gap',
    because: 'there is no per cent of zero',
  },
  {
    differenceId: 'alternatives-of-unit-interval',
    methods: ['sensitivity.discrete'],
    fields: 'alternative',
    peer: 'cuts the observed range of the draws into equal parts',
    ours: 'cuts 0 to 1 into equal parts',
    because: 'otherwise the alternatives are not equally likely, and a draw depends on the other draws',
  },
  {
    differenceId: 'optimum-by-objective',
    methods: ['weights.optimised'],
    fields: 'weights, objective, lastIterationCorrelations_quirk',
    peer: 'gives the weights where a search ended, with the correlations of its last trial',
    ours: 'gives the optimum; asked are an objective that is no larger (to the last digits of a correlation), and correlations at these very weights that meet the target',
    because: 'the digits of a search are no result; the correlations must belong to the weights beside them',
  },
];

/** The same results by another road: what ours is asked for, because its default is another. */
export const optionsAsked: readonly Difference[] = [
  {
    differenceId: 'sample-deviation',
    methods: ['normalise.n_zscore', 'pipeline'],
    fields: 'normalised',
    peer: 'divides by n - 1',
    ours: 'divides by n unless `deviationOf` is `sample`',
    because: 'the countries of a survey are all there are, and the United Nations survey divides by n',
  },
  {
    differenceId: 'availability-by-count',
    methods: [...means, 'pipeline'],
    fields: 'scores',
    peer: 'counts columns for the threshold',
    ours: 'counts weight unless `shareOf` is `count`',
    because: 'a score that stands on a tenth of its weight is not available',
  },
  {
    differenceId: 'bounds-on-the-original-scale',
    methods: ['normalise.n_scaled'],
    fields: 'normalised',
    peer: 'takes the bounds of the negated value where less is better',
    ours: 'takes bounds on the original scale, whichever the direction',
    because: 'bounds are published for the indicator as it is measured',
  },
  {
    differenceId: 'uncentred-sobol',
    methods: ['sensitivity', 'sensitivity.estimate'],
    fields: 'Si',
    peer: 'does not centre the outputs',
    ours: 'centres them unless `isCentred` is false',
    because: 'uncentred the estimate is all noise where the mean is far from zero: shares above 1 occur',
  },
  {
    differenceId: 'removal-by-weight',
    methods: ['remove_elements'],
    fields: 'scores, ranks, rankShift, meanAbsShift',
    peer: 'sets the weight of the element to zero and keeps its data in screening and imputation',
    ours: 'does so by a step `weigh`; `removeElements` scores again as if the element had never been there',
    because: 'an element that is gone should not decide who is screened out',
  },
  {
    differenceId: 'strict-thresholds',
    methods: ['treat.vector'],
    fields: 'strict',
    peer: 'does not say by which stricter limits this field was made',
    ours: 'must give it under one of a few stricter limits, see `methods/treat.ts`',
    because: 'the vectors do not name them',
  },
];
