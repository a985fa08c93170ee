import { describe, expect, test } from 'vitest';
import { prepareScoring, runScheme } from '../pipeline/score-table.ts';
import type { PreparedTable } from '../pipeline/prepared-table.ts';
import { ranksOf, scoresOf } from '../pipeline/read-run.ts';
import { randomStream } from '../random/random-stream.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { gap, type Value } from '../value/gap.ts';
import { groupProbabilities, probabilityAhead, rankProbabilities } from './draw-probabilities.ts';
import { drawShare, mergeShares, shareBounds, type DrawShare } from './draw-share.ts';
import { drawWeights } from './draw-weights.ts';
import { nominalOf, rankShifts, summariseDraws } from './summarise-draws.ts';
import type { UncertaintyPlan } from './uncertainty-plan.ts';

const framework: Scheme['framework'] = [
  { code: 'index', parent: null },
  { code: 'left', parent: 'index', weight: 2 },
  { code: 'right', parent: 'index' },
  { code: 'a', parent: 'left' },
  { code: 'b', parent: 'left', direction: 'lower-is-better' },
  { code: 'c', parent: 'right' },
  { code: 'd', parent: 'right' },
];
const next = randomStream(7, 0, 0);
const column = (): readonly Value[] =>
  Array.from({ length: 20 }, () => (next() < 0.1 ? gap('not-answered') : 100 * next()));
const table: ScoringTable = {
  units: Array.from({ length: 20 }, (_, unit) => `U${unit}`),
  columns: { a: column(), b: column(), c: column(), d: column() },
};
const steps: Scheme['steps'] = [
  { step: 'impute', method: 'median' },
  { step: 'treat' },
  { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } },
  { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
];
const plan: UncertaintyPlan = {
  draws: 60,
  seed: 2026,
  factors: [
    { kind: 'weights', factorId: 'weights', spread: 0.25 },
    {
      kind: 'alternatives',
      factorId: 'normalisation',
      step: 'normalise',
      alternatives: [{}, { method: 'rank' }],
    },
    { kind: 'alternatives', factorId: 'mean', step: 'aggregate', alternatives: [{}, { method: 'geometric' }] },
    { kind: 'alternatives', factorId: 'imputation', step: 'impute', alternatives: [{}, { method: 'none' }] },
    { kind: 'exclusion', factorId: 'exclusion', level: 1 },
    { kind: 'availability', factorId: 'availability', minimumShares: [0, 0.6] },
  ],
};

function prepared(of: Partial<Scheme> = {}, on: ScoringTable = table): PreparedTable {
  const { prepared: ready, issues } = prepareScoring(on, { schemeId: 's', framework, steps, ...of });
  if (ready === null) throw new Error(JSON.stringify(issues));
  return ready;
}
const drawsOf = (of: UncertaintyPlan, on: PreparedTable = prepared()): DrawShare =>
  drawShare(on, of, 'uncertainty', 0, of.draws);

