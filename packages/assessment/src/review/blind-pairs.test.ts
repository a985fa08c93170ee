import { expect, test } from 'vitest';
import { blindPairs } from './blind-pairs.ts';
import { decided } from './review.test-data.ts';

test('a pair is the two judgements of the same content', () => {
  const about = (questionId: string, responseHash = 'hash-1') => ({ questionId, responseHash });
  const decisions = [
    decided('first', 'ana', { ...about('T-A1'), score: 0.25 }),
    decided('second', 'ben', { ...about('T-A1'), score: 0.5 }),
    decided('first', 'ana', { ...about('T-A2'), score: 1 }),
    decided('first', 'ana', about('T-A3', 'hash-1')),
    decided('second', 'ben', about('T-A3', 'hash-2')),
    decided('first', 'ben', { ...about('T-A3', 'hash-2'), score: 0 }),
  ];
  expect(blindPairs(decisions)).toEqual([
    [0.25, 0.5],
    [0, 0.5],
  ]);
});

test('the latest before both were there counts; what is said or adjudicated after that does not', () => {
  expect(
    blindPairs([
      decided('first', 'ana', { score: 1 }),
      decided('first', 'ana', { score: 0.75 }),
      decided('second', 'ben', { score: 0.75 }),
      decided('second', 'ben', { score: 0 }),
      decided('adjudication', 'cem', { score: 0.25 }),
    ]),
  ).toEqual([[0.75, 0.75]]);
});
