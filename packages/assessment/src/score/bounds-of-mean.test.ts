import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOfMean, type BoundedItem } from './bounds-of-mean.ts';

const item = (lowest: number, highest: number, weight: number, extraWeight = 0): BoundedItem => ({
  lowest,
  highest,
  weight,
  extraWeight,
});

describe('boundsOfMean', () => {
  test('weighs sure items at their bounds', () => {
    // (2 x 0.5 + 1 x 0) / 3 and (2 x 0.5 + 1 x 1) / 3
    expect(boundsOfMean([item(0.5, 0.5, 2), item(0, 1, 1)])).toEqual({ lowest: 1 / 3, highest: 2 / 3 });
  });

  test('lets an item that may stay out count only where it helps the bound', () => {
    // Without it the mean is 0.5; at 0.2 it can only lower it: (0.5 + 0.2) / 2 = 0.35
    expect(boundsOfMean([item(0.5, 0.5, 1), item(0.2, 0.2, 0, 1)])).toEqual({ lowest: 0.35, highest: 0.5 });
  });

  test('takes the best of items of which none is sure, and nothing of nothing', () => {
    expect(boundsOfMean([item(0.1, 0.4, 0, 1), item(0.3, 0.9, 0, 5)])).toEqual({ lowest: 0.1, highest: 0.9 });
    expect(boundsOfMean([])).toBeUndefined();
    expect(boundsOfMean([item(0, 1, 0)])).toBeUndefined();
  });

  test('holds every mean that can come out, and no bound that cannot', () => {
    const share = fc.integer({ min: 0, max: 8 }).map((part) => part / 8);
    const anyItem = fc
      .tuple(share, share, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, weight, extra]) => item(Math.min(a, b), Math.max(a, b), weight, extra));
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 5 }), (items) => {
        const bounds = boundsOfMean(items);
        // Every way to let the extra weights count or not, with all values at one bound.
        const reached = (at: 'lowest' | 'highest') =>
          Array.from({ length: 2 ** items.length }, (_, mask) => {
            const weights = items.map((one, place) => one.weight + ((mask >> place) & 1) * one.extraWeight);
            const weight = weights.reduce((sum, part) => sum + part, 0);
            return weight === 0
              ? undefined
              : items.reduce((sum, one, place) => sum + one[at] * (weights[place] ?? 0), 0) / weight;
          }).filter((mean) => mean !== undefined);
        if (bounds === undefined) {
          expect(reached('highest')).toEqual([]);
          return;
        }
        expect(bounds.lowest).toBeCloseTo(Math.min(...reached('lowest')), 12);
        expect(bounds.highest).toBeCloseTo(Math.max(...reached('highest')), 12);
      }),
    );
  });
});
