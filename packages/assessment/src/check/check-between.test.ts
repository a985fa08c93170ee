import { openQuestionnaire, type Answers, type Check } from '@groundwork/instrument';
import { expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import { checkBetween } from './check-between.ts';

const first = openQuestionnaire({
  ...revisionOf([level('EG-A01'), level('EG-A02', { skip: { when: '${EG-A01} = 0', effect: 'na' } })], [], []),
  instrumentId: 'first',
});
const second = openQuestionnaire({
  ...revisionOf([], [], [level('PP-A01')]),
  instrumentId: 'second',
  version: '2.1.0',
});
const checks: readonly Check[] = [
  {
    checkId: 'BETWEEN-K01',
    when: '${EG-A02} >= 3 and ${PP-A01} <= 1',
    severity: 'warning',
    message: 'These two do not go together.',
    questionIds: ['EG-A02', 'PP-A01'],
  },
];

function spoken(one: Answers, two?: Answers) {
  return checkBetween(checks, [
    { questionnaire: first, sheet: first.sheet(one) },
    ...(two === undefined ? [] : [{ questionnaire: second, sheet: second.sheet(two) }]),
  ]);
}

test('a check between instruments speaks with both places, each with its instrument and section', () => {
  expect(spoken({ 'EG-A02': { value: 3 } }, { 'PP-A01': { value: 1 } })).toEqual([
    {
      checkId: 'BETWEEN-K01',
      severity: 'warning',
      message: 'These two do not go together.',
      places: [
        { instrumentId: 'first', version: '1.0.0', sectionId: 'A', questionId: 'EG-A02' },
        { instrumentId: 'second', version: '2.1.0', sectionId: 'B', questionId: 'PP-A01' },
      ],
    },
  ]);
});

test('it is silent while one of the instruments, or one of the answers, is missing', () => {
  expect(spoken({ 'EG-A02': { value: 3 } })).toEqual([]);
  expect(spoken({ 'EG-A02': { value: 3 } }, {})).toEqual([]);
  expect(spoken({ 'EG-A02': { value: 2 } }, { 'PP-A01': { value: 1 } })).toEqual([]);
});

test('a hidden answer reads as unanswered', () => {
  expect(spoken({ 'EG-A01': { value: 0 }, 'EG-A02': { value: 3 } }, { 'PP-A01': { value: 1 } })).toEqual([]);
});
