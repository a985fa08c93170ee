import { gapReasons } from '../value/gap.ts';
import type { FieldsShape, ParameterShape } from './parameter-shape.ts';

const number: ParameterShape = { kind: 'number' };
const share: ParameterShape = { kind: 'number', minimum: 0, maximum: 1 };
const weight: ParameterShape = { kind: 'number', minimum: 0 };
const text: ParameterShape = { kind: 'text' };
const flag: ParameterShape = { kind: 'flag' };
const level: ParameterShape = { kind: 'number', minimum: 1, isWhole: true };
const direction: ParameterShape = { kind: 'choice', of: ['higher-is-better', 'lower-is-better'] };
const reason: ParameterShape = { kind: 'choice', of: gapReasons };
const listOf = (of: ParameterShape, atLeast = 0): ParameterShape => ({ kind: 'list', of, atLeast });
const mapOf = (of: ParameterShape): ParameterShape => ({ kind: 'map', of });
const fields = (
  required: Readonly<Record<string, ParameterShape>>,
  optional: Readonly<Record<string, ParameterShape>> = {},
): FieldsShape => ({ kind: 'fields', required, optional });

const rounding = fields({
  mode: { kind: 'choice', of: ['round-half-up', 'truncate'] },
  decimals: { kind: 'number', minimum: 0, maximum: 15, isWhole: true },
});
const scale = fields({ lowest: number, highest: number });

const treatment: Readonly<Record<string, ParameterShape>> = {
  atMost: { kind: 'number', minimum: 0, isWhole: true },
  maximumSkewness: { kind: 'number', above: 0 },
  maximumKurtosis: { kind: 'number', above: 0 },
  transform: {
    kind: 'choice',
    of: [
      'none',
      'shifted-logarithm',
      'signed-shifted-logarithm',
      'plain-shifted-logarithm',
      'gii-logarithm',
      'box-cox',
    ],
  },
  lambda: number,
  combine: flag,
};

const ties: ParameterShape = { kind: 'choice', of: ['lowest', 'highest', 'average'] };

/** Parameters of each normalisation, by method: required ones first. */
const normalisations: Readonly<Record<string, FieldsShape>> = {
  none: fields({}),
  'min-max': fields({}, { scale }),
  'z-score': fields(
    {},
    {
      mean: number,
      deviation: { kind: 'number', above: 0 },
      deviationOf: { kind: 'choice', of: ['population', 'sample'] },
    },
  ),
  scaled: fields({}, { lower: number, upper: number, factor: number }),
  'distance-to-maximum': fields({}),
  'distance-to-reference': fields({}, { reference: text, cap: flag }),
  'distance-to-target': fields({}, { target: number, cap: flag }),
  'fraction-of-maximum': fields({}),
  rank: fields({}, { ties }),
  borda: fields({}, { ties }),
  'percentile-rank': fields({}, { ties }),
  goalposts: fields(
    {},
    { lower: number, upper: number, clip: flag, scale, transform: { kind: 'choice', of: ['none', 'log10'] } },
  ),
  categorical: fields({}, { thresholds: listOf(number, 1), scores: listOf(number, 2) }),
  'around-reference': fields({}, { reference: number }),
};

const allNormalisationFields = Object.assign(
  {},
  ...Object.values(normalisations).map(({ optional }) => optional),
) as Readonly<Record<string, ParameterShape>>;

const indicatorNormalisation: ParameterShape = {
  kind: 'variants',
  by: 'method',
  variants: normalisations,
  // Without a method of its own an indicator gives parameters of the step's method.
  whenAbsent: fields({}, { ...allNormalisationFields, reference: { kind: 'number-or-text' } }),
};

const available: Readonly<Record<string, ParameterShape>> = {
  minimumShare: share,
  shareOf: { kind: 'choice', of: ['weight', 'count'] },
  rounding,
};

