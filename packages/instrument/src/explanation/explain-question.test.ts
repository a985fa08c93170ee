import { describe, expect, it } from 'vitest';
import type { Answers, Evidence } from '../answer/answer.ts';
import type {
  CalculatedQuestion,
  LawAndPracticeQuestion,
  SingleChoiceQuestion,
  TextQuestion,
} from '../definition/question.ts';
import { openQuestionnaire } from '../flow/open-questionnaire.ts';
import { levelQuestion, revisionOf, skipWhen } from '../flow/small-instrument.test-data.ts';
import { InstrumentError } from '../instrument-error.ts';
import { explainQuestion } from './explain-question.ts';
import { explanationText } from './explanation-text.ts';

const { levels: _levels, ...scored } = levelQuestion('SM-L01');
const lawAndPractice: LawAndPracticeQuestion = {
  ...scored,
  kind: 'law-and-practice',
  label: 'Two signatures',
  law: ([0, 1, 2] as const).map((score) => ({ score, text: `law ${score}` })),
  practice: ([0, 1, 2] as const).map((score) => ({ score, text: `practice ${score}` })),
  noCase: 'No case so far',
  noCaseWhen: '${SM-A01} = 0',
  noCaseEffect: 'implied',
};
const remark: TextQuestion = {
  questionId: 'SM-T01',
  kind: 'text',
  label: 'Remark',
  text: 'What happened?',
  respondentRoles: ['gov-lead'],
  maximumLength: 100,
  isLong: true,
  requiredWhen: '${SM-A01} >= 3 and not(${SM-A02} = 1)',
};
const sum: CalculatedQuestion = {
  ...scored,
  questionId: 'SM-C01',
  kind: 'calculated',
  label: 'Share',
  weight: 0,
  evidence: 'none',
  calculation: '${SM-A01} div ${SM-A02}',
};
const office: SingleChoiceQuestion = {
  questionId: 'SM-S01',
  kind: 'single-choice',
  label: 'Office',
  text: 'Which office?',
  respondentRoles: ['gov-lead'],
  options: [
    { optionId: 'first', text: 'The first' },
    { optionId: 'second', text: 'The second', shownWhen: '${SM-A02} >= 2' },
  ],
};
const questionnaire = openQuestionnaire(
  revisionOf(
    [
      levelQuestion('SM-A01', { evidence: 'required', label: 'Leader' }),
      levelQuestion('SM-A02', { label: 'Plan', ...skipWhen('${SM-A01} = 0 or ${SM-A01} = 1', 'zero') }),
      lawAndPractice,
      remark,
      sum,
      office,
    ],
    [
      {
        checkId: 'SM-K01',
        when: '${SM-A02} > ${SM-A01}',
        severity: 'error',
        message: 'The plan is ahead of its leader.',
        questionIds: ['SM-A01', 'SM-A02'],
      },
    ],
  ),
);
const proof: Evidence = {
  evidenceId: 'e',
  kind: 'law',
  title: 'Decree',
  issuer: 'Cabinet',
  date: '2009',
  language: 'en',
  link: '',
  page: '',
  isPublic: true,
};

function text(questionId: string, answers: Answers): readonly string[] {
  return explanationText(explainQuestion(questionnaire, questionnaire.sheet(answers), questionId), questionnaire);
}

