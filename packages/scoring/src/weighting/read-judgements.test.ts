import { describe, expect, test } from 'vitest';
import { readJudgements } from './read-judgements.ts';

describe('readJudgements', () => {
  test('takes the entry of 1 or more of each pair at its word and inverts it for the other', () => {
    const clean = readJudgements([
      [1, 0.14, 3],
      [7, 1, 0.11],
      [0.33, 9, 1],
    ]);
    expect(clean).toEqual([
      [1, 1 / 7, 3],
      [7, 1, 1 / 9],
      [1 / 3, 9, 1],
    ]);
  });

  test('reads every step of the scale of nine written with two digits', () => {
    for (let judgement = 1; judgement <= 9; judgement += 1) {
      const written = Number((1 / judgement).toFixed(2));
      expect(
        readJudgements([
          [1, judgement],
          [written, 1],
        ])[1]?.[0],
      ).toBe(1 / judgement);
    }
  });

  test('leaves its input as it was', () => {
    const matrix = Object.freeze([Object.freeze([1, 4]), Object.freeze([0.25, 1])]);
    expect(readJudgements(matrix)).toEqual([
      [1, 4],
      [0.25, 1],
    ]);
    expect(matrix).toEqual([
      [1, 4],
      [0.25, 1],
    ]);
  });
});
