import {
  arithmeticMean,
  copelandScores,
  dominanceFraction,
  geometricMean,
  harmonicMean,
  gap,
  outrankingMatrix,
  powerMean,
  ScoringError,
  type MeanOptions,
  type Value,
} from '@groundwork/scoring';
import { numberOf, type Answer, type AnswerTable, type GoldenCase, type JsonRecord } from '../golden-case.ts';
import { columnsIn, rowsOf, weightsIn } from '../read-values.ts';

type AggregateRow = (
  row: readonly Value[],
  weights: readonly number[] | undefined,
  options: MeanOptions,
  parameters: JsonRecord,
) => Value;

/** Aggregates each row of a vector by itself. */
function eachRow(aggregate: AggregateRow): Answer {
  return ({ parameters, input }) => {
    const columns = columnsIn(input['columns']);
    const weights = weightsIn(
      input['weights'],
      columns.map(({ code }) => code),
    );
    const threshold = parameters['dat_thresh'];
    const options: MeanOptions = typeof threshold === 'number' ? { minimumShare: threshold, shareOf: 'count' } : {};
    return { scores: rowsOf(columns).map((row) => aggregate(row, weights, options, parameters)) };
  };
}

/** As a scheme has it: a row with a number of zero or less is a gap, and stops no other row. */
const geometric: AggregateRow = (row, weights, options) => {
  try {
    return geometricMean(row, weights, options);
  } catch (error) {
    if (error instanceof ScoringError && error.code === 'value-not-positive') return gap('not-computable');
    throw error;
  }
};

function outranking({ input }: GoldenCase): unknown {
  const columns = columnsIn(input['columns']);
  const weights = weightsIn(
    input['weights'],
    columns.map(({ code }) => code),
  );
  const matrix = outrankingMatrix(rowsOf(columns), weights);
  const fraction = dominanceFraction(matrix);
  const pairs = (matrix.size * (matrix.size - 1)) / 2;
  return {
    outranking: Array.from({ length: matrix.size }, (_, unit) =>
      Array.from({ length: matrix.size }, (__, other) => matrix.at(unit, other)),
    ),
    dominancePairs: typeof fraction === 'number' ? Math.round(fraction * pairs) : fraction,
    dominanceFraction: fraction,
    scores: copelandScores(matrix),
  };
}

/** `a_*` of the peer. */
export const aggregateAnswers: AnswerTable = {
  'aggregate.a_amean': eachRow(arithmeticMean),
  'aggregate.a_gmean': eachRow(geometric),
  'aggregate.a_hmean': eachRow(harmonicMean),
  'aggregate.a_genmean': eachRow((row, weights, options, { p }) =>
    powerMean(row, weights, { ...options, exponent: numberOf(p, 1) }),
  ),
  'aggregate.copeland': outranking,
  'aggregate.a_copeland': outranking,
};
