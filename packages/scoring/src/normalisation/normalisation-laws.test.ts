import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction } from '../ranking/direction.ts';
import { gap, isGap, type Value } from '../value/gap.ts';
import { normaliseBorda } from './by-rank/normalise-borda.ts';
import { normaliseCategorical } from './normalise-categorical.ts';
import { normaliseDistanceToMaximum } from './by-distance/normalise-distance-to-maximum.ts';
import { normaliseDistanceToReference } from './by-distance/normalise-distance-to-reference.ts';
import { normaliseDistanceToTarget } from './by-distance/normalise-distance-to-target.ts';
import { normaliseFractionOfMaximum } from './by-distance/normalise-fraction-of-maximum.ts';
import { normaliseMinMax } from './normalise-min-max.ts';
import { normalisePercentileRank } from './by-rank/normalise-percentile-rank.ts';
import { normaliseRank } from './by-rank/normalise-rank.ts';
import { normaliseScaled } from './normalise-scaled.ts';
import { normaliseToGoalposts } from './normalise-to-goalposts.ts';
import { normaliseZScore } from './normalise-z-score.ts';

type Normalise = (values: readonly Value[], direction: Direction) => readonly Value[];

interface Law {
  readonly normalise: Normalise;
  /** Between which scores all lie, where the method promises it. */
  readonly bounds?: (available: number) => readonly [number, number];
  /** Whether the scores stay the same under another unit and another zero of the indicator. */
  readonly forgetsUnit?: true;
  /** Whether the parameters stand on the indicator's own scale, at places of their own. */
  readonly hasFixedEnds?: true;
  /** What a column of nothing but the number 3 scores; a gap when absent. */
  readonly ofThrees?: number;
}

const toOne = (): readonly [number, number] => [0, 1];
const hundred = { lowest: 0, highest: 100 };

const methods: Readonly<Record<string, Law>> = {
  'min-max': {
    normalise: (values, direction) => normaliseMinMax(values, { direction }),
    bounds: toOne,
    forgetsUnit: true,
  },
  'min-max to 1-10': {
    normalise: (values, direction) => normaliseMinMax(values, { direction, scale: { lowest: 1, highest: 10 } }),
    bounds: () => [1, 10],
    forgetsUnit: true,
  },
  'z-score': { normalise: (values, direction) => normaliseZScore(values, { direction }), forgetsUnit: true },
  'z-score of a sample': {
    normalise: (values, direction) => normaliseZScore(values, { direction, deviationOf: 'sample' }),
    forgetsUnit: true,
  },
  scaled: {
    normalise: (values, direction) => normaliseScaled(values, { lower: -7, upper: 13, direction }),
    hasFixedEnds: true,
    ofThrees: 0.5,
  },
  'distance to the maximum': {
    normalise: (values, direction) => normaliseDistanceToMaximum(values, { direction }),
    bounds: toOne,
    forgetsUnit: true,
  },
  'distance to a reference, capped': {
    normalise: (values, direction) =>
      normaliseDistanceToReference(values, {
        reference: direction === 'lower-is-better' ? -1e4 : 1e4,
        cap: true,
        direction,
      }),
    bounds: toOne,
    ofThrees: 0,
  },
  'distance to a target': {
    normalise: (values, direction) =>
      normaliseDistanceToTarget(values, { target: direction === 'lower-is-better' ? -1e4 : 1e4, direction }),
    ofThrees: 0,
  },
  rank: {
    normalise: (values, direction) => normaliseRank(values, { direction }),
    bounds: (available) => [1, available],
    forgetsUnit: true,
    ofThrees: 1,
  },
  'average rank': {
    normalise: (values, direction) => normaliseRank(values, { direction, ties: 'average' }),
    bounds: (available) => [1, available],
    forgetsUnit: true,
    ofThrees: 2,
  },
  Borda: {
    normalise: (values, direction) => normaliseBorda(values, { direction }),
    bounds: (available) => [0, available - 1],
    forgetsUnit: true,
    ofThrees: 0,
  },
  'percentile rank': {
    normalise: (values, direction) => normalisePercentileRank(values, { direction }),
    bounds: toOne,
    forgetsUnit: true,
    ofThrees: 0,
  },
  goalposts: {
    normalise: (values, direction) => normaliseToGoalposts(values, { lower: -7, upper: 13, scale: hundred, direction }),
    bounds: () => [0, 100],
    hasFixedEnds: true,
    ofThrees: 50,
  },
  'logarithmic goalposts': {
    normalise: (values, direction) =>
      normaliseToGoalposts(values, { lower: 0.3, upper: 30, transform: 'log10', scale: hundred, direction }),
    bounds: () => [0, 100],
    hasFixedEnds: true,
    ofThrees: 50,
  },
  categories: {
    normalise: (values, direction) =>
      normaliseCategorical(values, { thresholds: [-3, 3, 8], scores: [0, 10, 20, 90], direction }),
    bounds: () => [0, 90],
    hasFixedEnds: true,
    ofThrees: 20,
  },
  'fraction of the maximum': {
    normalise: (values, direction) => normaliseFractionOfMaximum(values, { direction }),
    ofThrees: 1,
  },
};

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2000, max: 2000 }).map((step) => step / 8) },
  { weight: 4, arbitrary: fc.double({ noNaN: true, min: -1000, max: 1000 }) },
  { weight: 1, arbitrary: fc.constantFrom(gap('withheld'), gap('not-asked')) },
);
const values = fc.array(value, { maxLength: 60 });
const directions: readonly Direction[] = ['higher-is-better', 'lower-is-better'];

