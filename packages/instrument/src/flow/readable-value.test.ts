import { describe, expect, it } from 'vitest';
import type { Answer } from '../answer/answer.ts';
import { checkAnswer } from '../answer/check-answer.ts';
import type { Question, RepeatQuestion } from '../definition/question.ts';
import { readableValue } from './readable-value.ts';
import { levelQuestion } from './small-instrument.test-data.ts';

const level = levelQuestion('SM-A01', {
  evidence: 'none',
  details: [{ id: 'year', label: 'Year', kind: 'year', required: true }],
});
const cases: RepeatQuestion = {
  questionId: 'SM-A02',
  kind: 'repeat',
  label: 'Cases',
  text: 'Which cases?',
  respondentRoles: ['gov-lead'],
  recordLabel: 'case',
  fields: [{ id: 'year', label: 'Year', kind: 'year', required: true }],
  minimumRecords: 0,
  maximumRecords: 9,
};

function read(question: Question, answer: Answer): unknown {
  return readableValue(question, answer, checkAnswer(question, answer));
}

describe('a value is read', () => {
  it('although something beside it is wrong, whatever ids that has', () => {
    const evidence = [
      {
        evidenceId: '1/year',
        kind: 'report',
        title: 'Report',
        issuer: 'Ministry',
        date: '2009',
        language: 'en',
        link: 'ftp://example.org/',
        page: '',
        isPublic: true,
      },
    ] as const;
    expect(read(level, { value: 3, details: { year: 2000.5 } })).toBe(3);
    expect(read(level, { value: 3, details: { year: 2000, 'a/b': 1 } })).toBe(3);
    expect(read(level, { value: 3, evidence })).toBe(3);
    expect(read(cases, { value: [{ year: 2000 }], details: { 'a/b': 1 } })).toEqual([{ year: 2000 }]);
  });

  it('not when it is wrong itself, also in a field of one of its records', () => {
    expect(read(level, { value: 9 })).toBeUndefined();
    expect(read(cases, { value: [{ year: 2000 }, { year: 2000.5 }] })).toBeUndefined();
    expect(read(cases, { value: [{ year: 2000, other: 1 }] })).toBeUndefined();
  });
});