const aggregations: Readonly<Record<string, FieldsShape>> = {
  arithmetic: fields({}, available),
  geometric: fields({}, { ...available, floor: { kind: 'number', above: 0 } }),
  harmonic: fields({}, available),
  power: fields({ exponent: number }, available),
  median: fields({}, available),
  minimum: fields({}, available),
  maximum: fields({}, available),
  'ordered-weighted': fields({ positionWeights: listOf(weight, 1) }, available),
  'mean-min-penalty': fields({}, { ...available, strength: share, smoothing: weight }),
  'mazziotta-pareto': fields({}, { ...available, penalty: { kind: 'choice', of: ['minus', 'plus'] } }),
  copeland: fields({}, available),
  'benefit-of-the-doubt': fields({}, { ...available, minimumContribution: share, maximumContribution: share }),
};

const normaliseVariants = Object.fromEntries(
  Object.entries(normalisations).map(([method, shape]) => [
    method,
    fields(
      { step: text },
      { ...shape.required, ...shape.optional, indicators: mapOf(indicatorNormalisation), rounding },
    ),
  ]),
);

/** The parameters of each step, by its name. */
export const stepShapes: Readonly<Record<string, FieldsShape>> = {
  denominate: fields({}, { indicators: mapOf(fields({ by: text }, { scale: { kind: 'number', above: 0 } })) }),
  screen: fields(
    {},
    {
      by: { kind: 'choice', of: ['missing', 'zeros', 'missing-and-zeros'] },
      minimumAvailable: share,
      minimumNonZero: share,
      keep: listOf(text),
      drop: listOf(text),
    },
  ),
  impute: fields(
    {
      method: {
        kind: 'choice',
        of: ['none', 'mean', 'median', 'row-mean', 'row-median', 'latest', 'linear', 'constant', 'linear-constant'],
      },
    },
    {
      group: text,
      withinLevel: level,
      maximumTimePoints: { kind: 'number', minimum: 1, isWhole: true },
      fill: listOf(reason),
    },
  ),
  treat: fields({}, { ...treatment, indicators: mapOf(fields({}, { ...treatment, skip: flag })) }),
  // Looked at again by method, below.
  normalise: fields(
    { method: { kind: 'choice', of: Object.keys(normalisations) } },
    {
      ...allNormalisationFields,
      reference: { kind: 'number-or-text' },
      indicators: mapOf(indicatorNormalisation),
      rounding,
    },
  ),
  weigh: fields(
    {
      method: {
        kind: 'choice',
        of: ['given', 'equal', 'principal-components', 'equal-influence', 'budget-allocation', 'analytic-hierarchy'],
      },
    },
    {
      level,
      weights: mapOf(weight),
      panel: listOf(mapOf(weight), 1),
      elements: listOf(text, 2),
      judgements: listOf(listOf(listOf({ kind: 'number', above: 0 }), 2), 1),
    },
  ),
  aggregate: fields({ levels: listOf({ kind: 'variants', by: 'method', variants: aggregations }, 1) }),
};

/** A step `normalise`, by its method. */
export const normaliseShape: ParameterShape = { kind: 'variants', by: 'method', variants: normaliseVariants };

/** A framework, as data. */
export const frameworkShape: ParameterShape = listOf(
  fields(
    { code: text, parent: { kind: 'text-or-null' } },
    { weight: number, direction, name: text, unit: text, denominator: text, target: number },
  ),
);

/** A whole scheme, as data. */
export const schemeShape: ParameterShape = fields(
  {
    schemeId: text,
    framework: frameworkShape,
    steps: listOf({ kind: 'variants', by: 'step', variants: stepShapes }, 1),
  },
  {
    title: text,
    source: text,
    ranking: fields({}, { tolerance: { kind: 'number', minimum: 0 } }),
    groups: listOf(fields({ groupId: text, from: number }), 1),
    classes: listOf(fields({ groupId: text, from: number, classIds: listOf(text, 1) }), 1),
    pooling: { kind: 'choice', of: ['all-times', 'each-time'] },
  },
);
