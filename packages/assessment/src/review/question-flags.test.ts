import { openQuestionnaire, type Answers, type Evidence, type InstrumentRevision } from '@groundwork/instrument';
import { expect, test } from 'vitest';
import type { SpokenCheck } from '../check/check-between.ts';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import type { AnswersUnderReview } from './answers-under-review.ts';
import { lastRound, type EarlierAnswers } from './last-round.ts';
import { questionFlags } from './question-flags.ts';

const revision: InstrumentRevision = {
  ...revisionOf(
    [level('T-A1'), level('T-A2', { skip: { when: '${T-A1} = 0', effect: 'na' } })],
    [level('T-A3')],
    [level('T-B1', { evidence: 'required' })],
  ),
  checks: [
    {
      checkId: 'TEST-K01',
      when: '${T-A1} > ${T-A3}',
      severity: 'warning',
      message: 'One needs the other.',
      questionIds: ['T-A1', 'T-A3'],
    },
  ],
};
const questionnaire = openQuestionnaire(revision);
const proof: Evidence = {
  evidenceId: 'e1',
  kind: 'law',
  title: 'Act',
  issuer: '',
  date: '2020',
  language: 'en',
  link: '',
  page: '',
  isPublic: true,
};
const calm: Answers = { 'T-A1': { value: 2 }, 'T-A2': { value: 2 }, 'T-A3': { value: 2 }, 'T-B1': { value: 2 } };

function flagsOf(answers: Answers, differing: Partial<AnswersUnderReview> = {}) {
  return questionFlags({
    questionnaire,
    flow: questionnaire.flow(answers),
    scores: scoreAssessment(questionnaire, answers),
    submittedAt: '2026-03-31T12:00:00.000Z',
    savedAt: new Map(),
    carried: new Set(),
    last: null,
    spoken: [],
    peers: null,
    ...differing,
  });
}

function after(answers: Answers, validated: EarlierAnswers['validated'] = new Map()) {
  return lastRound({ questionnaire, answers, validated, today: '2023-12-31' }, questionnaire, null);
}

test('an answer like any other carries no flag', () => {
  expect(flagsOf(calm, { last: after(calm) })).toEqual([]);
});

test('a claim without its required evidence says what is claimed and what is left', () => {
  expect(flagsOf({ ...calm, 'T-B1': { value: 4 } })).toEqual([
    { code: 'no-evidence', questionId: 'T-B1', claimed: 1, evidenced: 0.5 },
  ]);
});

test('two levels up or down since the last round are a jump, one is not', () => {
  const jumps = (value: number) => flagsOf({ ...calm, 'T-A3': { value } }, { last: after(calm) });
  expect(jumps(3)).toEqual([]);
  const jump = { code: 'level-jump', questionId: 'T-A3', before: 0.5, comparability: 'comparable' };
  expect(jumps(4)).toEqual([{ ...jump, now: 1, levels: 2 }]);
  expect(jumps(0)).toContainEqual({ ...jump, now: 0, levels: -2 });
});

test('evidence that came or went makes no jump of its own', () => {
  const proven = { ...calm, 'T-B1': { value: 4, evidence: [proof] } };
  const bare = { ...calm, 'T-B1': { value: 4 } };
  expect(flagsOf(proven, { last: after(bare) })).toEqual([]);
  expect(flagsOf(bare, { last: after(proven) }).map(({ code }) => code)).toEqual(['no-evidence']);
});

test('where reviewers put another value in the place of the answer, that is what it is held against', () => {
  const last = after(calm, new Map([['T-A3', { status: 'adjusted', score: 0 }]]));
  expect(flagsOf(calm, { last })).toEqual([
    { code: 'level-jump', questionId: 'T-A3', before: 0, now: 0.5, levels: 2, comparability: 'comparable' },
  ]);
});

test('what may not be compared, or had no answer then, makes no jump', () => {
  const last = after({ ...calm, 'T-A3': { noValue: 'do-not-know' } });
  expect(flagsOf({ ...calm, 'T-A3': { value: 4 } }, { last })).toEqual([]);
  const compared = after({ ...calm, 'T-A3': { value: 0 } });
  expect(flagsOf(calm, { last: { ...compared, verdicts: new Map() } })).toEqual([]);
});

test('warnings of the instrument and between instruments name the check and the other places', () => {
  const places = [
    { instrumentId: 'test', version: '1.0.0', sectionId: 'B', questionId: 'T-B1' },
    { instrumentId: 'other', version: '1.0.0', sectionId: 'A', questionId: 'O-A1' },
  ];
  const spoken: readonly SpokenCheck[] = [{ checkId: 'BETWEEN-K01', severity: 'warning', message: 'Look.', places }];
  expect(flagsOf({ ...calm, 'T-A1': { value: 3 } }, { spoken })).toEqual([
    { code: 'check', questionId: 'T-A1', checkId: 'TEST-K01' },
    { code: 'check', questionId: 'T-A3', checkId: 'TEST-K01' },
    {
      code: 'check-between',
      questionId: 'T-B1',
      checkId: 'BETWEEN-K01',
      others: [{ instrumentId: 'other', questionId: 'O-A1' }],
    },
  ]);
});

test('carried answers and those of the last hour are named, hidden ones are not', () => {
  const savedAt = new Map([
    ['T-A1', '2026-03-31T11:00:00.000Z'],
    ['T-A2', '2026-03-31T11:30:00.000Z'],
    ['T-A3', '2026-03-31T10:59:59.000Z'],
  ]);
  const answers: Answers = { ...calm, 'T-A1': { value: 0 } };
  expect(flagsOf(answers, { savedAt, carried: new Set(['T-A2', 'T-A3']) })).toEqual([
    { code: 'saved-late', questionId: 'T-A1', minutesBefore: 60 },
    { code: 'carried-unchanged', questionId: 'T-A3' },
  ]);
});
