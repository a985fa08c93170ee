import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../value/gap.ts';
import { correlationMatrix } from './correlation-matrix.ts';
import { pearson } from './pearson.ts';

const cell: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99, max: 99 }) },
  { weight: 1, arbitrary: fc.constant(gap('not-answered')) },
);
const tables = fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 5 });

describe('a correlation matrix', () => {
  test.each(['pearson', 'spearman', 'kendall'] as const)('by %s is symmetric with ones on the diagonal', (method) => {
    fc.assert(
      fc.property(tables, (columns) => {
        const { coefficients, counts, pValues } = correlationMatrix(columns, { method });
        coefficients.forEach((row, at) => {
          row.forEach((coefficient, to) => {
            expect(coefficient).toEqual(coefficients[to]?.[at]);
            expect(pValues[at]?.[to]).toEqual(pValues[to]?.[at]);
            expect(counts[at]?.[to]).toBe(counts[to]?.[at]);
          });
          const own = row[at];
          if (typeof own === 'number') expect(own).toBe(1);
        });
      }),
    );
  });

  test('holds what each pair gives by itself', () => {
    const columns = [
      [1, 5, 2, gap('withheld'), 4],
      [2, 3, 9, 1, 1],
      [5, gap('not-asked'), 3, 2, 1],
    ] as const;
    const { coefficients, counts, pValues } = correlationMatrix(columns);
    const pair = pearson(columns[0], columns[2]);
    expect([coefficients[0]?.[2], counts[0]?.[2], pValues[0]?.[2]]).toEqual([pair.coefficient, 3, pair.pValue]);
  });

  test('has gaps along an indicator that does not vary, and nowhere else', () => {
    const { coefficients } = correlationMatrix([
      [1, 2, 3],
      [4, 4, 4],
      [3, 1, 2],
    ]);
    const none = gap('not-computable');
    expect(coefficients[1]).toEqual([none, none, none]);
    expect(coefficients[0]).toEqual([1, none, expect.closeTo(-0.5, 15)]);
  });

  test('leaves probabilities out when they are not wanted', () => {
    const { pValues } = correlationMatrix(
      [
        [1, 2, 3],
        [3, 1, 2],
      ],
      { pValues: false },
    );
    expect(pValues.flat()).toEqual(Array.from({ length: 4 }, () => gap('not-asked')));
  });

  test('of no column is empty, and of columns of different length is refused', () => {
    expect(correlationMatrix([])).toEqual({ coefficients: [], counts: [], pValues: [] });
    expect(() => correlationMatrix([[1, 2], [1]])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
  });
});
