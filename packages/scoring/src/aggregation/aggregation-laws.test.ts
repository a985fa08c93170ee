import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../summation/exact-sum.ts';
import { weightedArithmetic } from './arithmetic-mean.ts';
import { weightedGeometric } from './geometric-mean.ts';
import { weightedHarmonic } from './means/harmonic-mean.ts';
import { weightedPower } from './means/power-mean.ts';
import { maximumKernel } from './ordered/maximum-aggregate.ts';
import { weightedMedian } from './ordered/median-aggregate.ts';
import { minimumKernel } from './ordered/minimum-aggregate.ts';
import { orderedWeighted } from './ordered/ordered-weighted-mean.ts';
import { meanMinKernel } from './penalty/mean-min-penalty.ts';
import type { RowKernel } from './row-kernel.ts';

/** Every aggregation that lies within its values, on numbers above zero. */
const kernels: readonly (readonly [string, RowKernel])[] = [
  ['the arithmetic mean', weightedArithmetic],
  ['the geometric mean', weightedGeometric],
  ['the harmonic mean', weightedHarmonic],
  ['the power mean at 0.5', weightedPower(0.5)],
  ['the power mean at 3', weightedPower(3)],
  ['the power mean at -2', weightedPower(-2)],
  ['the power mean at 0.001', weightedPower(0.001)],
  ['the median', weightedMedian],
  ['the minimum', minimumKernel],
  ['the maximum', maximumKernel],
  ['the ordered mean', orderedWeighted([1, 2, 3])],
  ['the mean-min function', meanMinKernel({ strength: 0.5, smoothing: 1 })],
];

type Entry = readonly [number, number];

const value = fc.double({ noNaN: true, min: 1e-3, max: 1e3 });
const weight = fc.double({ noNaN: true, min: 0.001, max: 1000 });
const entries = fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 20 });
const extremes = fc.array(
  fc.tuple(fc.integer({ min: -290, max: 290 }), weight).map(([power, share]): Entry => [10 ** power, share]),
  { minLength: 1, maxLength: 12 },
);

function aggregateOf(kernel: RowKernel, list: readonly Entry[]): number {
  const numbers = Float64Array.from(list, ([number]) => number);
  const weights = Float64Array.from(list, ([, share]) => share);
  return kernel(numbers, weights, list.length);
}

describe.each(kernels)('%s', (_, kernel) => {
  test('lies within its values, at any magnitude', () => {
    fc.assert(
      fc.property(fc.oneof(entries, extremes), (list) => {
        const values = list.map(([number]) => number);
        const aggregate = aggregateOf(kernel, list);
        expect(aggregate).toBeGreaterThanOrEqual(Math.min(...values));
        expect(aggregate).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('of equal values is that value to the last digit', () => {
    fc.assert(
      fc.property(value, fc.array(weight, { minLength: 1, maxLength: 20 }), (number, weights) => {
        expect(
          aggregateOf(
            kernel,
            weights.map((share) => [number, share]),
          ),
        ).toBe(number);
      }),
    );
  });

  test('has the same digits whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        entries.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(aggregateOf(kernel, shuffled)).toBe(aggregateOf(kernel, list));
        },
      ),
    );
  });

  test('does not know the scale of the weights', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const inEighths = list.map(([number, share]): Entry => [number, share / 8]);
        expect(aggregateOf(kernel, inEighths)).toBe(aggregateOf(kernel, list));
      }),
    );
  });

  test('never falls where a value rises', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.double({ noNaN: true, min: 0, max: 1000 }), (list, place, more) => {
        const raised = list.map(([number, share], at): Entry => [
          at === place % list.length ? number + more : number,
          share,
        ]);
        const before = aggregateOf(kernel, list);
        expect(aggregateOf(kernel, raised)).toBeGreaterThanOrEqual(before * (1 - 1e-11));
      }),
    );
  });

  test('leaves its row as it was, and reads no further than the count', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const numbers = Float64Array.from([...list.map(([number]) => number), Number.NaN]);
        const weights = Float64Array.from([...list.map(([, share]) => share), Number.NaN]);
        const copies = [numbers.slice(), weights.slice()];
        expect(kernel(numbers, weights, list.length)).toBe(aggregateOf(kernel, list));
        expect([numbers, weights]).toEqual(copies);
      }),
    );
  });
});

test('a value given twice counts as one of twice the weight, in every mean', () => {
  const means = [weightedArithmetic, weightedGeometric, weightedHarmonic, weightedPower(3), weightedMedian];
  fc.assert(
    fc.property(entries, fc.constantFrom(...means), (list, kernel) => {
      const twice = aggregateOf(kernel, [...list, ...list]);
      expect(Math.abs(twice / aggregateOf(kernel, list) - 1)).toBeLessThan(1e-12);
    }),
  );
});

test('harmonic, geometric and arithmetic mean stand in this order', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const geometric = aggregateOf(weightedGeometric, list);
      expect(aggregateOf(weightedHarmonic, list)).toBeLessThanOrEqual(geometric * (1 + 1e-12));
      expect(geometric).toBeLessThanOrEqual(aggregateOf(weightedArithmetic, list) * (1 + 1e-12));
    }),
  );
});

test('the arithmetic mean is the exact sum of the products over that of the weights, each rounded once', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom(1, -1), (list, sign) => {
      const signed = list.map(([number, share]): Entry => [sign * number, share]);
      const quotient =
        exactSum(signed.map(([number, share]) => number * share)) / exactSum(signed.map(([, share]) => share));
      const values = signed.map(([number]) => number);
      const mean = Math.min(Math.max(quotient, Math.min(...values)), Math.max(...values));
      expect(aggregateOf(weightedArithmetic, signed)).toBe(mean);
    }),
  );
});

test('the arithmetic mean neither overflows nor vanishes where its products would', () => {
  expect(
    aggregateOf(weightedArithmetic, [
      [1.7e308, 100],
      [1.5e308, 100],
    ]),
  ).toBe(1.6e308);
  expect(
    aggregateOf(weightedArithmetic, [
      [-1.7e308, 3],
      [1.7e308, 3],
    ]),
  ).toBe(0);
  expect(
    aggregateOf(weightedArithmetic, [
      [1e-320, 1e-9],
      [3e-320, 1e-9],
    ]),
  ).toBe(2e-320);
  expect(
    aggregateOf(weightedArithmetic, [
      [-1e-300, 1e-20],
      [-3e-300, 1e-20],
    ]) / -2e-300,
  ).toBeCloseTo(1, 12);
});

test('the geometric mean of a row with a zero or a negative number is NaN', () => {
  expect(
    aggregateOf(weightedGeometric, [
      [0, 1],
      [4, 1],
    ]),
  ).toBeNaN();
  expect(
    aggregateOf(weightedGeometric, [
      [4, 1],
      [-4, 1],
    ]),
  ).toBeNaN();
});
