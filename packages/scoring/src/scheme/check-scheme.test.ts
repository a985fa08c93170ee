import { expect, test } from 'vitest';
import { checkScheme } from './check-scheme.ts';

const framework = [
  { code: 'index', parent: null },
  { code: 'left', parent: 'index' },
  { code: 'right', parent: 'index' },
  { code: 'a', parent: 'left' },
  { code: 'b', parent: 'left', target: 5 },
  { code: 'c', parent: 'right' },
];
const aggregate = { step: 'aggregate', levels: [{ method: 'arithmetic' }] };

function faults(scheme: unknown): readonly string[] {
  return checkScheme(scheme).map(({ severity, path, code }) => `${severity} ${path}: ${code}`);
}
function faultsOf(...steps: readonly unknown[]): readonly string[] {
  return faults({ schemeId: 's', framework, steps });
}

test('says nothing of a scheme that uses every step', () => {
  expect(
    faultsOf(
      { step: 'denominate', indicators: { a: { by: 'people', scale: 1000 } } },
      { step: 'screen', by: 'missing-and-zeros', minimumAvailable: 0.65, keep: ['KEN'] },
      { step: 'impute', method: 'median', group: 'region', fill: ['not-answered'] },
      { step: 'treat', atMost: 5, indicators: { a: { skip: true }, b: { transform: 'box-cox', lambda: 0.5 } } },
      {
        step: 'normalise',
        method: 'goalposts',
        lower: 0,
        upper: 10,
        rounding: { mode: 'round-half-up', decimals: 4 },
        indicators: { a: { upper: 20 }, b: { method: 'distance-to-target' }, c: { method: 'min-max' } },
      },
      { step: 'weigh', method: 'given', weights: { left: 2 } },
      {
        step: 'aggregate',
        levels: [
          { method: 'power', exponent: 0.5, minimumShare: 0.6, shareOf: 'count' },
          { method: 'geometric', floor: 1 },
        ],
      },
    ),
  ).toEqual([]);
});

test('finds unknown steps, parameters and values of the shape, all at once', () => {
  expect(
    faults({
      schemeId: 7,
      framework,
      colour: 'blue',
      steps: [
        { step: 'polish' },
        'normalise',
        { step: 'screen', minimumAvailable: 1.5, keep: 'KEN' },
        { step: 'impute' },
        { step: 'aggregate', levels: [{ method: 'power' }, { method: 'mode' }] },
      ],
    }),
  ).toEqual([
    'error schemeId: parameter-invalid',
    'error colour: parameter-unknown',
    'error steps[0].step: step-unknown',
    'error steps[1]: not-an-object',
    'error steps[2].minimumAvailable: parameter-invalid',
    'error steps[2].keep: parameter-invalid',
    'error steps[3].method: parameter-missing',
    'error steps[4].levels[0].exponent: parameter-missing',
    'error steps[4].levels[1].method: parameter-invalid',
  ]);
  for (const nothing of [null, 3, [], undefined]) expect(faults(nothing)).toEqual(['error scheme: not-an-object']);
  expect(faults({})).toEqual([
    'error schemeId: parameter-missing',
    'error framework: parameter-missing',
    'error steps: parameter-missing',
  ]);
});

test('does not take what every object inherits for a step or a parameter', () => {
  expect(faultsOf({ step: 'constructor' }, { step: 'screen', toString: 1 })).toEqual([
    'error steps[0].step: step-unknown',
    'error steps[1].toString: parameter-unknown',
    'error steps: step-order',
  ]);
});

test('holds the parameters of a normalisation against its method', () => {
  expect(faultsOf({ step: 'normalise', method: 'min-max', target: 3 }, aggregate)).toEqual([
    'error steps[0].target: parameter-unknown',
  ]);
});

test('asks for what a method cannot do without, indicator by indicator', () => {
  expect(
    faultsOf(
      {
        step: 'normalise',
        method: 'distance-to-target',
        indicators: {
          a: { method: 'goalposts', lower: 3 },
          c: { method: 'distance-to-reference' },
        },
      },
      aggregate,
    ),
  ).toEqual([
    'error steps[0].indicators.a.upper: parameter-missing',
    'error steps[0].indicators.c.reference: parameter-missing',
  ]);
  expect(faultsOf({ step: 'normalise', method: 'categorical', thresholds: [1, 1], scores: [0, 1] }, aggregate)).toEqual(
    Array.from({ length: 3 }, () => ['scores', 'thresholds'])
      .flat()
      .map((name) => `error steps[0].${name}: parameter-invalid`),
  );
});

test('refuses bounds without room between them', () => {
  expect(faultsOf({ step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 1 } }, aggregate)).toEqual(
    ['a', 'b', 'c'].map(() => 'error steps[0].scale: bounds-equal'),
  );
  expect(
    faultsOf({ step: 'normalise', method: 'scaled', lower: 0, upper: 1, indicators: { b: { lower: 4 } } }, aggregate),
  ).toEqual(['error steps[0].indicators.b.upper: bounds-equal']);
});

