import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinearConstraint, LinearProgram } from './linear-program.ts';
import { solveLinearProgram } from './solve-linear-program.ts';

function atMost(coefficients: readonly number[], limit: number): LinearConstraint {
  return { coefficients, relation: 'at-most', limit };
}

function atLeast(coefficients: readonly number[], limit: number): LinearConstraint {
  return { coefficients, relation: 'at-least', limit };
}

function equal(coefficients: readonly number[], limit: number): LinearConstraint {
  return { coefficients, relation: 'equal', limit };
}

describe('textbook programs', () => {
  test('the two products of Hillier and Lieberman: 36 at 2 and 6', () => {
    expect(
      solveLinearProgram({
        objective: [3, 5],
        constraints: [atMost([1, 0], 4), atMost([0, 2], 12), atMost([3, 2], 18)],
      }),
    ).toEqual({ status: 'optimal', value: 36, solution: [2, 6] });
  });

  test('the first program of Chvatal: 13 at 2, 0, 1', () => {
    const result = solveLinearProgram({
      objective: [5, 4, 3],
      constraints: [atMost([2, 3, 1], 5), atMost([4, 1, 2], 11), atMost([3, 4, 2], 8)],
    });
    expect(result.value).toBeCloseTo(13, 12);
    result.solution?.forEach((coordinate, at) => expect(coordinate).toBeCloseTo([2, 0, 1][at] ?? 0, 12));
  });

  test('a diet: the least cost under minima, which needs the first phase', () => {
    // 0.6 x + 0.35 y under 5x + 7y >= 8, 4x + 2y >= 15, 2x + y >= 3: 2x + y >= 7.5, at x = 3.75 costs 2.25.
    const result = solveLinearProgram({
      goal: 'minimise',
      objective: [0.6, 0.35],
      constraints: [atLeast([5, 7], 8), atLeast([4, 2], 15), atLeast([2, 1], 3)],
    });
    expect(result.value).toBeCloseTo(2.25, 12);
    expect(result.solution?.[0]).toBeCloseTo(3.75, 12);
  });

  test('equations: the cheapest transport', () => {
    // Two stores with 3 and 4, two shops with 2 and 5; costs 1 4 / 2 3: 2 x 1 + 1 x 4 + 4 x 3 = 18.
    const result = solveLinearProgram({
      goal: 'minimise',
      objective: [1, 4, 2, 3],
      constraints: [equal([1, 1, 0, 0], 3), equal([0, 0, 1, 1], 4), equal([1, 0, 1, 0], 2), equal([0, 1, 0, 1], 5)],
    });
    expect(result.value).toBeCloseTo(18, 12);
  });
});

describe('programs without a best point', () => {
  test('are infeasible when the constraints exclude each other', () => {
    expect(solveLinearProgram({ objective: [1], constraints: [atMost([1], 1), atLeast([1], 2)] })).toEqual({
      status: 'infeasible',
      value: null,
      solution: null,
    });
    expect(solveLinearProgram({ objective: [1], constraints: [equal([1], -1)] }).status).toBe('infeasible');
    expect(solveLinearProgram({ objective: [1], constraints: [], bounds: [{ minimum: 2, maximum: 1 }] }).status).toBe(
      'infeasible',
    );
  });

  test('are unbounded when nothing stops the goal', () => {
    expect(solveLinearProgram({ objective: [1, 1], constraints: [atMost([1, -1], 1)] })).toEqual({
      status: 'unbounded',
      value: null,
      solution: null,
    });
    expect(solveLinearProgram({ objective: [1], constraints: [] }).status).toBe('unbounded');
    expect(solveLinearProgram({ objective: [1], constraints: [atLeast([1], 3)] }).status).toBe('unbounded');
  });
});

describe('degenerate programs', () => {
  test('that cycle under the largest coefficient come to an end: the example of Beale', () => {
    const result = solveLinearProgram({
      objective: [0.75, -150, 0.02, -6],
      constraints: [atMost([0.25, -60, -0.04, 9], 0), atMost([0.5, -90, -0.02, 3], 0), atMost([0, 0, 1, 0], 1)],
    });
    expect(result.value).toBeCloseTo(0.05, 12);
    expect(result.solution?.[0]).toBeCloseTo(0.04, 12);
    expect(result.solution?.[2]).toBeCloseTo(1, 12);
  });

  test('and the example of Chvatal, which circles in six steps', () => {
    const result = solveLinearProgram({
      objective: [10, -57, -9, -24],
      constraints: [atMost([0.5, -5.5, -2.5, 9], 0), atMost([0.5, -1.5, -0.5, 1], 0), atMost([1, 0, 0, 0], 1)],
    });
    expect(result.value).toBeCloseTo(1, 12);
  });

  test('with repeated and with contradictory-looking equations are solved', () => {
    const result = solveLinearProgram({
      objective: [1, 2],
      constraints: [equal([1, 1], 1), equal([2, 2], 2), equal([1, 1], 1), atMost([1, 0], 1)],
    });
    expect(result).toEqual({ status: 'optimal', value: 2, solution: [0, 1] });
    expect(solveLinearProgram({ objective: [1], constraints: [equal([0], 0), equal([1], 2)] }).value).toBe(2);
  });
});

