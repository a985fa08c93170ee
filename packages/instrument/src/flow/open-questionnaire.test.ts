import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Evidence } from '../answer/answer.ts';
import type { InstrumentRevision } from '../definition/instrument-revision.ts';
import type { SingleChoiceQuestion } from '../definition/question.ts';
import { InstrumentError } from '../instrument-error.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { levelQuestion, revisionOf, skipWhen } from './small-instrument.test-data.ts';

const filter: SingleChoiceQuestion = {
  questionId: 'SM-A00',
  kind: 'single-choice',
  label: 'Changed',
  text: 'Changed?',
  respondentRoles: ['gov-lead'],
  options: [
    { optionId: 'yes', text: 'Yes' },
    { optionId: 'no', text: 'No' },
  ],
};
const proof: Evidence = {
  evidenceId: 'e1',
  kind: 'report',
  title: 'Report',
  issuer: 'Ministry',
  date: '2025',
  language: 'en',
  link: '',
  page: '',
  isPublic: true,
};
const check: InstrumentRevision['checks'][number] = {
  checkId: 'SM-K01',
  when: '${SM-A04} >= 3 and count-links(${SM-A04}) = 0',
  severity: 'warning',
  message: 'Add a link.',
  questionIds: ['SM-A04', 'SM-A02'],
};
const small = openQuestionnaire(
  revisionOf(
    [
      { questionId: 'SM-N01', kind: 'note', label: 'Note', text: 'Read this' },
      filter,
      levelQuestion('SM-A01', skipWhen("${SM-A00} = 'no'", 'na')),
      levelQuestion('SM-A02', skipWhen('${SM-A01} = 0 or ${SM-A04} = 0', 'zero')),
      levelQuestion('SM-A03', { ...skipWhen('${SM-A02} >= 1', 'na'), doNotKnowLevel: 0 }),
      levelQuestion('SM-A04', { evidence: 'required' }),
    ],
    [check],
  ),
);

function statuses(answers: Answers): readonly string[] {
  return small.flow(answers).questions.map(({ status }) => status);
}

describe('skips', () => {
  it('hide with their effect and name the answer that hides', () => {
    const { questions } = small.flow({ 'SM-A00': { value: 'no' }, 'SM-A01': { value: 0 }, 'SM-A04': { value: 0 } });
    expect(questions[2]).toMatchObject({
      isShown: false,
      hiddenEffect: 'na',
      hiddenBy: ['SM-A00'],
      status: 'hidden',
    });
    // SM-A01 is hidden and reads as unanswered: only the other condition hides SM-A02.
    expect(questions[3]).toMatchObject({
      isShown: false,
      hiddenEffect: 'zero',
      hiddenBy: ['SM-A04'],
    });
  });

  it('let a hidden answer read as unanswered along a chain, and bring it back when shown again', () => {
    const answers: Answers = { 'SM-A01': { value: 0 }, 'SM-A02': { value: 3 } };
    expect(statuses(answers)).toEqual(['note', 'empty', 'answered', 'hidden', 'empty', 'empty']);
    expect(statuses({ ...answers, 'SM-A00': { value: 'no' } })).toEqual([
      'note',
      'answered',
      'hidden',
      'answered',
      'hidden',
      'empty',
    ]);
  });

  it('may read later questions, and read do-not-know as level 0 only where level 0 says so', () => {
    const open = openQuestionnaire(
      revisionOf([
        levelQuestion('SM-A01', skipWhen('${SM-A02} = 0', 'na')),
        levelQuestion('SM-A02', { doNotKnowLevel: 0 }),
        levelQuestion('SM-A03', skipWhen('${SM-A01} = 0', 'na')),
      ]),
    );
    const shown = (answers: Answers) => open.flow(answers).questions.map(({ isShown }) => isShown);
    expect(shown({ 'SM-A02': { noValue: 'do-not-know' } })).toEqual([false, true, true]);
    expect(shown({ 'SM-A01': { noValue: 'do-not-know' } })).toEqual([true, true, true]);
  });

  it('do not read a value that is no answer to its question', () => {
    expect(statuses({ 'SM-A04': { value: '0' } })[3]).toBe('empty');
    expect(statuses({ 'SM-A00': { value: 'no', noValue: 'do-not-know' } })[2]).toBe('empty');
  });

  it('in a ring are a broken contract, as is an expression that cannot be read', () => {
    const ring = revisionOf([
      levelQuestion('SM-A01', skipWhen('${SM-A02} = 0', 'na')),
      levelQuestion('SM-A02', skipWhen('${SM-A01} = 0', 'na')),
    ]);
    expect(() => openQuestionnaire(ring)).toThrow(
      new InstrumentError('cyclic-skips', 'skips require an order: SM-A01 -> SM-A02 -> SM-A01', {
        members: 'SM-A01 -> SM-A02 -> SM-A01',
      }),
    );
    const broken = revisionOf([levelQuestion('SM-A01', skipWhen('${', 'na'))]);
    expect(() => openQuestionnaire(broken)).toThrow('a revision requires readable expressions: ${');
  });

  it('resolve along a chain of 2,000 questions asked in reverse', () => {
    const questions = Array.from({ length: 2_000 }, (_, index) =>
      levelQuestion(`SM-Q${index}`, index === 1_999 ? {} : skipWhen(`\${SM-Q${index + 1}} = 0`, 'na')),
    );
    const flow = openQuestionnaire(revisionOf(questions)).flow({ 'SM-Q1999': { value: 0 } });
    expect(flow.questions.filter(({ isShown }) => !isShown).map(({ questionId }) => questionId)).toEqual(['SM-Q1998']);
  });
});

