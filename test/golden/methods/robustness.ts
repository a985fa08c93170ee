import {
  drawShare,
  nominalOf,
  rankShifts,
  sobolIndices,
  summariseDraws,
  type DrawShare,
  type PreparedTable,
  type UncertaintyFactor,
  type UncertaintyPlan,
} from '@groundwork/scoring';
import { listOf, numberOf, recordOf, type AnswerTable, type GoldenCase, type Json } from '../golden-case.ts';
import { byCode } from '../read-values.ts';
import { preparedFor } from './pipeline.ts';
import { normaliseStepIn } from './normalise-step.ts';
import { aggregateStep, imputeStepIn, schemeIn, weightSet } from './scheme-of.ts';

/** The pipeline behind `uncertainty` and `sensitivity`, whose vectors give only the alternatives. */
const base = {
  impute: 'median',
  treat: 'default',
  normalise: { f: 'minmax', l_u: [1, 100] },
  aggregate: 'amean',
} as const;

/** A factor of a plan, and its points for the draws of the vector. */
interface DrawnFactor {
  readonly name: string;
  readonly factor: UncertaintyFactor;
  readonly points: readonly number[];
}

/** Draws of the vector as points: the middle of the part of [0, 1) that stands for the alternative. */
function pointsFor(choices: readonly number[], count: number): readonly number[] {
  return choices.map((choice) => (choice - 0.5) / count);
}

function factorsIn({ parameters, input }: GoldenCase): readonly DrawnFactor[] {
  const alternatives = recordOf(input['alternatives']);
  return Object.entries(recordOf(parameters['draws'])).map(([name, drawn]) =>
    factorOf(
      name,
      listOf(drawn).map((draw) => numberOf(draw, Number.NaN)),
      listOf(alternatives[name]),
      { parameters, input },
    ),
  );
}

function factorOf(
  name: string,
  drawn: readonly number[],
  given: readonly Json[],
  { parameters, input }: Pick<GoldenCase, 'parameters' | 'input'>,
): DrawnFactor {
  const factorId = name;
  const chosen = pointsFor(drawn, given.length);
  const ofValues = (): { readonly values: readonly number[]; readonly points: readonly number[] } => {
    const values = [...new Set(drawn)].toSorted((one, other) => one - other);
    const places = drawn.map((draw) => values.indexOf(draw) + 1);
    return { values, points: pointsFor(places, values.length) };
  };
  const kind = name.toLowerCase();
  switch (kind) {
    case 'norm':
    case 'normalise': {
      return {
        name,
        factor: {
          kind: 'alternatives',
          factorId,
          step: 'normalise',
          alternatives: given.map((way) => ({ ...normaliseStepIn(way, input) })),
        },
        points: chosen,
      };
    }
    case 'weights':
      return { name, factor: { kind: 'weight-sets', factorId, sets: given.map(weightSet) }, points: chosen };
    case 'agg':
    case 'aggregate': {
      const { dat_thresh: threshold } = recordOf(parameters['base']);
      const ways = given.map((way) => ({ levels: aggregateStep(way, threshold).levels }));
      return {
        name,
        factor: { kind: 'alternatives', factorId, step: 'aggregate', alternatives: ways },
        points: chosen,
      };
    }
    case 'impute': {
      const ways = given.map((way) => ({ ...imputeStepIn(way) }));
      return { name, factor: { kind: 'alternatives', factorId, step: 'impute', alternatives: ways }, points: chosen };
    }
    case 'winmax':
    case 'skew_thresh':
    case 'kurt_thresh': {
      const { values, points } = ofValues();
      const limit = { winmax: 'atMost', skew_thresh: 'maximumSkewness', kurt_thresh: 'maximumKurtosis' }[kind];
      const ways = values.map((value) => ({ [limit]: value }));
      return { name, factor: { kind: 'alternatives', factorId, step: 'treat', alternatives: ways }, points };
    }
    case 'dat_thresh': {
      const { values, points } = ofValues();
      const ways = values.map((minimumShare) => ({ minimumShare, shareOf: 'count' }));
      return { name, factor: { kind: 'alternatives', factorId, step: 'aggregate', alternatives: ways }, points };
    }
    default:
      throw new Error(`unknown factor ${name}`);
  }
}

interface Drawn {
  readonly prepared: PreparedTable;
  readonly plan: UncertaintyPlan;
  readonly draws: DrawShare;
  readonly factors: readonly DrawnFactor[];
  readonly nominal: ReturnType<typeof nominalOf>;
}

function drawnFor(goldenCase: GoldenCase): Drawn {
  const factors = factorsIn(goldenCase);
  const { parameters, input } = goldenCase;
  const prepared = preparedFor(input, schemeIn({ ...base, ...recordOf(parameters['base']) }, input));
  const count = factors[0]?.points.length ?? 0;
  const points = Array.from({ length: count }, (_, draw) => factors.map((factor) => factor.points[draw] ?? 0));
  const plan: UncertaintyPlan = { draws: count, seed: 1, factors: factors.map(({ factor }) => factor), points };
  const draws = drawShare(prepared, plan, 'uncertainty', 0, count);
  const { framework } = prepared;
  const nominal = nominalOf(prepared, framework.elements[framework.tops[0] ?? -1]?.code ?? '');
  return { prepared, plan, draws, factors, nominal };
}

/** One list per draw; 0 and NaN stand where a draw scored nobody. */
function perDraw(
  list: Float64Array | Int32Array,
  { draws, units }: { readonly draws: number; readonly units: number },
) {
  return Array.from({ length: draws }, (_, draw) =>
    Array.from(list.subarray(draw * units, (draw + 1) * units), (entry) =>
      Number.isNaN(entry) || (entry === 0 && list instanceof Int32Array) ? null : entry,
    ),
  );
}

/** Uncertainty and sensitivity, with the draws of the vector. */
export const robustnessAnswers: AnswerTable = {
  uncertainty: (goldenCase) => {
    const { prepared, plan, draws, nominal } = drawnFor(goldenCase);
    const { units } = summariseDraws(prepared, plan, draws);
    const size = { draws: draws.to, units: draws.units };
    const uCode = prepared.units;
    return {
      units: uCode,
      nominal: nominal.scores,
      nominalRank: nominal.ranks,
      rankStats: {
        uCode,
        Nominal: nominal.ranks,
        Mean: units.map(({ ranks }) => ranks.mean),
        Median: units.map(({ ranks }) => ranks.median),
        Q5: units.map(({ ranks }) => ranks.low),
        Q95: units.map(({ ranks }) => ranks.high),
      },
      scoresFirst10: perDraw(draws.scores, size).slice(0, 10),
      ranks: perDraw(draws.ranks, size),
    };
  },
  sensitivity: (goldenCase) => {
    const { prepared, draws, factors, nominal } = drawnFor(goldenCase);
    const shifts = Array.from(rankShifts(draws, nominal.ranks));
    const count = numberOf(goldenCase.parameters['N'], shifts.length / (factors.length + 2));
    const indices = sobolIndices(shifts, count, factors.length, { isCentred: false, resamples: 0 });
    const named = (of: 'firstOrder' | 'total'): unknown =>
      byCode(factors.map(({ name }, at) => [titled(name), indices[at]?.[of]]));
    return {
      units: prepared.units,
      nominalRank: nominal.ranks,
      meanAbsRankShift: shifts,
      Si: named('firstOrder'),
      STi: named('total'),
    };
  },
};

/** The peer names indices with a capital. */
function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
