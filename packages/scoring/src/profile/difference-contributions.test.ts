import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticMean } from '../aggregation/arithmetic-mean.ts';
import { exactSum } from '../summation/exact-sum.ts';
import { gap, type Value } from '../value/gap.ts';
import { differenceContributions, type DifferenceContributions } from './difference-contributions.ts';

const totalsOf = ({ parts }: DifferenceContributions): readonly number[] =>
  parts.map(({ total }) => total).filter((total) => typeof total === 'number');

describe('without gaps', () => {
  test('each child explains weight times difference', () => {
    const { difference, parts } = differenceContributions([3, 1], [1, 2], [3, 1]);
    expect(difference).toBe(1.25);
    expect(parts).toEqual([
      { total: 1.5, valueEffect: 1.5, weightEffect: 0 },
      { total: -0.25, valueEffect: -0.25, weightEffect: 0 },
    ]);
  });

  test('of geometric means it does so in logarithms', () => {
    // Scores 4 and 2, so the difference of the logarithms is that of 2.
    const { difference, parts } = differenceContributions([2, 8], [2, 2], [1, 1], { aggregation: 'geometric' });
    expect(difference).toBeCloseTo(Math.LN2, 14);
    expect(parts[1]?.total).toBeCloseTo(Math.LN2, 14);
  });
});

describe('with gaps', () => {
  test('a child that only one unit has counts for what it did to that score', () => {
    // Scores 1 and 0.5, their mean 0.75. The second child lowers the score of the second unit: half of 0.5 - 0.75.
    const { parts } = differenceContributions([1, gap('withheld')], [0.5, 0.5]);
    expect(parts[1]).toEqual({ total: 0.125, valueEffect: 0, weightEffect: 0.125 });
    expect(parts[0]).toEqual({ total: 0.375, valueEffect: 0.375, weightEffect: 0 });
  });

  test('a child that neither has keeps its reason', () => {
    const { parts } = differenceContributions([1, gap('withheld')], [0.5, gap('not-asked')]);
    expect(parts[1]?.total).toEqual(gap('withheld'));
  });

  test('a unit without a score leaves nothing to explain', () => {
    const { difference, parts } = differenceContributions([gap('withheld'), gap('withheld')], [1, gap('not-asked')]);
    expect(difference).toEqual(gap('not-computable'));
    expect(parts.map(({ total }) => total)).toEqual([gap('withheld'), gap('withheld')]);
  });

  test('the weights of each unit may be given', () => {
    const { difference } = differenceContributions([4, 8], [4, 8], [1, 1], { secondWeights: [3, 1] });
    expect(difference).toBe(1);
  });
});

describe('laws', () => {
  const cell: fc.Arbitrary<Value> = fc.oneof(
    { weight: 4, arbitrary: fc.double({ noNaN: true, min: -100, max: 100 }) },
    { weight: 1, arbitrary: fc.constant(gap('not-answered')) },
  );
  const rows = fc.array(fc.tuple(cell, cell, fc.double({ noNaN: true, min: 0.01, max: 10 })), {
    minLength: 1,
    maxLength: 15,
  });

  test('keeps a last digit that no part can hold as a remainder', () => {
    const rows = [
      [2.6333397800097807e-80, 0.7413773662416697],
      [-4.463212278001747e-80, 0.6166279847558485],
    ] as const;
    const [first, weights] = [rows.map(([value]) => value), rows.map(([, weight]) => weight)];
    const found = differenceContributions(first, [0, 0], weights);
    expect(found.remainder).not.toBe(0);
    expect(exactSum([...totalsOf(found), found.remainder])).toBe(found.difference);
  });

  test('the totals and the remainder sum to the difference of the scores, to the last digit', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const [first, second, weights] = [row.map(([a]) => a), row.map(([, b]) => b), row.map(([, , w]) => w)];
        const [one, other] = [arithmeticMean(first, weights), arithmeticMean(second, weights)];
        if (typeof one !== 'number' || typeof other !== 'number') return;
        const found = differenceContributions(first, second, weights);
        expect(found.difference).toBe(one - other);
        expect(exactSum([...totalsOf(found), found.remainder])).toBe(one - other);
        const largest = Math.max(...totalsOf(found).map(Math.abs));
        expect(Math.abs(found.remainder)).toBeLessThanOrEqual(largest * 2 ** -52);
      }),
    );
  });

  test('the zero point does not matter, and the two units may change places', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const [first, second, weights] = [row.map(([a]) => a), row.map(([, b]) => b), row.map(([, , w]) => w)];
        const raised = (values: readonly Value[]): readonly Value[] =>
          values.map((value) => (typeof value === 'number' ? value + 50 : value));
        const totals = totalsOf(differenceContributions(first, second, weights));
        totalsOf(differenceContributions(raised(first), raised(second), weights)).forEach((total, at) => {
          expect(total).toBeCloseTo(totals[at] ?? Number.NaN, 10);
        });
        totalsOf(differenceContributions(second, first, weights)).forEach((total, at) => {
          expect(total).toBeCloseTo(-(totals[at] ?? Number.NaN), 10);
        });
      }),
    );
  });
});

test('rows of different length are refused', () => {
  expect(() => differenceContributions([1], [1, 2])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});
