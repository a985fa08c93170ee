import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { columnOf } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { arithmeticMean } from '../aggregation/arithmetic-mean.ts';
import { pearson } from '../correlation/pearson.ts';
import { randomStream } from '../random/random-stream.ts';
import { principalComponentWeights } from '../weighting/principal-component-weights.ts';
import { geometricMean } from '../aggregation/geometric-mean.ts';
import { classesOf, groupsOf, ranksOf, scoredUnits, scoresOf } from './read-run.ts';
import { scoreTable } from './score-table.ts';
import type { ScoringRun } from './scoring-run.ts';

const framework: Scheme['framework'] = [
  { code: 'index', parent: null },
  { code: 'left', parent: 'index', weight: 2 },
  { code: 'right', parent: 'index', weight: 1 },
  { code: 'a', parent: 'left', weight: 3 },
  { code: 'b', parent: 'left', weight: 1, direction: 'lower-is-better' },
  { code: 'c', parent: 'right' },
];
const table: ScoringTable = {
  units: ['KEN', 'RWA', 'UGA', 'TZA'],
  columns: {
    a: [0, 5, 10, gap('not-answered')],
    b: [8, 4, 0, 2],
    c: [1, gap('not-applicable'), 3, 2],
  },
};
const normalise = { step: 'normalise', method: 'min-max' } as const;
const aggregate = { step: 'aggregate', levels: [{ method: 'arithmetic' }] } as const;

function runOf(steps: Scheme['steps'], of: ScoringTable = table, rest: Partial<Scheme> = {}): ScoringRun {
  const { run, issues } = scoreTable(of, { schemeId: 's', framework, steps, ...rest });
  if (run === null) throw new Error(JSON.stringify(issues));
  return run;
}
function issueCodes(steps: Scheme['steps'], of: ScoringTable = table): readonly string[] {
  const { run, issues } = scoreTable(of, { schemeId: 's', framework, steps });
  return [...(run === null ? ['refused'] : []), ...issues.map(({ code, path }) => `${path}: ${code}`)];
}