describe('explainQuestion', () => {
  it('names the condition that hides, and only that one', () => {
    const { shown } = explainQuestion(questionnaire, questionnaire.sheet({ 'SM-A01': { value: 1 } }), 'SM-A02');
    expect(shown).toEqual({
      isShown: false,
      effect: 'zero',
      clauses: [
        {
          condition: '${SM-A01} = 1',
          isMet: true,
          answers: [{ questionId: 'SM-A01', label: 'Leader', text: 'rung 1' }],
        },
      ],
    });
  });

  it('names all conditions that would have hidden a question that is shown', () => {
    const { shown } = explainQuestion(questionnaire, questionnaire.sheet({ 'SM-A01': { value: 3 } }), 'SM-A02');
    expect(shown.isShown).toBe(true);
    expect(shown.clauses.map(({ condition, isMet }) => [condition, isMet])).toEqual([
      ['${SM-A01} = 0', false],
      ['${SM-A01} = 1', false],
    ]);
  });

  it('tells a hidden or empty answer from others by its empty text', () => {
    const { required } = explainQuestion(questionnaire, questionnaire.sheet({ 'SM-A01': { value: 4 } }), 'SM-T01');
    expect(required).toMatchObject({ isRequired: true, rule: 'condition' });
    expect(required.clauses.map(({ condition, answers }) => [condition, answers[0]?.text])).toEqual([
      ['${SM-A01} >= 3', 'rung 4'],
      ['not(${SM-A02} = 1)', ''],
    ]);
  });

  it('requires a question that exists', () => {
    expect(() => explainQuestion(questionnaire, questionnaire.sheet(), 'SM-A99')).toThrow(InstrumentError);
  });
});

describe('explanationText', () => {
  it('says why a question is shown, hidden, or always there', () => {
    expect(text('SM-A01', {})).toEqual(['Always shown.']);
    expect(text('SM-A02', { 'SM-A01': { value: 0 } })).toEqual([
      'Hidden, because SM-A01 Leader is “rung 0”; it counts as zero.',
    ]);
    expect(text('SM-A02', { 'SM-A01': { value: 2 } })[0]).toBe('Shown, because SM-A01 Leader is “rung 2”.');
    expect(text('SM-A02', {})[0]).toBe('Shown, because SM-A01 Leader is unanswered.');
  });

  it('says why an answer is required or may be left out', () => {
    expect(text('SM-T01', { 'SM-A01': { value: 2 } })[1]).toBe(
      'An answer may be left out, because SM-A01 Leader is “rung 2”.',
    );
    expect(text('SM-T01', { 'SM-A01': { value: 3 }, 'SM-A02': { value: 2 } })[1]).toBe(
      'An answer is required, because SM-A01 Leader is “rung 3” and SM-A02 Plan is “rung 2”.',
    );
  });

  it('says why a claim is capped, and that it no longer is', () => {
    expect(text('SM-A01', { 'SM-A01': { value: 3 } })[1]).toBe(
      'Held at half of the scale: a claim above it needs evidence, and there is none.',
    );
    expect(text('SM-A01', { 'SM-A01': { value: 3, evidence: [proof] } })[1]).toBe(
      'Not capped: the claim is above half of the scale and has 1 piece(s) of evidence.',
    );
  });

  it('says what was computed from what, and why there is no number', () => {
    const answers = { 'SM-A01': { value: 3 }, 'SM-A02': { value: 2 } };
    expect(text('SM-C01', answers)[1]).toBe(
      '${SM-A01} div ${SM-A02} = 1.5, where SM-A01 Leader is “rung 3”, SM-A02 Plan is “rung 2”.',
    );
    expect(text('SM-C01', { ...answers, 'SM-A02': { value: 0 } })[1]).toMatch(/divided by zero/);
    expect(text('SM-C01', {})[1]).toMatch(/^No value yet/);
  });

  it('says why practice is not asked, why an option is not offered, and what a check saw', () => {
    expect(text('SM-L01', { 'SM-A01': { value: 0 } })[1]).toBe(
      'Practice is not asked, because SM-A01 Leader is “rung 0”; the law counts twice.',
    );
    expect(text('SM-S01', { 'SM-A01': { value: 2 }, 'SM-A02': { value: 1 } })[1]).toBe(
      '“The second” is not offered, because SM-A02 Plan is “rung 1”.',
    );
    expect(text('SM-A02', { 'SM-A01': { value: 2 }, 'SM-A02': { value: 4 } })[1]).toBe(
      'Error, because SM-A02 Plan is “rung 4” and SM-A01 Leader is “rung 2”: The plan is ahead of its leader. See also SM-A01.',
    );
  });
});