test('refuses an order that cannot be', () => {
  const normalise = { step: 'normalise', method: 'min-max' };
  expect(faultsOf(normalise)).toEqual(['error steps: step-order']);
  expect(faultsOf(aggregate, normalise)).toEqual(['error steps[0]: step-order']);
  expect(faultsOf(normalise, { step: 'treat' }, { step: 'denominate' }, normalise, aggregate)).toEqual([
    'error steps[3]: step-order',
    'error steps[2]: step-order',
    'error steps[1]: step-order',
  ]);
  expect(faultsOf({ step: 'weigh', method: 'equal-influence', level: 2 }, normalise, aggregate)).toEqual([
    'error steps[0]: step-order',
  ]);
});

test('knows the elements of its framework', () => {
  expect(
    faultsOf(
      { step: 'treat', indicators: { left: {}, z: {} } },
      { step: 'impute', method: 'row-mean', withinLevel: 4 },
      { step: 'weigh', method: 'given', weights: { z: 1 } },
      { step: 'weigh', method: 'equal', level: 9 },
      { step: 'weigh', method: 'budget-allocation', panel: [{ left: 40, y: 60 }, {}] },
      { step: 'weigh', method: 'analytic-hierarchy', elements: ['left', 'x'] },
      { step: 'weigh', method: 'principal-components' },
      { step: 'weigh', method: 'given' },
      { step: 'weigh', method: 'budget-allocation' },
      aggregate,
    ),
  ).toEqual([
    'error steps[0].indicators.left: indicator-unknown',
    'error steps[0].indicators.z: indicator-unknown',
    'error steps[1].withinLevel: parameter-invalid',
    'error steps[2].weights.z: element-unknown',
    'error steps[3].level: parameter-invalid',
    'error steps[4].panel[0].y: element-unknown',
    'error steps[4].panel[1]: points-do-not-add-up',
    'error steps[5].judgements: parameter-missing',
    'error steps[5].elements: element-unknown',
    'error steps[6].level: parameter-missing',
    'error steps[7].weights: parameter-missing',
    'error steps[8].panel: parameter-missing',
  ]);
});

test('refuses points that do not add up and judgements that are none, and warns of contradictions', () => {
  const judged = (...judgements: readonly unknown[]): readonly string[] =>
    faultsOf({ step: 'weigh', method: 'analytic-hierarchy', elements: ['a', 'b', 'c'], judgements }, aggregate);
  const consistent = [
    [1, 2, 4],
    [1 / 2, 1, 2],
    [1 / 4, 1 / 2, 1],
  ];
  const contradictory = [
    [1, 9, 1 / 9],
    [1 / 9, 1, 9],
    [9, 1 / 9, 1],
  ];
  expect(judged(consistent)).toEqual([]);
  expect(
    judged(
      consistent,
      [
        [1, 2],
        [1 / 2, 1],
      ],
      [
        [1, 2, 4],
        [1, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
    ),
  ).toEqual(['error steps[0].judgements[1]: judgements-invalid', 'error steps[0].judgements[2]: judgements-invalid']);
  expect(judged(contradictory)).toEqual(['warning steps[0].judgements: judgements-inconsistent']);
  const panel = [
    { left: 50, right: 50 },
    { left: 50, right: 40 },
  ];
  expect(faultsOf({ step: 'weigh', method: 'budget-allocation', panel }, aggregate)).toEqual([
    'error steps[0].panel[1]: points-do-not-add-up',
  ]);
});

test('looks at the tree also where the form of an element is wrong', () => {
  const broken = [
    { code: 'index', parent: null },
    { code: 'a', parent: 'index', weight: Number.NaN },
    { code: 'b', parent: 'index', weight: -1, colour: 'blue' },
    { code: 'c', parent: 'd' },
    { code: 'd', parent: 'c' },
  ];
  expect(faults({ schemeId: 's', framework: broken, steps: [aggregate] })).toEqual([
    'error framework[1].weight: parameter-invalid',
    'error framework[2].colour: parameter-unknown',
    'error framework[2].weight: weight-invalid',
    'error framework[3].parent: framework-cycle',
  ]);
});

test('reports the faults of the framework beside those of the steps', () => {
  expect(faults({ schemeId: 's', framework: [{ code: 'a', parent: 'z' }], steps: [{ step: 'screen' }] })).toEqual([
    'error framework[0].parent: parent-unknown',
    'error steps: step-order',
  ]);
});

test('warns when a mean of logarithms or quotients meets scores of zero or less', () => {
  const warned = (normalise: object, level: object): readonly string[] =>
    faultsOf({ step: 'normalise', ...normalise }, { step: 'aggregate', levels: [level] });
  const warning = ['warning steps[1].levels[0].method: not-positive-under-mean'];
  expect(warned({ method: 'min-max' }, { method: 'geometric' })).toEqual(warning);
  expect(warned({ method: 'z-score' }, { method: 'harmonic' })).toEqual(warning);
  expect(warned({ method: 'min-max', scale: { lowest: 1, highest: 100 } }, { method: 'geometric' })).toEqual([]);
  expect(warned({ method: 'min-max' }, { method: 'geometric', floor: 0.01 })).toEqual([]);
  expect(warned({ method: 'rank' }, { method: 'harmonic' })).toEqual([]);
  expect(warned({ method: 'z-score' }, { method: 'arithmetic' })).toEqual([]);
});