describe('a run', () => {
  test('brings indicators on one scale with their direction and adds them up by weight', () => {
    const run = runOf([normalise, aggregate]);
    expect(scoresOf(run, 'a')).toEqual([0, 0.5, 1, gap('not-answered')]);
    expect(scoresOf(run, 'b')).toEqual([0, 0.5, 1, 0.75]);
    expect(scoresOf(run, 'left')).toEqual([0, 0.5, 1, 0.75]);
    // Not applicable leaves the denominator: Rwanda's index is its left side.
    expect(scoresOf(run, 'right')).toEqual([0, gap('not-applicable'), 1, 0.5]);
    expect(scoresOf(run, 'index')).toEqual([0, 0.5, 1, 2 / 3]);
    expect(ranksOf(run, 'index')).toEqual([4, 3, 1, 2]);
  });

  test('holds each level to its own threshold, by weight or by count', () => {
    const level = { method: 'arithmetic', minimumShare: 0.5 } as const;
    const byWeight = runOf([normalise, { step: 'aggregate', levels: [level] }]);
    const byCount = runOf([normalise, { step: 'aggregate', levels: [{ ...level, shareOf: 'count' }] }]);
    expect(scoresOf(byWeight, 'left')[3]).toEqual(gap('below-availability'));
    expect(scoresOf(byCount, 'left')[3]).toBe(0.75);
  });

  test('groups by the cut-offs of the scheme before anything is rounded', () => {
    const groups = [
      { groupId: 'high', from: 2 / 3 },
      { groupId: 'low', from: 0 },
    ];
    const run = runOf([normalise, aggregate], table, { groups });
    expect(groupsOf(run, 'index')).toEqual(['low', 'low', 'high', 'high']);
    expect(groupsOf(runOf([normalise, aggregate]), 'index')).toEqual([null, null, null, null]);
  });

  test('splits groups into classes by count, in a panel inside each year', () => {
    const classes = [{ groupId: 'all', from: 0, classIds: ['upper', 'lower'] }];
    expect(classesOf(runOf([normalise, aggregate], table, { classes }), 'index')).toEqual([
      'lower',
      'lower',
      'upper',
      'upper',
    ]);
    expect(classesOf(runOf([normalise, aggregate]), 'index')).toEqual([null, null, null, null]);
    const panel = { ...table, units: ['KEN', 'RWA', 'KEN', 'RWA'], times: [2023, 2023, 2024, 2024] };
    expect(classesOf(runOf([normalise, aggregate], panel, { classes }), 'index')).toEqual([
      'lower',
      'upper',
      'upper',
      'lower',
    ]);
  });

  test('rounds where an edition computes on from printed digits', () => {
    const rounding = { mode: 'round-half-up', decimals: 1 } as const;
    const run = runOf([
      { ...normalise, rounding },
      { step: 'aggregate', levels: [{ method: 'arithmetic' }, { method: 'arithmetic', rounding }] },
    ]);
    // Tanzania's .75 becomes .8 first; two thirds of .8 and one third of .5 make .7.
    expect(scoresOf(run, 'left')[3]).toBe(0.8);
    expect(scoresOf(run, 'index')).toEqual([0, 0.5, 1, 0.7]);
  });

  test('leaves out the countries that a screening names or finds short, and says why', () => {
    const run = runOf([{ step: 'screen', minimumAvailable: 0.9, keep: ['RWA'], drop: ['KEN'] }, normalise, aggregate]);
    expect(scoredUnits(run)).toEqual(['RWA', 'UGA']);
    expect(run.last.removed).toEqual([
      { unit: 'KEN', time: null, because: 'dropped' },
      { unit: 'TZA', time: null, because: 'missing' },
    ]);
  });

  test('divides by the denominators of the framework or of the step, and imputes by group', () => {
    const rich: ScoringTable = {
      ...table,
      groups: { region: ['east', 'east', 'west', 'west'] },
      denominators: { people: [1, 2, 4, 5] },
    };
    const run = runOf(
      [
        { step: 'denominate', indicators: { a: { by: 'people', scale: 10 } } },
        { step: 'impute', method: 'mean', group: 'region' },
        { step: 'normalise', method: 'none' },
        aggregate,
      ],
      rich,
    );
    expect(scoresOf(run, 'a')).toEqual([0, 25, 25, 25]);
    // Higher is better in every score, also where nothing else is done.
    expect(scoresOf(run, 'b')).toEqual([-8, -4, 0, -2]);
  });

  test('imputes from siblings only, or from everything, as the step says', () => {
    const steps = (withinLevel: number): Scheme['steps'] => [
      { step: 'impute', method: 'row-mean', withinLevel },
      normalise,
      aggregate,
    ];
    // Tanzania is at .75 of b and at .5 of c.
    expect(scoresOf(runOf(steps(2)), 'a')[3]).toBe(0.75);
    expect(scoresOf(runOf(steps(3)), 'a')[3]).toBe(0.625);
  });

  test('treats outliers of some indicators and spares others', () => {
    const units = Array.from({ length: 12 }, (_, unit) => `U${unit}`);
    const heavy = units.map((_, unit) => (unit === 11 ? 1000 : unit));
    const of = { units, columns: { a: heavy, b: heavy, c: heavy } };
    const run = runOf([{ step: 'treat', indicators: { b: { skip: true } } }, normalise, aggregate], of);
    expect(scoresOf(run, 'a')[10]).toBe(1);
    expect(scoresOf(run, 'b')[10]).toBe(0.99);
    expect(run.last.treatments?.map((done) => done.map(({ treatment }) => treatment.method))).toEqual([
      ['winsorised'],
      [],
      ['winsorised'],
    ]);
  });

  test('takes the value of a reference country, and leaves a column without it empty', () => {
    const run = runOf([{ step: 'normalise', method: 'distance-to-reference', reference: 'TZA' }, aggregate]);
    expect(scoresOf(run, 'a').map((value) => typeof value)).toEqual(['object', 'object', 'object', 'object']);
    expect(scoresOf(run, 'c')).toEqual([0, gap('not-applicable'), 2, 1]);
  });

  test('weighs anew: given, equal, by a panel, by judgements', () => {
    const weighed = (step: Scheme['steps'][number]): readonly number[] => [
      ...runOf([normalise, step, aggregate]).last.weights,
    ];
    // Order of the elements: a, b, c, left, right, index.
    expect(weighed({ step: 'weigh', method: 'given', weights: { b: 9, right: 4 } })).toEqual([3, 9, 1, 2, 4, 1]);
    expect(weighed({ step: 'weigh', method: 'equal' })).toEqual([1, 1, 1, 1, 1, 1]);
    expect(weighed({ step: 'weigh', method: 'equal', level: 2 })).toEqual([3, 1, 1, 1, 1, 1]);
    const panel = [
      { left: 60, right: 40 },
      { left: 80, right: 20 },
    ];
    const [, , , left = 0, right = 1] = weighed({ step: 'weigh', method: 'budget-allocation', panel });
    expect(left / right).toBeCloseTo(7 / 3, 12);
    const judgements = [
      [
        [1, 4],
        [1 / 4, 1],
      ],
    ];
    const judged = weighed({ step: 'weigh', method: 'analytic-hierarchy', elements: ['left', 'right'], judgements });
    expect((judged[3] ?? 0) / (judged[4] ?? 1)).toBeCloseTo(4, 12);
  });
});

