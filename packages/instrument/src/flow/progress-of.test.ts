import { describe, expect, it } from 'vitest';
import type { Check } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { levelQuestion, revisionOf } from './small-instrument.test-data.ts';

const { levels: _, ...scored } = levelQuestion('SM-A02');
const asked = levelQuestion('SM-A01');
const others: Readonly<Record<string, Question>> = {
  'a calculated value': { ...scored, kind: 'calculated', calculation: '${SM-A01} + 1' },
  'a note': { questionId: 'SM-A02', kind: 'note', label: 'Note', text: 'Read this' },
  'an optional question without an answer': levelQuestion('SM-A02', { isOptional: true }),
};

function checkOf(severity: Check['severity']): Check {
  return { checkId: 'SM-K01', when: '${SM-A01} = 3', severity, message: 'Odd', questionIds: ['SM-A02'] };
}

describe('the error of a check', () => {
  it.each(Object.entries(others))('at %s blocks, although nothing is asked there', (_name, question) => {
    const open = openQuestionnaire(revisionOf([asked, question], [checkOf('error')]));
    expect(open.flow({ 'SM-A01': { value: 3 } })).toMatchObject({
      askedCount: 1,
      answeredCount: 1,
      problemCount: 0,
      isComplete: false,
    });
    expect(open.flow({ 'SM-A01': { value: 2 } }).isComplete).toBe(true);
  });

  it('does not block where it is not shown', () => {
    const hidden = levelQuestion('SM-A02', { skip: { when: '${SM-A01} = 3', effect: 'na' } });
    const open = openQuestionnaire(revisionOf([asked, hidden], [checkOf('error')]));
    expect(open.flow({ 'SM-A01': { value: 3 } }).isComplete).toBe(true);
  });
});

it('the warning of a check never blocks', () => {
  for (const question of Object.values(others)) {
    const open = openQuestionnaire(revisionOf([asked, question], [checkOf('warning')]));
    expect(open.flow({ 'SM-A01': { value: 3 } }).isComplete).toBe(true);
  }
});
