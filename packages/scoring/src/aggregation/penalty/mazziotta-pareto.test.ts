import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap, type Value } from '../../value/gap.ts';
import { mazziottaPareto } from './mazziotta-pareto.ts';

const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 }), fc.integer()), {
  minLength: 3,
  maxLength: 12,
});

function closeTo(scores: readonly Value[], expected: readonly number[]): void {
  expect(scores.length).toBe(expected.length);
  scores.forEach((score, at) => expect(score).toBeCloseTo(expected[at] ?? 0, 9));
}

describe('two units and two indicators', () => {
  // Each column stands at 90 and 110 after standardising.
  const table = [
    [1, 20],
    [3, 10],
  ];

  test('score below 100 for being uneven', () => {
    expect(mazziottaPareto(table)).toEqual([99, 99]);
    expect(mazziottaPareto(table, { penalty: 'plus' })).toEqual([101, 101]);
    expect(mazziottaPareto(table, { deviationOf: 'sample' })).toEqual([98, 98]);
  });

  test('score 90 and 110 where less is better in the second', () => {
    expect(mazziottaPareto(table, { directions: ['higher-is-better', 'lower-is-better'] })).toEqual([90, 110]);
    expect(mazziottaPareto(table, { directions: ['lower-is-better', 'higher-is-better'] })).toEqual([110, 90]);
  });
});

test('standardises by the deviation of the population, also where the row takes that of a sample', () => {
  // 1, 2, 3: deviation sqrt(2/3), so 100 -/+ 10 * sqrt(3/2).
  const step = 10 * Math.sqrt(1.5);
  closeTo(mazziottaPareto([[1], [2], [3]]), [100 - step, 100, 100 + step]);
  // The second column stands at 100 + step, 100, 100 - step: a variance of step^2 and of 2 step^2.
  const table = [
    [1, 3],
    [2, 2],
    [3, 1],
  ];
  closeTo(mazziottaPareto(table), [98.5, 100, 98.5]);
  closeTo(mazziottaPareto(table, { deviationOf: 'sample' }), [97, 100, 97]);
});

describe('gaps', () => {
  test('are left out of the row', () => {
    expect(
      mazziottaPareto([
        [1, 20, gap('withheld')],
        [3, 10, 7],
      ]),
    ).toEqual([99, 99]);
  });

  test('take the place of a score below the threshold, and keep a shared reason', () => {
    const table = [
      [1, gap('not-answered')],
      [3, 10],
      [gap('withheld'), gap('withheld')],
      [5, 20],
    ];
    const scores = mazziottaPareto(table, { minimumShare: 0.6 });
    expect(scores[0]).toEqual(gap('below-availability'));
    expect(scores[2]).toEqual(gap('withheld'));
    expect(scores.map((score) => typeof score)).toEqual(['object', 'number', 'object', 'number']);
  });

  test('come of a sample of one', () => {
    expect(mazziottaPareto([[1], [3]], { deviationOf: 'sample' })).toEqual([
      gap('not-computable'),
      gap('not-computable'),
    ]);
  });
});

test('takes an indicator that is equal everywhere as missing', () => {
  expect(
    mazziottaPareto([
      [1, 20, 0.1],
      [3, 10, 0.1],
    ]),
  ).toEqual([99, 99]);
  expect(mazziottaPareto([[0.1], [0.1], [0.1]])).toEqual(Array(3).fill(gap('below-availability')));
});

test('gives nothing for nothing, and a gap for a unit alone', () => {
  expect(mazziottaPareto([])).toEqual([]);
  expect(mazziottaPareto([[1, 2]])).toEqual([gap('below-availability')]);
  expect(mazziottaPareto([[], []])).toEqual([gap('not-applicable'), gap('not-applicable')]);
});

test.each([
  ['rows of different length', [[1, 2], [1]], {}],
  ['a direction too few', [[1, 2]], { directions: ['higher-is-better'] }],
] as const)('refuses %s', (_, table, options) => {
  expect(() => mazziottaPareto(table, options)).toThrow(expect.objectContaining({ code: 'lengths-differ' }));
});

test('changes neither with the unit of an indicator nor with the order of rows and columns', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const scores = mazziottaPareto(table);
      expect(mazziottaPareto(table.map((row) => row.map((value) => value * 1024)))).toEqual(scores);
      expect(mazziottaPareto(table.toReversed())).toEqual(scores.toReversed());
      expect(mazziottaPareto(table.map((row) => row.toReversed()))).toEqual(scores);
      const directions = ['lower-is-better', 'higher-is-better', 'lower-is-better'] as const;
      const turned = table.map(([one, two, three]) => [-one, two, -three]);
      expect(mazziottaPareto(turned, { directions })).toEqual(scores);
    }),
  );
});