describe('weights from the data', () => {
  const next = randomStream(3, 0, 0);
  const shared = Array.from({ length: 30 }, next);
  const near = (share: number): readonly number[] => shared.map((number) => share * number + (1 - share) * next());
  const of: ScoringTable = {
    units: shared.map((_, unit) => `U${unit}`),
    columns: { a: near(0.9), b: near(0.6).map((number) => -number), c: near(0.3) },
  };
  const weighed = (step: Scheme['steps'][number], on: ScoringTable = of): ScoringRun =>
    runOf([normalise, step, aggregate], on);

  test('by principal components are those of the normalised columns, sign and direction included', () => {
    const run = weighed({ step: 'weigh', method: 'principal-components', level: 1 });
    const { weights } = principalComponentWeights([scoresOf(run, 'a'), scoresOf(run, 'b')]);
    expect([...run.last.weights.subarray(0, 2)]).toEqual(weights);
  });

  test('of equal influence correlate every part equally with the whole', () => {
    const run = weighed({ step: 'weigh', method: 'equal-influence', level: 2 });
    const [left, right] = ['left', 'right'].map(
      (code) => pearson(scoresOf(run, code), scoresOf(run, 'index')).coefficient,
    );
    expect(left).toBeCloseTo(right as number, 10);
    expect(run.last.weights[3]).not.toBeCloseTo(run.last.weights[4] ?? 0, 2);
  });

  test('that the data do not determine leave their parent, and it alone, without scores', () => {
    const constant = { ...of, columns: { ...of.columns, b: shared.map(() => 1) } };
    const run = weighed({ step: 'weigh', method: 'principal-components', level: 1 }, constant);
    expect(new Set(scoresOf(run, 'left').map((value) => JSON.stringify(value)))).toEqual(
      new Set([JSON.stringify(gap('not-computable'))]),
    );
    expect(scoresOf(run, 'right')).toEqual(scoresOf(run, 'c'));
    expect(scoresOf(run, 'index')).toEqual(scoresOf(run, 'c'));
  });
});

