import { openQuestionnaire, type Answers } from '@groundwork/instrument';
import { expect, test } from 'vitest';
import { revisionOf } from '../score/revision.test-data.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import { assessmentFlags } from './assessment-flags.ts';
import { lastRound } from './last-round.ts';

const questionnaire = openQuestionnaire(revisionOf());
const questionIds = ['T-A1', 'T-A2', 'T-A3', 'T-B1'];
const all = (value: number): Answers => Object.fromEntries(questionIds.map((id) => [id, { value }]));

function flagsOf(
  answers: Answers,
  peers: { readonly incomeGroup: string; readonly indices: readonly number[] } | null = null,
  before?: Answers,
) {
  return assessmentFlags({
    questionnaire,
    flow: questionnaire.flow(answers),
    scores: scoreAssessment(questionnaire, answers),
    submittedAt: '2026-03-31T12:00:00.000Z',
    savedAt: new Map(),
    carried: new Set(),
    last:
      before === undefined
        ? null
        : lastRound({ questionnaire, answers: before, validated: new Map(), today: '2023-12-31' }, questionnaire, null),
    spoken: [],
    peers,
  });
}

test('an index that moved by ten points is told with both', () => {
  const before = { ...all(2), 'T-B1': { value: 3 } };
  // 0.6 * 50 + 0.4 * 75 = 60 before, 50 now.
  expect(flagsOf(all(2), null, before)).toEqual([{ code: 'index-jump', before: 60, now: 50, points: -10 }]);
  expect(flagsOf(all(2), null, all(2))).toEqual([]);
});

test('an index two standard deviations from the others of its income group is told with what it is held against', () => {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32, sample deviation sqrt(32 / 7).
  const indices = [2, 4, 4, 4, 5, 5, 7, 9];
  const peers = { incomeGroup: 'LMC', indices };
  const [flag] = flagsOf(all(2), peers);
  expect(flag).toMatchObject({ code: 'income-outlier', incomeGroup: 'LMC', index: 50, mean: 5, count: 8 });
  expect(flag?.code === 'income-outlier' && flag.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(flag?.code === 'income-outlier' && flag.zScore).toBeCloseTo(45 / Math.sqrt(32 / 7), 12);
});

test('fewer than eight others, a place among them, or others all alike say nothing', () => {
  expect(flagsOf(all(2), { incomeGroup: 'LMC', indices: [2, 4, 4, 4, 5, 5, 7] })).toEqual([]);
  expect(flagsOf(all(2), { incomeGroup: 'LMC', indices: [40, 45, 48, 50, 52, 55, 60, 70] })).toEqual([]);
  expect(flagsOf(all(2), { incomeGroup: 'LMC', indices: Array.from({ length: 8 }, () => 90) })).toEqual([]);
});

test('a fifth of the weight not known is told with the share', () => {
  // Weights 2, 1, 1, 1.
  expect(flagsOf({ ...all(2), 'T-B1': { noValue: 'do-not-know' } })).toEqual([
    { code: 'do-not-know', share: 0.2, limit: 0.2 },
  ]);
});
