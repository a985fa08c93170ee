import { openQuestionnaire, type Questionnaire } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { separateTexts } from './separate-texts.ts';

const everybody = ['gov-lead', 'private', 'civil', 'international'] as const;
const base = { label: 'label', text: 'text', respondentRoles: everybody };

const questionnaire: Questionnaire = openQuestionnaire(
  revisionOf(
    [
      level('T-A1', {
        respondentRoles: everybody,
        details: [
          {
            id: 'trend',
            label: 'Trend',
            kind: 'single-choice',
            options: [{ optionId: 'better', text: 'Better' }],
            required: false,
          },
          { id: 'example', label: 'Example', kind: 'text', required: false },
          { id: 'since', label: 'Since', kind: 'year', required: false },
        ],
      }),
      level('T-A2', { respondentRoles: ['private'] }),
      level('T-A3', { respondentRoles: everybody, skip: { when: '${T-A1} = 0', effect: 'na' } }),
      { ...base, questionId: 'T-T1', kind: 'text', maximumLength: 100, isLong: true } as never,
      {
        ...base,
        questionId: 'T-R1',
        kind: 'repeat',
        recordLabel: 'case',
        fields: [{ id: 'country', label: 'Country', kind: 'text', required: true }],
        minimumRecords: 0,
        maximumRecords: 5,
      } as never,
    ],
    [],
    [],
  ),
);

describe('separateTexts', () => {
  test('keeps what was chosen, and takes out every word that was written', () => {
    const { answers, texts } = separateTexts(questionnaire, 'civil', {
      'T-A1': { value: 3, details: { trend: 'better', example: 'The port of our town', since: 2019 } },
      'T-A3': { noValue: 'not-applicable', noValueReason: 'I am the only dentist' },
      'T-T1': { value: 'What we learned', mayPublish: true },
      'T-R1': { value: [{ country: 'Kenya' }, { country: 'Chile' }] },
    });
    expect(answers).toEqual({
      'T-A1': { value: 3, details: { trend: 'better' } },
      'T-A3': { noValue: 'not-applicable' },
    });
    expect(texts).toEqual([
      { questionId: 'T-A1', part: 'detail/example', content: 'The port of our town', mayPublish: false },
      { questionId: 'T-A1', part: 'detail/since', content: 2019, mayPublish: false },
      { questionId: 'T-A3', part: 'reason', content: 'I am the only dentist', mayPublish: false },
      { questionId: 'T-T1', part: 'value', content: 'What we learned', mayPublish: true },
      { questionId: 'T-R1', part: 'record', content: { country: 'Kenya' }, mayPublish: false },
      { questionId: 'T-R1', part: 'record', content: { country: 'Chile' }, mayPublish: false },
    ]);
  });

  test('leaves out what is hidden, not asked of the group, or not of this questionnaire', () => {
    const { answers, texts } = separateTexts(questionnaire, 'civil', {
      'T-A1': { value: 0 },
      'T-A2': { value: 4 },
      'T-A3': { value: 4, details: { example: 'hidden' } },
      'T-T1': {},
      'T-X9': { value: 1 },
    });
    expect(answers).toEqual({ 'T-A1': { value: 0 } });
    expect(texts).toEqual([]);
    expect(separateTexts(questionnaire, 'private', { 'T-A2': { value: 4 } }).answers).toEqual({ 'T-A2': { value: 4 } });
  });
});
