import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../value/gap.ts';
import { budgetAllocation } from './budget-allocation.ts';

const panels = fc.integer({ min: 1, max: 6 }).chain((elements) =>
  fc.array(
    fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: elements, maxLength: elements })
      .filter((points) => points.some((point) => point > 0)),
    { minLength: 1, maxLength: 8 },
  ),
);

describe('budgetAllocation', () => {
  test('gives the mean shares of the experts, and how far they differ', () => {
    // Shares of the first element .5, .3, .1: mean .3, squares of .2, 0 and .2 over 2 are .04, the deviation .2.
    const { weights, spread, unbalanced } = budgetAllocation([
      [50, 25, 25],
      [30, 30, 40],
      [10, 80, 10],
    ]);
    [0.3, 0.45, 0.25].forEach((weight, at) => expect(weights[at]).toBeCloseTo(weight, 15));
    expect(spread[0]).toMatchObject({ lowest: 0.1, highest: 0.5 });
    expect(spread[0]?.deviation).toBeCloseTo(0.2, 15);
    expect(unbalanced).toEqual([]);
  });

  test('reports a sheet that does not add up and counts it by its shares', () => {
    const { weights, unbalanced } = budgetAllocation([
      [50, 50],
      [150, 50],
      [99.999, 0],
    ]);
    expect(weights[0]).toBeCloseTo((0.5 + 0.75 + 1) / 3, 15);
    expect(unbalanced).toEqual([
      { expert: 1, sum: 200 },
      { expert: 2, sum: 99.999 },
    ]);
  });

  test('sends no sheet back for what rounding leaves', () => {
    expect(
      budgetAllocation([
        [100 / 3, 100 / 3, 100 / 3],
        [33.3, 33.3, 33.4],
      ]).unbalanced,
    ).toEqual([]);
    expect(budgetAllocation([[0.1, 0.2, 0.7]], { total: 1 }).unbalanced).toEqual([]);
  });

  test('of one expert has no deviation', () => {
    expect(budgetAllocation([[40, 60]]).spread).toEqual([
      { lowest: 0.4, highest: 0.4, deviation: gap('not-computable') },
      { lowest: 0.6, highest: 0.6, deviation: gap('not-computable') },
    ]);
  });

  test('gives weights of zero or more that sum to one, whatever the order of the experts and the size of the budget', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const { weights, spread } = budgetAllocation(panel);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
        weights.forEach((weight, at) => {
          expect(weight).toBeGreaterThanOrEqual((spread[at]?.lowest ?? 1) - 1e-15);
          expect(weight).toBeLessThanOrEqual((spread[at]?.highest ?? 0) + 1e-15);
        });
        expect(budgetAllocation(panel.toReversed()).weights).toEqual(weights);
        const doubled = panel.map((points) => points.map((point) => point * 2));
        expect(budgetAllocation(doubled, { total: 200 }).weights).toEqual(weights);
      }),
    );
  });

  test.each([
    ['no expert', [], {}, 'count-invalid'],
    ['no element', [[]], {}, 'count-invalid'],
    ['sheets of different lengths', [[50, 50], [100]], {}, 'lengths-differ'],
    ['negative points', [[110, -10]], {}, 'weight-negative'],
    ['NaN', [[100, Number.NaN]], {}, 'value-not-finite'],
    [
      'an empty sheet',
      [
        [50, 50],
        [0, 0],
      ],
      {},
      'weights-all-zero',
    ],
    ['a budget of nothing', [[50, 50]], { total: 0 }, 'points-invalid'],
  ] as const)('%s is refused', (_, panel, options, code) => {
    expect(() => budgetAllocation(panel, options)).toThrow(expect.objectContaining({ code }));
  });
});
