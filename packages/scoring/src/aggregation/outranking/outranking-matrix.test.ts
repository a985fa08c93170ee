import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../../value/gap.ts';
import { outrankingMatrix } from './outranking-matrix.ts';

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(gap('not-answered')) },
);
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(fc.array<Value>(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.double({ noNaN: true, min: 0.01, max: 1 }), { minLength: width, maxLength: width }),
    ),
  );

test('gives the share of the weight on which one is ahead, and half of that on which both are equal', () => {
  // By hand: units 1 3 2, 2 3 2, 2 1 2, 4 4 0 with equal weights.
  const { size, values, reasons } = outrankingMatrix([
    [1, 3, 2],
    [2, 3, 2],
    [2, 1, 2],
    [4, 4, 0],
  ]);
  expect(size).toBe(4);
  expect([...reasons]).toEqual([0, 0, 0, 0]);
  const thirds = [...values].map((share) => share * 6);
  expect(thirds.map(Math.round)).toEqual([0, 2, 3, 2, 4, 0, 4, 2, 3, 2, 0, 2, 4, 4, 4, 0]);
  thirds.forEach((share) => expect(share).toBeCloseTo(Math.round(share), 13));
});

test('weighs indicators, in any scale', () => {
  const matrix = outrankingMatrix(
    [
      [1, 5],
      [2, 5],
    ],
    [3, 1],
  );
  expect(matrix.at(1, 0)).toBe(0.875);
  expect(matrix.at(0, 1)).toBe(0.125);
  expect(matrix.at(0, 0)).toBe(0);
  expect(matrix.at(7, 7)).toBe(0);
  expect(
    outrankingMatrix(
      [
        [1, 9],
        [2, 5],
      ],
      [1, 0],
    ).at(1, 0),
  ).toBe(1);
});

test('takes values closer than the tolerance as equal', () => {
  expect(outrankingMatrix([[0.1 + 0.2], [0.3]]).at(0, 1)).toBe(0.5);
  expect(outrankingMatrix([[0.1 + 0.2], [0.3]], undefined, { tolerance: 0 }).at(0, 1)).toBe(1);
  expect(outrankingMatrix([[1.2], [1]], [1], { tolerance: 1 }).at(0, 1)).toBe(0.5);
});

describe('gaps', () => {
  test('leave a pair to the indicators that both have', () => {
    const matrix = outrankingMatrix(
      [
        [1, 5, 2],
        [gap('withheld'), 4, 3],
        [3, gap('withheld'), 1],
      ],
      [1, 2, 1],
    );
    expect(matrix.at(0, 1)).toBeCloseTo(2 / 3, 15);
    expect(matrix.at(1, 0)).toBeCloseTo(1 / 3, 15);
    expect(matrix.at(0, 2)).toBe(0.5);
    expect(matrix.at(1, 2)).toBe(1);
  });

  test('on every indicator make a draw of a pair', () => {
    const matrix = outrankingMatrix([
      [1, gap('not-asked')],
      [gap('not-asked'), 2],
      [5, 5],
    ]);
    expect([matrix.at(0, 1), matrix.at(1, 0), matrix.at(2, 0)]).toEqual([0.5, 0.5, 1]);
    expect([...matrix.reasons]).toEqual([0, 0, 0]);
  });

  test('everywhere leave a unit without comparison, for their reason', () => {
    const { reasons, values } = outrankingMatrix(
      [
        [gap('withheld'), 3],
        [1, 2],
        [gap('not-answered'), 9],
        [gap('not-applicable'), 9],
      ],
      [1, 0],
    );
    expect(reasons[1]).toBe(0);
    expect(new Set(reasons).size).toBe(4);
    expect([...values]).toEqual([0, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5, 0]);
  });
});

describe('a broken contract', () => {
  test('is refused', () => {
    expect(() => outrankingMatrix([[1, 2], [1]])).toThrow(
      expect.objectContaining({
        code: 'lengths-differ',
        message: 'a table requires as many values in every row',
        data: { unit: 1, values: 1, indicators: 2 },
      }),
    );
    expect(() => outrankingMatrix([[1, 2]], [1])).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
    expect(() => outrankingMatrix([[1]], [-1])).toThrow(expect.objectContaining({ code: 'weight-negative' }));
    expect(() => outrankingMatrix([[Number.NaN]])).toThrow(expect.objectContaining({ code: 'value-not-finite' }));
    expect(() => outrankingMatrix([[1]], [1], { tolerance: -1 })).toThrow(
      expect.objectContaining({ code: 'tolerance-negative' }),
    );
    expect(() => outrankingMatrix([], [0])).toThrow(expect.objectContaining({ code: 'weights-all-zero' }));
    expect(outrankingMatrix([], [1]).size).toBe(0);
    expect(outrankingMatrix([]).size).toBe(0);
  });
});

test('adds up to one for a pair, and no digit changes with the order of rows or columns', () => {
  fc.assert(
    fc.property(tables, ([table, weights]) => {
      const matrix = outrankingMatrix(table, weights);
      const turned = outrankingMatrix(table.map((row) => row.toReversed()).toReversed(), weights.toReversed());
      const last = table.length - 1;
      for (let unit = 0; unit <= last; unit += 1) {
        for (let other = 0; other <= last; other += 1) {
          expect(turned.at(last - unit, last - other)).toBe(matrix.at(unit, other));
          if (other !== unit) expect(matrix.at(unit, other) + matrix.at(other, unit)).toBeCloseTo(1, 14);
        }
      }
    }),
  );
});