describe('draws', () => {
  test('hold the same digits whatever the number of shares and their order', () => {
    const whole = drawsOf(plan);
    for (const shares of [2, 5, 60, 1000]) {
      const parts = shareBounds(plan, 'uncertainty', shares).map(({ from, to }) =>
        drawShare(prepared(), plan, 'uncertainty', from, to),
      );
      expect(mergeShares(parts.toReversed())).toEqual(whole);
    }
  });

  test('are each what the scheme gives with the same choices, scored by itself', () => {
    const draws = drawsOf(plan);
    const { framework: opened } = prepared();
    const base = Float64Array.from(opened.elements, ({ weight }) => weight);
    for (let turn = 0; turn < plan.draws; turn += 1) {
      const choices = draws.choices.slice(6 * turn, 6 * turn + 6);
      const [, normalisation, mean, imputation, exclusion = 0, availability] = choices;
      const weights = drawWeights(base, plan.factors.slice(0, 1), choices, opened, plan.seed);
      const left = ['a', 'b', 'c', 'd'][exclusion - 1];
      const single = prepared({
        framework: framework
          .filter(({ code }) => code !== left)
          .map((element) => ({ ...element, weight: weights[opened.positionOf.get(element.code) ?? 0] ?? 0 })),
        steps: [
          { step: 'impute', method: imputation === 0 ? 'median' : 'none' },
          { step: 'treat' },
          normalisation === 0
            ? { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } }
            : { step: 'normalise', method: 'rank' },
          {
            step: 'aggregate',
            levels: [{ method: mean === 0 ? 'arithmetic' : 'geometric', minimumShare: availability === 0 ? 0 : 0.6 }],
          },
        ],
      });
      const run = runScheme(single);
      const scores = scoresOf(run, 'index').map((value) => (typeof value === 'number' ? value : Number.NaN));
      expect(Array.from(draws.scores.subarray(20 * turn, 20 * turn + 20))).toEqual(scores);
      expect(Array.from(draws.ranks.subarray(20 * turn, 20 * turn + 20), (rank) => rank || null)).toEqual(
        ranksOf(run, 'index'),
      );
    }
  });

  test('without any change are the scheme itself', () => {
    const still: UncertaintyPlan = {
      draws: 3,
      seed: 1,
      factors: [{ kind: 'weight-sets', factorId: 's', sets: [{ left: 2 }, { left: 4, right: 2 }] }],
    };
    const run = runScheme(prepared());
    const draws = drawsOf(still);
    for (const turn of [0, 1, 2]) {
      expect(Array.from(draws.scores.subarray(20 * turn, 20 * turn + 20))).toEqual(scoresOf(run, 'index'));
      expect(Array.from(draws.ranks.subarray(20 * turn, 20 * turn + 20))).toEqual(ranksOf(run, 'index'));
    }
  });

  test('that leave an element out score as if it had never been there, also where steps look at all of them', () => {
    const withScreen: Scheme['steps'] = [
      { step: 'screen', minimumAvailable: 0.75 },
      { step: 'impute', method: 'row-mean' },
      ...steps.slice(1),
    ];
    const exclusion: UncertaintyPlan = {
      draws: 5,
      seed: 1,
      factors: [{ kind: 'exclusion', factorId: 'e', level: 1 }],
      points: [[0], [0.25], [0.45], [0.65], [0.85]],
    };
    for (const of of [steps, withScreen]) {
      const draws = drawShare(prepared({ steps: of }), exclusion, 'uncertainty', 0, 5);
      [undefined, 'a', 'b', 'c', 'd'].forEach((left, turn) => {
        const run = runScheme(prepared({ steps: of, framework: framework.filter(({ code }) => code !== left) }));
        const expected = Array.from({ length: 20 }, () => Number.NaN);
        const scores = scoresOf(run, 'index');
        run.last.rows.forEach((row, at) => (expected[row] = scores[at] as number));
        expect(Array.from(draws.scores.subarray(20 * turn, 20 * turn + 20))).toEqual(expected);
      });
    }
  });

  test('that can score nobody are counted, listed and left out', () => {
    const empty: UncertaintyPlan = {
      draws: 4,
      seed: 1,
      factors: [
        {
          kind: 'alternatives',
          factorId: 'm',
          step: 'normalise',
          alternatives: [{}, { method: 'z-score', mean: -10 }],
        },
      ],
      points: [[0], [0.5], [0.9], [0.1]],
    };
    const geometric: Scheme['steps'] = [...steps.slice(0, 3), { step: 'aggregate', levels: [{ method: 'geometric' }] }];
    const one: ScoringTable = { units: ['A', 'B'], columns: { a: [1, 2], b: [1, 2], c: [1, 2], d: [1, 2] } };
    const ready = prepared({ steps: geometric }, one);
    const draws = drawsOf(empty, ready);
    expect(draws.failures).toEqual([
      { draw: 1, because: 'no-score' },
      { draw: 2, because: 'no-score' },
    ]);
    const summary = summariseDraws(ready, empty, draws);
    expect(summary.units.map(({ count }) => count)).toEqual([2, 2]);
    expect(summary.failures).toBe(draws.failures);
  });

  test('report progress, and stop when told to', () => {
    const seen: number[] = [];
    drawShare(prepared(), plan, 'uncertainty', 0, 60, { onProgress: (done) => void seen.push(done) });
    expect(seen).toEqual([32, 60]);
    expect(() => drawShare(prepared(), plan, 'uncertainty', 0, 60, { onProgress: () => false })).toThrow(
      expect.objectContaining({ code: 'draws-stopped' }),
    );
  });

  test('of a panel rank inside each year', () => {
    const years = table.units.map((_, row) => 2020 + (row % 2));
    const units = table.units.map((_, row) => `U${Math.floor(row / 2)}`);
    const draws = drawsOf(plan, prepared({}, { ...table, units, times: years }));
    expect(Math.max(...draws.ranks)).toBe(10);
  });

  test('cannot be put together with a share missing or made twice', () => {
    const [first, second] = shareBounds(plan, 'uncertainty', 2).map(({ from, to }) =>
      drawShare(prepared(), plan, 'uncertainty', from, to),
    );
    if (first === undefined || second === undefined) throw new Error('no shares');
    for (const parts of [[], [second], [first, first, second]]) {
      expect(() => mergeShares(parts)).toThrow(expect.objectContaining({ code: 'shares-incomplete' }));
    }
  });
});

