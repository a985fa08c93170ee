import { expect, test } from 'vitest';
import { effectiveWeights } from './effective-weights.ts';

test('multiplies the shares on the way up: the indicators of one top sum to one', () => {
  const table = effectiveWeights([
    { code: 'index', parent: null, weight: 7 },
    { code: 'left', parent: 'index', weight: 3 },
    { code: 'right', parent: 'index', weight: 1 },
    { code: 'a', parent: 'left', weight: 1 },
    { code: 'b', parent: 'left', weight: 1 },
    { code: 'c', parent: 'right', weight: 0.2 },
  ]);
  expect(Object.fromEntries(table.map(({ code, effectiveWeight }) => [code, effectiveWeight]))).toEqual({
    index: 1,
    left: 0.75,
    right: 0.25,
    a: 0.375,
    b: 0.375,
    c: 0.25,
  });
  expect(table[3]).toEqual({ code: 'a', level: 1, weight: 1, shareOfParent: 0.5, effectiveWeight: 0.375 });
});