describe('every aggregation', () => {
  const levels: Scheme['steps'][number][] = [
    { method: 'arithmetic' },
    { method: 'geometric', floor: 0.01 },
    { method: 'harmonic' },
    { method: 'power', exponent: 2 },
    { method: 'median' },
    { method: 'minimum' },
    { method: 'maximum' },
    { method: 'mean-min-penalty', strength: 0.5, smoothing: 0.1 },
    { method: 'mazziotta-pareto', penalty: 'minus' },
    { method: 'copeland' },
    { method: 'benefit-of-the-doubt', minimumContribution: 0.05 },
  ].map((level) => ({ step: 'aggregate', levels: [level] }) as Scheme['steps'][number]);

  test.each(levels.map((step) => [JSON.stringify(step), step] as const))('can stand at every level: %s', (_, step) => {
    const scale = { lowest: 1, highest: 100 };
    const ranks = ranksOf(runOf([{ ...normalise, scale }, { step: 'impute', method: 'median' }, step]), 'index');
    expect([ranks[0], ranks[2]]).toEqual([4, 1]);
  });

  test('of ordered weights needs as many places as there are children', () => {
    const step = (positionWeights: readonly number[]): Scheme['steps'][number] => ({
      step: 'aggregate',
      levels: [{ method: 'ordered-weighted', positionWeights }, { method: 'arithmetic' }],
    });
    expect(issueCodes([normalise, step([1, 0])])).toEqual([
      'refused',
      'steps[1].levels[0].positionWeights: parameter-invalid',
    ]);
  });
});

describe('a panel', () => {
  const panel: ScoringTable = {
    units: ['KEN', 'RWA', 'KEN', 'RWA'],
    times: [2024, 2024, 2023, 2023],
    columns: { a: [10, 6, 0, gap('not-answered')], b: [1, 2, 3, 4], c: [1, 1, 2, 0] },
  };

  test('ranks inside each year, over one scale of all years or one of each', () => {
    const pooled = runOf([normalise, aggregate], panel);
    expect(scoresOf(pooled, 'a')).toEqual([1, 0.6, 0, gap('not-answered')]);
    expect(ranksOf(pooled, 'b')).toEqual([1, 2, 1, 2]);
    const apart = runOf([normalise, aggregate], panel, { pooling: 'each-time' });
    expect(scoresOf(apart, 'b')).toEqual([1, 0, 1, 0]);
    expect(scoresOf(apart, 'a').slice(0, 2)).toEqual([1, 0]);
  });

  test('fills a gap from another year of the same country', () => {
    const run = runOf(
      [{ step: 'impute', method: 'constant' }, { step: 'normalise', method: 'none' }, aggregate],
      panel,
    );
    expect(scoresOf(run, 'a')).toEqual([10, 6, 0, 6]);
    const latest = runOf([{ step: 'impute', method: 'latest' }, normalise, aggregate], panel);
    expect(scoresOf(latest, 'a')[3]).toEqual(gap('not-answered'));
  });
});

