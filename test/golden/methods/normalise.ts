import {
  gap,
  normaliseBorda,
  normaliseDistanceToMaximum,
  normaliseDistanceToReference,
  normaliseDistanceToTarget,
  normaliseFractionOfMaximum,
  normaliseMinMax,
  normalisePercentileRank,
  normaliseRank,
  normaliseScaled,
  normaliseToGoalposts,
  normaliseZScore,
  type Direction,
  type Value,
} from '@groundwork/scoring';
import {
  isRecord,
  listOf,
  numberOf,
  textOf,
  type Answer,
  type AnswerTable,
  type Json,
  type JsonRecord,
} from '../golden-case.ts';
import { byCode, columnsIn, directionIn } from '../read-values.ts';

type NormaliseColumn = (
  values: readonly Value[],
  direction: Direction,
  parameters: JsonRecord,
  code: string,
) => readonly Value[];

/** Normalises each indicator of a vector by itself. */
function eachColumn(normalise: NormaliseColumn): Answer {
  return ({ parameters, input }) => ({
    normalised: byCode(
      columnsIn(input['indicators']).map(({ code, values }) => [
        code,
        normalise(values, directionIn(input, code), parameters, code),
      ]),
    ),
  });
}

/** A parameter that is one for all indicators, or one for each by its code. */
function ofIndicator(parameter: Json | undefined, code: string): Json | undefined {
  return isRecord(parameter) ? parameter[code] : parameter;
}

export function tiesOf(ties: Json | undefined): 'lowest' | 'highest' | 'average' {
  const name = textOf(ties);
  if (name === 'max') return 'highest';
  if (name === 'average') return 'average';
  if (name === '' || name === 'min') return 'lowest';
  throw new Error(`unknown ties method ${name}`);
}

function pairOf(parameter: Json | undefined, first: number, second: number): readonly [number, number] {
  const pair = listOf(parameter);
  return [numberOf(pair[0], first), numberOf(pair[1], second)];
}

const ranked =
  (normalise: typeof normaliseRank): NormaliseColumn =>
  (values, direction, parameters) =>
    normalise(values, { direction, ties: tiesOf(parameters['ties.method'] ?? parameters['ties']) });

/** `n_*` of the peer. */
export const normaliseAnswers: AnswerTable = {
  'normalise.n_minmax': eachColumn((values, direction, { l_u }, code) => {
    const [lowest, highest] = pairOf(ofIndicator(l_u, code), 0, 100);
    return normaliseMinMax(values, { scale: { lowest, highest }, direction });
  }),
  'normalise.n_zscore': eachColumn((values, direction, { m_sd }, code) => {
    const [mean, deviation] = pairOf(ofIndicator(m_sd, code), 0, 1);
    return normaliseZScore(values, { mean, deviation, deviationOf: 'sample', direction });
  }),
  'normalise.n_scaled': eachColumn((values, direction, { npara, scale_factor }, code) => {
    // The peer's bounds are those of the negated value where less is better.
    const [first, second] = pairOf(ofIndicator(npara, code), 0, 100);
    const [lower, upper] = direction === 'lower-is-better' ? [-second, -first] : [first, second];
    return normaliseScaled(values, { lower, upper, factor: numberOf(scale_factor, 100), direction });
  }),
  'normalise.n_dist2max': eachColumn((values, direction) => normaliseDistanceToMaximum(values, { direction })),
  'normalise.n_dist2ref': eachColumn((values, direction, { iref, cap_max }) => {
    const reference = values[numberOf(iref, 1) - 1] ?? gap('not-answered');
    return normaliseDistanceToReference(values, { reference, cap: cap_max === true, direction });
  }),
  'normalise.n_dist2targ': eachColumn((values, direction, { target, cap_max }, code) =>
    normaliseDistanceToTarget(values, {
      target: numberOf(ofIndicator(target, code), Number.NaN),
      cap: cap_max === true,
      direction,
    }),
  ),
  'normalise.n_fracmax': eachColumn((values, direction) => normaliseFractionOfMaximum(values, { direction })),
  'normalise.n_rank': eachColumn(ranked(normaliseRank)),
  'normalise.n_borda': eachColumn(ranked(normaliseBorda)),
  'normalise.n_prank': eachColumn(ranked(normalisePercentileRank)),
  'normalise.n_goalposts': eachColumn((values, direction, { lower, upper, scale, truncate }, code) =>
    normaliseToGoalposts(values, {
      lower: numberOf(ofIndicator(lower, code), 0),
      upper: numberOf(ofIndicator(upper, code), 1),
      clip: truncate !== false,
      scale: { lowest: 0, highest: numberOf(ofIndicator(scale, code), 1) },
      direction,
    }),
  ),
};