describe('a summary', () => {
  const draws: DrawShare = {
    from: 0,
    to: 4,
    units: 3,
    scores: Float64Array.from([1, 2, Number.NaN, 3, 2, 1, 5, 5, 1, 7, 2, Number.NaN]),
    ranks: Int32Array.from([2, 1, 0, 1, 2, 3, 1, 1, 3, 1, 2, 0]),
    choices: new Int32Array(4),
    failures: [],
  };

  test('gives mean, median and quantiles (type 7) over the draws that scored the country', () => {
    const three: ScoringTable = { units: ['A', 'B', 'C'], columns: { a: [3, 2, 1] } };
    const ready = prepared(
      { framework: [{ code: 'a', parent: null }], steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }] },
      three,
    );
    const summary = summariseDraws(ready, { draws: 4, seed: 1, factors: [] }, draws, 0.5);
    expect(summary.units[0]).toEqual({
      unit: 'A',
      score: 3,
      rank: 1,
      // 1, 3, 5, 7 and 1, 1, 1, 2: quartiles at places .75 and 2.25.
      scores: { mean: 4, median: 4, low: 2.5, high: 5.5 },
      ranks: { mean: 1.25, median: 1, low: 1, high: 1.25 },
      count: 4,
    });
    expect(summary.units[2]).toMatchObject({ rank: 3, count: 2, scores: { mean: 1 } });
    // Shifts from 1, 2, 3: (1 + 1) / 2, 0, (0 + 1 + 0) / 3, 0.
    expect(summary.meanRankShift).toBeCloseTo((1 + 0 + 1 / 3 + 0) / 4, 15);
    expect(Array.from(rankShifts(draws, nominalOf(ready, 'a').ranks))).toEqual([1, 0, 1 / 3, 0]);
  });

  test('gives the probability of each rank, of being ahead, and of each group', () => {
    expect(rankProbabilities(draws, 0)).toEqual([0.75, 0.25, 0]);
    expect(rankProbabilities(draws, 2)).toEqual([0, 0, 1]);
    expect(probabilityAhead(draws, 0, 1)).toBe(0.5);
    expect(probabilityAhead(draws, 1, 0)).toBe(0.25);
    expect(probabilityAhead(draws, 0, 2)).toBe(1);
    const groups = [
      { groupId: 'high', from: 3 },
      { groupId: 'low', from: 1 },
    ];
    expect(groupProbabilities(draws, 0, groups)).toEqual({ high: 0.75, low: 0.25 });
    const unscored = { ...draws, ranks: new Int32Array(12) };
    expect(rankProbabilities(unscored, 0)).toEqual([0, 0, 0]);
    expect(probabilityAhead(unscored, 0, 1)).toEqual(gap('not-computable'));
    expect(groupProbabilities(unscored, 0, groups)).toEqual({ high: 0, low: 0 });
  });
});
