import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineJudgements } from './combine-judgements.ts';

const judgement = fc.integer({ min: -8, max: 8 }).map((steps) => (steps < 0 ? 1 / (1 - steps) : 1 + steps));
const expert = fc.tuple(judgement, judgement, judgement).map(([a, b, c]) => [
  [1, a, b],
  [1 / a, 1, c],
  [1 / b, 1 / c, 1],
]);

describe('combineJudgements', () => {
  test('is the geometric mean, pair by pair', () => {
    const joint = combineJudgements([
      [
        [1, 2],
        [1 / 2, 1],
      ],
      [
        [1, 4],
        [1 / 4, 1],
      ],
      [
        [1, 8],
        [1 / 8, 1],
      ],
    ]);
    expect(joint[0]?.[1]).toBeCloseTo(4, 14);
    expect(joint[1]?.[0]).toBeCloseTo(0.25, 15);
  });

  test('lets opposite judgements cancel', () => {
    expect(
      combineJudgements([
        [
          [1, 5],
          [0.2, 1],
        ],
        [
          [1, 0.2],
          [5, 1],
        ],
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('of one expert is what that expert said, in clean form', () => {
    expect(
      combineJudgements([
        [
          [1, 3],
          [0.33, 1],
        ],
      ]),
    ).toEqual([
      [1, 3],
      [1 / 3, 1],
    ]);
  });

  test('is reciprocal, and the order of the experts changes no digit', () => {
    fc.assert(
      fc.property(fc.array(expert, { minLength: 1, maxLength: 6 }), (experts) => {
        const joint = combineJudgements(experts);
        expect(combineJudgements(experts.toReversed())).toEqual(joint);
        joint.forEach((row, at) =>
          row.forEach((entry, to) => expect(entry * (joint[to]?.[at] ?? 0)).toBeCloseTo(1, 14)),
        );
      }),
    );
  });

  test.each([
    ['no expert', []],
    [
      'experts who compared different numbers of elements',
      [
        [[1]],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    ],
    [
      'one matrix that is not reciprocal',
      [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 2],
          [2, 1],
        ],
      ],
    ],
  ])('%s is refused', (_, experts) => {
    expect(() => combineJudgements(experts)).toThrow(expect.objectContaining({ code: 'judgements-invalid' }));
  });
});
