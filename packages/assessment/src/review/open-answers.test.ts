import { expect, test } from 'vitest';
import { finalDecisions } from './final-decisions.ts';
import { openAnswers } from './open-answers.ts';
import { decided, reviewed } from './review.test-data.ts';

const answers = [
  reviewed({ questionId: 'T-A1' }),
  reviewed({ questionId: 'T-A2', isDrawn: true }),
  reviewed({ questionId: 'T-A3', isDrawn: true }),
];
const differing = [
  decided('first', 'ana', { questionId: 'T-A3' }),
  decided('second', 'ben', { questionId: 'T-A3', score: 0.25, value: 1 }),
];

test('everything open is named, whichever judgement is missing', () => {
  const half = decided('first', 'ana', { questionId: 'T-A2' });
  const open = [
    { questionId: 'T-A1', code: 'undecided' },
    { questionId: 'T-A2', code: 'undecided' },
    { questionId: 'T-A2', code: 'query-open' },
    { questionId: 'T-A3', code: 'to-adjudicate' },
    { questionId: 'T-B9', code: 'query-open' },
  ];
  const queried = new Set(['T-B9', 'T-A2']);
  expect(openAnswers(answers, differing, queried)).toEqual(open);
  expect(openAnswers(answers, [...differing, half], queried)).toEqual(open);
});

test('with nothing open the decisions that stand are one for each answer', () => {
  const decisions = [
    ...differing,
    decided('adjudication', 'cem', { questionId: 'T-A3', score: 0 }),
    decided('first', 'ana', { questionId: 'T-A1' }),
    decided('first', 'ana', { questionId: 'T-A2' }),
    decided('second', 'ben', { questionId: 'T-A2' }),
    decided('first', 'ana', { questionId: 'T-X' }),
  ];
  expect(openAnswers(answers, decisions, new Set())).toEqual([]);
  const finals = finalDecisions(answers, decisions);
  expect([...finals].map(([questionId, { part, score }]) => [questionId, part, score])).toEqual([
    ['T-A1', 'first', 0.5],
    ['T-A2', 'first', 0.5],
    ['T-A3', 'adjudication', 0],
  ]);
});
