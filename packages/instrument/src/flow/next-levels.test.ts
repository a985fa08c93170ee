import { describe, expect, it } from 'vitest';
import type { Answers } from '../answer/answer.ts';
import type { LawAndPracticeQuestion, MultipleChoiceQuestion, TextQuestion } from '../definition/question.ts';
import { minutesLeft } from './minutes-left.ts';
import { nextLevels } from './next-levels.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { progressOfRoles } from './progress-of-roles.ts';
import { levelQuestion, revisionOf, skipWhen } from './small-instrument.test-data.ts';

const { levels: _levels, ...scored } = levelQuestion('SM-L01');
const twoParts: LawAndPracticeQuestion = {
  ...scored,
  kind: 'law-and-practice',
  law: ([0, 1, 2] as const).map((score) => ({ score, text: `law ${score}` })),
  practice: ([0, 1, 2] as const).map((score) => ({ score, text: `practice ${score}` })),
  noCase: 'No case so far',
};
const list: MultipleChoiceQuestion = {
  ...scored,
  questionId: 'SM-M01',
  kind: 'multiple-choice',
  options: ['a', 'b', 'c', 'd', 'none'].map((optionId) => ({
    optionId,
    text: `item ${optionId}`,
    ...(optionId === 'none' ? { isExclusive: true } : {}),
  })),
};
const text: TextQuestion = {
  questionId: 'SM-T01',
  kind: 'text',
  label: 'Remark',
  text: 'Anything else?',
  respondentRoles: ['civil'],
  isOptional: true,
  maximumLength: 100,
  isLong: true,
  minutes: 10,
};
const questionnaire = openQuestionnaire({
  ...revisionOf([
    levelQuestion('SM-A01', { evidence: 'required', respondentRoles: ['stat', 'civil'] }),
    levelQuestion('SM-A02', skipWhen('${SM-A01} = 0', 'na')),
    twoParts,
    list,
    text,
  ]),
  // 10 are the text's own; 3 + 3 + 4 + 2 parts of effort share the other 60
  estimatedMinutes: 70,
});

function needs(answers: Answers) {
  return nextLevels(questionnaire, questionnaire.sheet(answers), 'A');
}

describe('nextLevels', () => {
  it('gives the anchor of the next rung, with what proves it', () => {
    expect(needs({ 'SM-A01': { value: 2 } })[0]).toEqual({
      questionId: 'SM-A01',
      level: 2,
      nextLevel: 3,
      needs: ['rung 3'],
      evidence: 'required',
      weight: 1,
    });
  });

  it('leaves out what is hidden and what is at its top', () => {
    expect(needs({ 'SM-A01': { value: 0 } }).map(({ questionId }) => questionId)).toEqual([
      'SM-A01',
      'SM-L01',
      'SM-M01',
    ]);
    expect(needs({ 'SM-A01': { value: 4 } }).map(({ questionId }) => questionId)).not.toContain('SM-A01');
  });

  it('begins at the first rung above nothing where there is no answer', () => {
    expect(needs({})[1]).toMatchObject({ questionId: 'SM-A02', level: null, nextLevel: 1, needs: ['rung 1'] });
  });

  it('raises either part of law and practice, and the law by two without a case', () => {
    const step = (value: { law: number; practice: number | 'no-case' }) =>
      needs({ 'SM-L01': { value } }).find(({ questionId }) => questionId === 'SM-L01');
    expect(step({ law: 1, practice: 0 })).toMatchObject({ level: 1, nextLevel: 2, needs: ['law 2', 'practice 1'] });
    expect(step({ law: 1, practice: 'no-case' })).toMatchObject({ level: 2, nextLevel: 4, needs: ['law 2'] });
    expect(step({ law: 2, practice: 2 })).toBeUndefined();
  });

  it('names the items of a list that are not there yet', () => {
    const step = needs({ 'SM-M01': { value: ['a', 'c'] } }).find(({ questionId }) => questionId === 'SM-M01');
    expect(step).toMatchObject({ level: 2, nextLevel: 3, needs: ['item b', 'item d'] });
  });
});

describe('minutesLeft', () => {
  const left = (answers: Answers) => minutesLeft(questionnaire, questionnaire.flow(answers).questions);

  it('spreads the estimate of the instrument by kind, and counts what is open and required', () => {
    expect(left({})).toBeCloseTo(60, 12);
    expect(left({ 'SM-A01': { value: 3 } })).toBeCloseTo(60 - 15, 12);
    // Hidden questions take no time; a part of two still takes the whole.
    expect(left({ 'SM-A01': { value: 0 }, 'SM-L01': { value: { law: 1 } } })).toBeCloseTo(60 - 15 - 15, 12);
  });
});

describe('progressOfRoles', () => {
  it('counts for the role that scores, in the order of first mention', () => {
    const { questions } = questionnaire.flow({ 'SM-A01': { value: 3 } });
    expect(
      progressOfRoles(questionnaire, questions).map(({ role, askedCount, answeredCount }) => [
        role,
        askedCount,
        answeredCount,
      ]),
    ).toEqual([
      ['stat', 1, 1],
      ['gov-lead', 3, 0],
      // Nobody has to answer the remark.
      ['civil', 0, 0],
    ]);
  });
});
