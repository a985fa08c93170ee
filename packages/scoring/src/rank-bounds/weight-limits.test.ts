import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveLinearProgram } from '../optimisation/solve-linear-program.ts';
import { greatestSum, middleWeights, reachableLimits, type WeightLimits } from './weight-limits.ts';

const any: WeightLimits = { minimum: 0, maximum: 1 };

const limitLists = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([minimum, more]) => ({ minimum: minimum / 100, maximum: (minimum + more) / 100 })))
  .filter((list) => {
    const lowest = list.reduce((sum, { minimum }) => sum + minimum, 0);
    const highest = list.reduce((sum, { maximum }) => sum + Math.min(maximum, 1), 0);
    return lowest < 0.99 && highest > 1.01;
  });

describe('limits', () => {
  test('that weights can reach stay as they are', () => {
    expect(reachableLimits([any, any])).toEqual([any, any]);
    const limits = [
      { minimum: 0.25, maximum: 0.5 },
      { minimum: 0.25, maximum: 0.75 },
      { minimum: 0, maximum: 0.5 },
    ];
    expect(reachableLimits(limits)).toEqual(limits);
  });

  test('beyond reach are drawn in', () => {
    // Beside at least 0.25, no more than 0.75 is left; beside at most 0.5, at least 0.5 is needed.
    expect(reachableLimits([{ minimum: 0.25, maximum: 0.5 }, any])).toEqual([
      { minimum: 0.25, maximum: 0.5 },
      { minimum: 0.5, maximum: 0.75 },
    ]);
    expect(reachableLimits([{ minimum: 0.5, maximum: 7 }])).toEqual([{ minimum: 1, maximum: 1 }]);
  });

  test('that leave one choice only give it, whatever the last digit of its sum', () => {
    const fixed = [0.1, 0.2, 0.7].map((share) => ({ minimum: share, maximum: share }));
    reachableLimits(fixed).forEach(({ minimum, maximum }, at) => {
      expect(minimum).toBeCloseTo(fixed[at]?.minimum ?? Number.NaN, 12);
      expect(maximum).toBeGreaterThanOrEqual(minimum);
    });
  });

  test.each([
    [
      'minima above one',
      [
        { minimum: 0.6, maximum: 1 },
        { minimum: 0.6, maximum: 1 },
      ],
      'limits-infeasible',
    ],
    [
      'maxima below one',
      [
        { minimum: 0, maximum: 0.4 },
        { minimum: 0, maximum: 0.4 },
      ],
      'limits-infeasible',
    ],
    ['a minimum above its maximum', [{ minimum: 0.6, maximum: 0.5 }, any], 'limits-infeasible'],
    ['a minimum below zero', [{ minimum: -0.1, maximum: 0.5 }, any], 'limits-infeasible'],
    ['no component', [], 'limits-infeasible'],
    ['NaN', [{ minimum: Number.NaN, maximum: 0.5 }, any], 'value-not-finite'],
    ['an infinite maximum', [{ minimum: 0, maximum: Infinity }, any], 'value-not-finite'],
  ] as const)('with %s are refused', (_, limits, code) => {
    expect(() => reachableLimits(limits)).toThrow(expect.objectContaining({ code }));
  });

  test('are reached by some weights, each of them, as a linear program confirms', () => {
    fc.assert(
      fc.property(limitLists, (limits) => {
        reachableLimits(limits).forEach(({ minimum, maximum }, at) => {
          const ends = (['minimise', 'maximise'] as const).map((goal) =>
            solveLinearProgram({
              objective: limits.map((_, other) => (other === at ? 1 : 0)),
              goal,
              constraints: [{ coefficients: limits.map(() => 1), relation: 'equal', limit: 1 }],
              bounds: limits,
            }),
          );
          expect(minimum).toBeCloseTo(ends[0]?.value ?? Number.NaN, 9);
          expect(maximum).toBeCloseTo(ends[1]?.value ?? Number.NaN, 9);
        });
      }),
    );
  });
});

test('the middle adds up to one and keeps the limits', () => {
  expect([...middleWeights([any, any, any, any])]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect([
    ...middleWeights([
      { minimum: 0.5, maximum: 0.75 },
      { minimum: 0, maximum: 0.75 },
    ]),
  ]).toEqual([0.625, 0.375]);
  expect([
    ...middleWeights([
      { minimum: 0.25, maximum: 0.25 },
      { minimum: 0.75, maximum: 0.75 },
    ]),
  ]).toEqual([0.25, 0.75]);
  fc.assert(
    fc.property(limitLists, (list) => {
      const limits = reachableLimits(list);
      const weights = middleWeights(limits);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      limits.forEach(({ minimum, maximum }, at) => {
        expect(weights[at]).toBeGreaterThanOrEqual(minimum);
        expect(weights[at]).toBeLessThanOrEqual(maximum + 1e-15);
      });
    }),
  );
});

test('the greatest sum gives as much as possible to the largest coefficients', () => {
  expect(greatestSum(Float64Array.of(3, 8, 1), [any, any, any])).toBe(8);
  // 0.5 to the largest, 0.25 to the next, and the minimum of 0.25 to the last.
  const limits = [
    { minimum: 0, maximum: 0.5 },
    { minimum: 0.25, maximum: 0.5 },
    { minimum: 0, maximum: 0.5 },
  ];
  expect(greatestSum(Float64Array.of(8, -4, 4), limits)).toBe(4);
  expect(greatestSum(Float64Array.of(-1, -1, -1), limits)).toBe(-1);
});

test('the greatest sum is that of the linear program', () => {
  fc.assert(
    fc.property(
      limitLists,
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }),
      (list, row) => {
        const limits = reachableLimits(list);
        const coefficients = row.slice(0, limits.length);
        const best = solveLinearProgram({
          objective: coefficients,
          constraints: [{ coefficients: limits.map(() => 1), relation: 'equal', limit: 1 }],
          bounds: limits,
        });
        expect(greatestSum(Float64Array.from(coefficients), limits)).toBeCloseTo(best.value ?? Number.NaN, 8);
      },
    ),
  );
});