describe('what stops a run', () => {
  test('is said before anything is computed, all of it', () => {
    expect(
      issueCodes(
        [
          { step: 'denominate', indicators: { a: { by: 'people' } } },
          { step: 'screen', keep: ['XYZ'], drop: ['QQQ'] },
          { step: 'impute', method: 'median', group: 'region' },
          { step: 'impute', method: 'latest' },
          {
            step: 'normalise',
            method: 'distance-to-reference',
            reference: 'XYZ',
            indicators: { a: { method: 'rank' } },
          },
          aggregate,
        ],
        table,
      ),
    ).toEqual([
      'refused',
      'steps[0].indicators.a: denominator-unknown',
      'steps[1].keep: unit-unknown',
      'steps[1].drop: unit-unknown',
      'steps[2].group: group-unknown',
      'steps[3].method: time-missing',
      'steps[4].reference: unit-unknown',
      'steps[4].reference: unit-unknown',
    ]);
  });

  test('is a target at the worst value of the table; one behind it is warned of', () => {
    const step = (target: number): Scheme['steps'][number] => ({
      step: 'normalise',
      method: 'min-max',
      indicators: { a: { method: 'distance-to-target', target }, b: { method: 'distance-to-target', target: 9 } },
    });
    expect(issueCodes([step(0), aggregate])).toEqual([
      'refused',
      'columns.a: target-at-minimum',
      'columns.b: target-below-minimum',
    ]);
    expect(issueCodes([step(-1), aggregate])).toEqual([
      'columns.a: target-below-minimum',
      'columns.b: target-below-minimum',
    ]);
  });

  test('may come from the scheme, the table or both', () => {
    expect(issueCodes([{ step: 'polish' } as never], { units: ['KEN', 'KEN'], columns: table.columns })).toEqual([
      'refused',
      'steps[0].step: step-unknown',
      'steps: step-order',
      'units: unit-duplicate',
      'columns.a: column-length',
      'columns.b: column-length',
      'columns.c: column-length',
    ]);
    expect(issueCodes([normalise, aggregate], { units: ['KEN', 'KEN'], columns: { a: [1, 2], b: [1, 2] } })).toEqual([
      'refused',
      'units: unit-duplicate',
      'columns.c: column-missing',
    ]);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(1e300, -1e300, 1e-300, 0) },
    { weight: 1, arbitrary: fc.constant('gap' as const) },
  );
  const tables = fc
    .integer({ min: 1, max: 8 })
    .chain((units) => fc.array(fc.tuple(cell, cell, cell), { minLength: units, maxLength: units }));
  const tableOf = (rows: readonly (readonly (number | 'gap')[])[]): ScoringTable => {
    const column = (at: number): readonly Value[] =>
      rows.map((row) => (row[at] === 'gap' ? gap('not-answered') : (row[at] ?? gap('not-asked'))));
    return {
      units: rows.map((_, unit) => `U${unit}`),
      columns: { a: column(0), b: column(1), c: column(2) },
    };
  };
  const steps: Scheme['steps'] = [
    { step: 'impute', method: 'median' },
    { step: 'treat' },
    { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } },
    { step: 'aggregate', levels: [{ method: 'arithmetic' }, { method: 'geometric' }] },
  ];

  test('no value is ever NaN or infinite, whatever the table', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('min-max', 'z-score', 'rank', 'fraction-of-maximum'), (rows, method) => {
        const run = runOf(
          [{ step: 'impute', method: 'mean' }, { step: 'treat' }, { step: 'normalise', method }, aggregate],
          tableOf(rows),
        );
        for (const { code } of framework) {
          for (const value of scoresOf(run, code))
            expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  test('the order of the countries changes no digit', () => {
    fc.assert(
      fc.property(
        tables.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
        ),
        ([rows, order]) => {
          const straight = scoresOf(runOf(steps, tableOf(rows)), 'index');
          const shuffled = scoresOf(runOf(steps, tableOf(order.map((at) => rows[at] ?? []))), 'index');
          expect(shuffled).toEqual(order.map((at) => straight[at]));
        },
      ),
    );
  });

  test('the order of the elements and the scale of the weights change no digit', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const straight = scoresOf(runOf(steps, tableOf(rows)), 'index');
        const turned = framework.toReversed().map((element) => ({ ...element, weight: 4 * (element.weight ?? 1) }));
        expect(scoresOf(runOf(steps, tableOf(rows), { framework: turned }), 'index')).toEqual(straight);
      }),
    );
  });

  test('the quick way over complete rows gives the digits of the mean of one row', () => {
    const number = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), number, number, (rows, w, v) => {
        const pair: Scheme['framework'] = [
          { code: 'index', parent: null },
          { code: 'a', parent: 'index', weight: w },
          { code: 'b', parent: 'index', weight: v },
        ];
        const of = {
          units: rows.map((_, at) => `U${at}`),
          columns: { a: rows.map(([a]) => a), b: rows.map(([, b]) => b) },
        };
        const scored = (method: 'arithmetic' | 'geometric'): readonly Value[] =>
          scoresOf(runOf([{ step: 'aggregate', levels: [{ method }] }], of, { framework: pair }), 'index');
        expect(scored('arithmetic')).toEqual(rows.map((row) => arithmeticMean(row, [w, v])));
        expect(scored('geometric')).toEqual(rows.map((row) => geometricMean(row, [w, v])));
      }),
    );
  });

  test('columns given as memory give the same run', () => {
    const memory = Object.fromEntries(
      Object.entries(table.columns).map(([code, values]) => [code, columnOf(values as readonly Value[])]),
    );
    const run = runOf([normalise, aggregate], { units: table.units, columns: memory });
    expect(scoresOf(run, 'index')).toEqual(scoresOf(runOf([normalise, aggregate]), 'index'));
  });
});