describe('the flow', () => {
  const complete: Answers = {
    'SM-A00': { value: 'yes' },
    'SM-A01': { noValue: 'do-not-know' },
    'SM-A02': { noValue: 'not-applicable', noValueReason: 'No such thing' },
    'SM-A03': { value: 1 },
    'SM-A04': { value: 2 },
  };

  it('counts every shown question but notes as asked, and reasons for no value as answered', () => {
    const flow = small.flow(complete);
    expect(flow).toMatchObject({ askedCount: 5, answeredCount: 5, isComplete: true, issues: [] });
    const progress = {
      askedCount: 5,
      answeredCount: 5,
      needsEvidenceCount: 0,
      problemCount: 0,
      isComplete: true,
    };
    expect(flow.sections).toEqual([{ sectionId: 'A', ...progress }]);
    expect(statuses(complete)).toEqual(['note', 'answered', 'do-not-know', 'not-applicable', 'answered', 'answered']);
  });

  it('holds an empty question back from submission without blaming its field', () => {
    const flow = small.flow({});
    expect(flow.isComplete).toBe(false);
    expect(flow.issues).toHaveLength(5);
    expect(flow.issues[0]).toEqual({ code: 'required', severity: 'error', questionId: 'SM-A00', params: {} });
    expect(flow.questions.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('caps a claim above half of the scale without evidence, and lets it be submitted', () => {
    const claimed = small.flow({ ...complete, 'SM-A04': { value: 3 } });
    expect(claimed.questions[5]).toMatchObject({ status: 'needs-evidence', isCapped: true });
    expect(claimed.questions[5]?.issues[0]).toEqual({
      code: 'evidence-needed',
      severity: 'warning',
      questionId: 'SM-A04',
      params: {},
    });
    expect(claimed.isComplete).toBe(true);
    expect(claimed.sections[0]?.needsEvidenceCount).toBe(1);
    const proven = small.flow({ ...complete, 'SM-A04': { value: 3, evidence: [proof] } });
    expect(proven.questions[5]).toMatchObject({ status: 'answered', isCapped: false });
  });

  it('lets a check speak at each of its questions that is shown', () => {
    const spoken = (answers: Answers) => small.flow(answers).issues.filter(({ code }) => code === 'check');
    const params = { checkId: 'SM-K01', message: 'Add a link.' };
    expect(spoken({ 'SM-A04': { value: 3 } })).toEqual(
      ['SM-A02', 'SM-A04'].map((questionId) => ({ code: 'check', severity: 'warning', questionId, params })),
    );
    expect(spoken({ 'SM-A04': { value: 3 }, 'SM-A01': { value: 0 } }).map(({ questionId }) => questionId)).toEqual([
      'SM-A04',
    ]);
    expect(spoken({ 'SM-A04': { value: 3, evidence: [{ ...proof, link: 'https://a.example' }] } })).toEqual([]);
  });

  it('names a wrong answer as a problem, which blocks submission', () => {
    const flow = small.flow({ ...complete, 'SM-A03': { value: 7 } });
    expect(flow.questions[4]).toMatchObject({ status: 'problem', issues: [{ code: 'not-a-level' }] });
    expect(flow).toMatchObject({ isComplete: false, answeredCount: 4 });
  });

  it('never throws and always counts up, whatever is answered or comes from outside', () => {
    const value = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<never>,
      fc.integer({ min: -1, max: 5 }),
      fc.double(),
      fc.string(),
      fc.constantFrom('yes', 'no'),
      fc.array(fc.string()),
    );
    const answer = fc.record(
      {
        value,
        noValue: fc.constantFrom('do-not-know' as const, 'not-applicable' as const),
        noValueReason: fc.oneof(fc.string(), fc.jsonValue() as fc.Arbitrary<never>),
        details: fc.oneof(fc.dictionary(fc.string(), fc.double()), fc.jsonValue() as fc.Arbitrary<never>),
        evidence: fc.oneof(fc.jsonValue() as fc.Arbitrary<never>, fc.array(fc.jsonValue() as fc.Arbitrary<never>)),
      },
      { requiredKeys: [] },
    );
    const ids = fc.constantFrom('SM-A00', 'SM-A01', 'SM-A02', 'SM-A03', 'SM-A04', 'SM-N01', '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(ids, answer), (answers) => {
        const flow = small.flow(answers);
        expect(flow.answeredCount).toBeLessThanOrEqual(flow.askedCount);
        for (const { isShown, issues, isCapped, status } of flow.questions) {
          if (!isShown) expect({ issues, isCapped, status }).toEqual({ issues: [], isCapped: false, status: 'hidden' });
        }
        expect(flow.isComplete).toBe(
          flow.answeredCount === flow.askedCount && !flow.issues.some(({ severity }) => severity === 'error'),
        );
      }),
    );
  });
});

it('a questionnaire knows its questions and their places, and says so when it does not', () => {
  expect(small.question('SM-A04')?.kind).toBe('level');
  expect(small.question('constructor')).toBeUndefined();
  expect(small.place('SM-A04').subSection.subSectionId).toBe('A1');
  expect(() => small.place('SM-A99')).toThrow(InstrumentError);
  expect(small.checkAnswer('SM-A99', {})).toEqual([
    { code: 'unknown-question', severity: 'error', questionId: 'SM-A99', params: {} },
  ]);
});