const laws = Object.entries(methods);

describe.each(laws)('%s', (name, { normalise, ofThrees }) => {
  test('keeps the reason of every gap, gives no NaN, and leaves its input as it was', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...directions), (list, direction) => {
        const scores = normalise(Object.freeze([...list]), direction);
        expect(scores).toHaveLength(list.length);
        list.forEach((entry, position) => {
          const score = scores[position];
          if (isGap(entry)) expect(score).toEqual(entry);
          else
            expect(typeof score === 'number' ? Number.isFinite(score) : score).toEqual(
              typeof score === 'number' ? true : gap('not-computable'),
            );
        });
      }),
    );
    expect(normalise([], 'higher-is-better')).toEqual([]);
    const gaps = [gap('withheld'), gap('not-applicable')];
    expect(normalise(gaps, 'lower-is-better')).toEqual(gaps);
  });

  test('gives every country its score, bit for bit, in any order of the rows', () => {
    fc.assert(
      fc.property(
        values.chain((list) => {
          const rows = list.map((entry, row) => ({ entry, row }));
          return fc.tuple(fc.constant(list), fc.shuffledSubarray(rows, { minLength: rows.length }));
        }),
        fc.constantFrom(...directions),
        ([list, shuffled], direction) => {
          const scores = normalise(list, direction);
          const entries = shuffled.map(({ entry }) => entry);
          expect(normalise(entries, direction)).toEqual(shuffled.map(({ row }) => scores[row]));
        },
      ),
    );
  });

  test('never gives a better country a lower score', () => {
    // A ratio asks for positive values; where lower is better it rises with the value all the same.
    const isFraction = name === 'fraction of the maximum';
    fc.assert(
      fc.property(values, fc.constantFrom(...directions), (list, direction) => {
        const entries = isFraction ? list.map((entry) => (isGap(entry) ? entry : Math.abs(entry) + 1)) : list;
        const sign = direction === 'lower-is-better' && !isFraction ? -1 : 1;
        const scores = normalise(entries, direction);
        const inOrder = entries
          .map((entry, position) => [entry, scores[position]])
          .filter((pair): pair is [number, number] => pair.every((side) => typeof side === 'number'))
          .toSorted(([one], [other]) => (one - other) * sign)
          .map(([, score]) => score);
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }),
    );
  });

  test('gives a constant column and a single country what the method says', () => {
    const score = ofThrees ?? gap('not-computable');
    for (const direction of directions) {
      const scores = normalise([3, gap('withheld'), 3, 3], direction);
      expect(scores[1]).toEqual(gap('withheld'));
      for (const position of [0, 2, 3]) {
        if (typeof score === 'number') expect(scores[position]).toBeCloseTo(score, 12);
        else expect(scores[position]).toEqual(score);
      }
    }
  });

  test('answers with numbers or gaps for the largest and the smallest magnitudes', () => {
    const extreme = fc.constantFrom(
      0,
      1,
      5e-324,
      1e-300,
      -1e-300,
      1e300,
      -1e300,
      1.7976931348623157e308,
      -1.7976931348623157e308,
    );
    fc.assert(
      fc.property(fc.array(extreme, { maxLength: 12 }), fc.constantFrom(...directions), (list, direction) => {
        for (const score of normalise(list, direction)) {
          if (isGap(score)) expect(score).toEqual(gap('not-computable'));
          else expect(Number.isFinite(score)).toBe(true);
        }
      }),
    );
  });

  test('refuses NaN and the infinities', () => {
    for (const wrong of [Number.NaN, Infinity, -Infinity]) {
      expect(() => normalise([1, wrong], 'higher-is-better')).toThrow(
        expect.objectContaining({ code: 'value-not-finite', data: expect.objectContaining({ position: 1 }) }),
      );
    }
  });
});

test.each(laws.filter(([, { bounds }]) => bounds !== undefined))('%s stays within its bounds', (_, law) => {
  fc.assert(
    fc.property(values, fc.constantFrom(...directions), (list, direction) => {
      const [lowest, highest] = law.bounds?.(list.filter((entry) => !isGap(entry)).length) ?? [0, 0];
      for (const score of law.normalise(list, direction)) {
        if (isGap(score)) continue;
        expect(score).toBeGreaterThanOrEqual(lowest);
        expect(score).toBeLessThanOrEqual(highest);
      }
    }),
  );
});

test.each(laws.filter(([, { forgetsUnit }]) => forgetsUnit))(
  '%s does not depend on unit and zero of the indicator',
  (_, { normalise }) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(...directions),
        (list, unit, zero, direction) => {
          const scores = normalise(list, direction);
          normalise(
            list.map((entry) => entry * unit * 0.01 + zero),
            direction,
          ).forEach((score, position) => {
            const before = scores[position] ?? gap('not-asked');
            if (isGap(score) || isGap(before)) expect(score).toEqual(before);
            else expect(Math.abs(score - before)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(before)));
          });
        },
      ),
    );
  },
);

test.each(laws.filter(([, { hasFixedEnds }]) => !hasFixedEnds))(
  '%s of negated values where lower is better is that of the values where higher is',
  (_, { normalise }) => {
    fc.assert(
      fc.property(values, (list) => {
        const negated = list.map((entry) => (isGap(entry) ? entry : -entry));
        expect(normalise(negated, 'lower-is-better')).toEqual(normalise(list, 'higher-is-better'));
      }),
    );
  },
);