describe('bounds', () => {
  test('stand beside the constraints', () => {
    expect(
      solveLinearProgram({
        objective: [1, 1],
        constraints: [atMost([1, 1], 10)],
        bounds: [{ minimum: 1, maximum: 2 }, { maximum: 3 }],
      }),
    ).toEqual({ status: 'optimal', value: 5, solution: [2, 3] });
    expect(
      solveLinearProgram({
        goal: 'minimise',
        objective: [1, 1],
        constraints: [],
        bounds: [{ minimum: -4, maximum: 2 }, { minimum: 3 }],
      }),
    ).toEqual({ status: 'optimal', value: -1, solution: [-4, 3] });
  });

  test('may be missing on either side', () => {
    const free = { minimum: -Infinity };
    expect(
      solveLinearProgram({ goal: 'minimise', objective: [1], constraints: [atLeast([1], -7)], bounds: [free] }),
    ).toEqual({ status: 'optimal', value: -7, solution: [-7] });
    expect(
      solveLinearProgram({
        goal: 'minimise',
        objective: [1, 1],
        constraints: [atLeast([1, 2], -6), atLeast([1, -1], 0)],
        bounds: [{ minimum: -Infinity, maximum: 5 }, free],
      }),
    ).toEqual({
      status: 'optimal',
      value: expect.closeTo(-4, 12),
      solution: [expect.closeTo(-2, 12), expect.closeTo(-2, 12)],
    });
    expect(
      solveLinearProgram({ objective: [1], constraints: [], bounds: [{ minimum: -Infinity, maximum: 5 }] }),
    ).toEqual({ status: 'optimal', value: 5, solution: [5] });
    expect(solveLinearProgram({ objective: [-1], constraints: [], bounds: [free] }).status).toBe('unbounded');
  });
});

test('a program without variables, and one without a goal, is solved', () => {
  expect(solveLinearProgram({ objective: [], constraints: [] })).toEqual({ status: 'optimal', value: 0, solution: [] });
  expect(solveLinearProgram({ objective: [0], constraints: [atLeast([1], 2)] }).value).toBe(0);
});

test('indicators in persons and in shares meet in one program', () => {
  const result = solveLinearProgram({
    objective: [1e-9, 1e9],
    constraints: [atMost([1e-9, 0], 4), atMost([0, 2e9], 12), atMost([3e-9, 2e9], 18)],
  });
  // The first textbook program with 3x and 5y divided by their units: 2 + 6.
  expect(result.value).toBeCloseTo(8, 9);
});

describe('a broken contract', () => {
  const refused: readonly (readonly [string, LinearProgram, string])[] = [
    ['too few coefficients', { objective: [1, 2], constraints: [atMost([1], 1)] }, 'lengths-differ'],
    ['bounds of another number', { objective: [1], constraints: [], bounds: [] }, 'lengths-differ'],
    ['NaN in the goal', { objective: [Number.NaN], constraints: [] }, 'value-not-finite'],
    ['an infinite limit', { objective: [1], constraints: [atMost([1], Infinity)] }, 'value-not-finite'],
    ['NaN as bound', { objective: [1], constraints: [], bounds: [{ maximum: Number.NaN }] }, 'value-not-finite'],
    ['NaN as lower bound', { objective: [1], constraints: [], bounds: [{ minimum: Number.NaN }] }, 'value-not-finite'],
  ];
  test.each(refused)('%s is refused', (_, program, code) => {
    expect(() => solveLinearProgram(program)).toThrow(expect.objectContaining({ code }));
  });
});

describe('duality', () => {
  const whole = fc.integer({ min: -6, max: 9 });
  const programs = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([variables, rows]) =>
    fc.record({
      matrix: fc.array(fc.array(whole, { minLength: variables, maxLength: variables }), {
        minLength: rows,
        maxLength: rows,
      }),
      limits: fc.array(whole, { minLength: rows, maxLength: rows }),
      objective: fc.array(whole, { minLength: variables, maxLength: variables }),
    }),
  );

  test('the program and its mirror image reach the same value, or neither has one', () => {
    fc.assert(
      fc.property(programs, ({ matrix, limits, objective }) => {
        const primal = solveLinearProgram({
          objective,
          constraints: matrix.map((row, at) => atMost(row, limits[at] ?? 0)),
        });
        const dual = solveLinearProgram({
          goal: 'minimise',
          objective: limits,
          constraints: objective.map((limit, column) =>
            atLeast(
              matrix.map((row) => row[column] ?? 0),
              limit,
            ),
          ),
        });
        if (primal.status === 'optimal') {
          expect(dual.status).toBe('optimal');
          expect(primal.value).toBeCloseTo(dual.value as number, 8);
          matrix.forEach((row, at) => {
            const used = row.reduce((sum, cell, column) => sum + cell * (primal.solution[column] ?? 0), 0);
            expect(used).toBeLessThanOrEqual((limits[at] ?? 0) + 1e-8);
          });
          primal.solution.forEach((coordinate) => expect(coordinate).toBeGreaterThanOrEqual(0));
        } else {
          expect(dual.status).not.toBe('optimal');
          if (primal.status === 'unbounded') expect(dual.status).toBe('infeasible');
        }
      }),
      { numRuns: 400 },
    );
  });
});
