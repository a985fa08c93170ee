import { openQuestionnaire, type AnswerValue, type ScoredQuestion } from '@groundwork/instrument';
import { expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import { answersToReview } from './answers-to-review.ts';
import { scoreAdjustment } from './score-adjustment.ts';

const lawAndPractice = {
  ...level('T-A2'),
  kind: 'law-and-practice',
  law: [0, 1, 2].map((score) => ({ score, text: `law ${score}` })),
  practice: [0, 1, 2].map((score) => ({ score, text: `practice ${score}` })),
  noCase: 'No case so far',
  noCaseWhen: '${T-A1} = 0',
  noCaseEffect: 'implied',
} as unknown as ScoredQuestion;
const required = level('T-B1', {
  evidence: 'required',
  details: [{ id: 'year', label: 'Year', kind: 'number', required: true, minimum: 1900, maximum: 2100 }],
});
const computed = {
  ...level('T-A3'),
  kind: 'calculated',
  calculation: '${T-A1} * 10',
  floor: 0,
  goalpost: 40,
} as unknown as ScoredQuestion;
const questionnaire = openQuestionnaire(revisionOf([level('T-A1'), lawAndPractice], [computed], [required]));

function adjust(questionId: string, value: AnswerValue, practice = 1) {
  const flow = questionnaire
    .flow({ 'T-A1': { value: practice } })
    .questions.find((one) => one.questionId === questionId);
  if (flow === undefined) throw new Error(`no question ${questionId}`);
  return scoreAdjustment(questionnaire, flow, value);
}

test('a value is worth what the question says, whatever evidence there is and whatever details are asked', () => {
  expect(adjust('T-A1', 3)).toEqual({ score: 0.75 });
  expect(adjust('T-B1', 4)).toEqual({ score: 1 });
});

test('the practice part counts twice the law where there has been no case', () => {
  expect(adjust('T-A2', { law: 1, practice: 2 })).toEqual({ score: 0.75 });
  expect(adjust('T-A2', { law: 1 }, 0)).toEqual({ score: 0.5 });
});

test('what the instrument refuses, and what has no score, is named', () => {
  expect(adjust('T-A1', 7)).toMatchObject({ issues: [{ code: 'not-a-level' }] });
  expect(adjust('T-A2', { law: 1 })).toEqual({ issues: [{ code: 'does-not-score', params: {} }] });
  expect(adjust('T-A3', 1)).toMatchObject({ issues: [{ code: 'calculated' }] });
});

test('what moves a score is to be judged: not what is computed, hidden, unknown or open', () => {
  const toReview = (answers: Parameters<typeof scoreAssessment>[1]) =>
    answersToReview(questionnaire, scoreAssessment(questionnaire, answers));
  expect(
    toReview({
      'T-A1': { value: 2 },
      'T-A2': { noValue: 'do-not-know' },
      'T-B1': { value: 4, details: { year: 2020 } },
    }),
  ).toEqual([
    { questionId: 'T-A1', claimed: 0.5, evidenced: 0.5 },
    { questionId: 'T-B1', claimed: 1, evidenced: 0.5 },
  ]);
  expect(toReview({})).toEqual([]);
});
