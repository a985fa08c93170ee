import { describe, expect, test } from 'vitest';
import { correlationFlags } from './correlation-flags.ts';

const columns = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 5, 4],
  [5, 4, 3, 2, 1],
  [1, 2, 3, 4, 5],
];
const parents = ['P', 'P', 'P', 'Q'];
const pairsOf = (options: Parameters<typeof correlationFlags>[2]): readonly string[] =>
  correlationFlags(columns, parents, { method: 'spearman', ...options }).map(
    ({ first, second }) => `${first}-${second}`,
  );

describe('flags', () => {
  test('name pairs of one parent only', () => {
    expect(pairsOf({ threshold: 0.5 })).toEqual(['0-1']);
  });

  test('do not fall on a coefficient at the bound', () => {
    expect(pairsOf({ threshold: 0.9 })).toEqual([]);
    expect(pairsOf({ threshold: 0.9 - 1e-8 })).toEqual(['0-1']);
  });

  test('of the low kind find contradictions, of the strong kind both signs', () => {
    expect(pairsOf({ threshold: 0, kind: 'low' })).toEqual(['0-2', '1-2']);
    expect(pairsOf({ threshold: 0.85, kind: 'strong' })).toEqual(['0-1', '0-2', '1-2']);
  });

  test('pass over indicators that do not vary', () => {
    expect(
      correlationFlags(
        [
          [1, 1, 1],
          [1, 2, 3],
        ],
        ['P', 'P'],
        { threshold: -1 },
      ),
    ).toEqual([]);
  });

  test('require a parent for each indicator', () => {
    expect(() => correlationFlags(columns, ['P'], { threshold: 0.5 })).toThrow(
      expect.objectContaining({ code: 'lengths-differ' }),
    );
  });
});
