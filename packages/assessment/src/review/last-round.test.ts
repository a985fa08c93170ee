import { openQuestionnaire, type Answers } from '@groundwork/instrument';
import { compareRevisions } from '@groundwork/instrument/revisions';
import { expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { lastRound } from './last-round.ts';

const before = openQuestionnaire(revisionOf());
const answers: Answers = {
  'T-A1': { value: 1 },
  'T-A2': { value: 2 },
  'T-A3': { value: 3 },
  'T-B1': { value: 4 },
};
const earlier = {
  questionnaire: before,
  answers,
  validated: new Map([['T-B1', { status: 'adjusted', score: 0.25 } as const]]),
  today: '2023-12-31',
};

test('under the same revision every answer stands beside today’s, with what it counted as validated', () => {
  const last = lastRound(earlier, before, null);
  expect(last.answers).toEqual(answers);
  expect([...last.verdicts.values()]).toEqual(['comparable', 'comparable', 'comparable', 'comparable']);
  expect(last.scores.questions.map(({ score }) => score.evidenced)).toEqual([0.25, 0.5, 0.75, 1]);
  expect(last.scores.questions.at(-1)?.score.validated).toBe(0.25);
});

test('under a later revision the answers are scored by it, and what may not stand in one line is left out', () => {
  const revision = revisionOf([level('T-A1', { weight: 1 }), level('T-A2', { text: 'Reworded' })], [level('T-A4')]);
  const after = openQuestionnaire({ ...revision, version: '2.0.0' });
  const last = lastRound(earlier, after, compareRevisions(before.revision, after.revision));
  expect(Object.keys(last.answers)).toEqual(['T-A1', 'T-A2', 'T-B1']);
  expect(last.verdicts.get('T-A2')).toBe('comparable-with-care');
  expect(last.verdicts.has('T-A4')).toBe(false);
  const [first] = last.scores.questions;
  expect([first?.weight, first?.score.evidenced]).toEqual([1, 0.25]);
  expect(last.scores.questions.at(-1)?.score.validated).toBe(0.25);
});
