import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readInstrument } from '../../authoring/read-instrument.ts';
import type { Question } from '../../definition/question.ts';
import { levelQuestion } from '../../flow/small-instrument.test-data.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import { choice, numberOf, revisionPair } from '../revisions.test-data.ts';
import { checkVersionStep } from './check-version-step.ts';
import { versionStep } from './version-step.ts';

function stepOf(before: readonly Question[], after: readonly Question[]) {
  return versionStep(compareRevisions(...revisionPair(before, after)));
}

const level = levelQuestion('SM-A01');

function yearFrom(minimum: number): Question {
  return { ...level, details: [{ id: 'year', label: 'Year', kind: 'year', minimum, required: false }] };
}

function yearTo(maximum: number): Question {
  return { ...level, details: [{ id: 'year', label: 'Year', kind: 'year', maximum, required: false }] };
}

describe('versionStep', () => {
  const cases: readonly (readonly [string, readonly Question[], readonly Question[], string])[] = [
    ['nothing is no step', [level], [level], 'none'],
    ['words are a patch', [level], [{ ...level, text: 'What else?' }], 'patch'],
    ['an unscored question more is minor', [level], [level, choice('SM-A02', ['a'])], 'minor'],
    [
      'an unscored detail more is minor',
      [level],
      [{ ...level, details: [{ id: 'year', label: 'Year', kind: 'year', required: false }] }],
      'minor',
    ],
    ['a barrier more is minor', [level], [{ ...level, barrierIds: ['B-POL-1'] }], 'minor'],
    [
      'an option more of an unscored choice is minor',
      [choice('SM-A02', ['a'])],
      [choice('SM-A02', ['a', 'b'])],
      'minor',
    ],
    ['wider bounds are minor', [numberOf('SM-A01')], [numberOf('SM-A01', { maximum: 200 })], 'minor'],
    [
      'narrower bounds are major',
      [numberOf('SM-A01', { weight: 0 })],
      [numberOf('SM-A01', { weight: 0, maximum: 50 })],
      'major',
    ],
    [
      'an option less of an unscored choice is major',
      [choice('SM-A02', ['a', 'b'])],
      [choice('SM-A02', ['a'])],
      'major',
    ],
    ['an unscored question less is major', [level, choice('SM-A02', ['a'])], [level], 'major'],
    ['a detail in narrower bounds is major', [yearFrom(1990)], [yearFrom(2000)], 'major'],
    ['a detail in wider bounds is minor', [yearFrom(2000)], [yearFrom(1990)], 'minor'],
    ['a detail with a lower maximum is major', [yearTo(2030)], [yearTo(2020)], 'major'],
    ['a weight is major', [level], [{ ...level, weight: 2 }], 'major'],
    ['a scored question more is major', [level], [level, levelQuestion('SM-A02')], 'major'],
    [
      'a note less is minor',
      [level, { questionId: 'SM-N01', kind: 'note', label: 'Note', text: 'Read.' }],
      [level],
      'minor',
    ],
  ];
  test.each(cases)('%s', (_, before, after, step) => {
    expect(stepOf(before, after).step).toBe(step);
  });

  test('names every change that asks for so much', () => {
    const before = [level, choice('SM-A02', ['a', 'b'])];
    const after = [{ ...level, label: 'Other', weight: 2 as const }, choice('SM-A02', ['a'])];
    expect(stepOf(before, after).because).toEqual([
      { code: 'moves-scores', ids: ['SM-A01'], of: 'reworded', facet: 'weight' },
      { code: 'loses-answers', ids: ['SM-A02'], of: 'rescaled', facet: 'option', part: 'b' },
    ]);
  });

  test('takes the revisions of the e-government instrument for what they are called', () => {
    const revisions = ['1.0.0', '1.1.0'].map((version) => {
      const path = `../../../../../instruments/egov-readiness/${version}/instrument.yaml`;
      const { revision } = readInstrument(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'), {
        fileName: version,
      });
      if (revision === undefined) throw new Error(`${version} cannot be read`);
      return revision;
    });
    const [before, after] = revisions;
    if (before === undefined || after === undefined) throw new Error('a revision is missing');
    const comparison = compareRevisions(before, after);
    expect(comparison.questions.filter(({ movesScores, losesAnswers }) => movesScores || losesAnswers)).toEqual([]);
    expect(new Set(comparison.questions.map(({ type }) => type))).toEqual(new Set(['same', 'reworded']));
    expect(checkVersionStep(before.version, after.version, versionStep(comparison).step)).toEqual([]);
  });
});

describe('checkVersionStep', () => {
  test.each([
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.2.3', 'none'],
    ['1.9.9', '1.10.0', 'minor'],
  ] as const)('takes %s -> %s for a %s step', (before, after, step) => {
    expect(checkVersionStep(before, after, step)).toEqual([]);
  });

  test.each([
    ['1.2.3', '1.2.4', 'minor', 'too-small', 'error', 'call it 1.3.0'],
    ['1.2.3', '1.3.0', 'major', 'too-small', 'error', 'call it 2.0.0'],
    ['1.2.3', '1.2.3', 'patch', 'unchanged', 'error', 'call it 1.2.4'],
    ['1.2.3', '1.2.2', 'patch', 'backwards', 'error', 'call it 1.2.4'],
    ['1.10.0', '1.9.0', 'none', 'backwards', 'error', 'keep 1.10.0'],
    ['1.2.3', '1.2.5', 'patch', 'not-the-next', 'error', 'call it 1.2.4'],
    ['1.2.3', '1.3.1', 'minor', 'not-the-next', 'error', 'call it 1.3.0'],
    ['1.2.3', '3.0.0', 'minor', 'not-the-next', 'error', 'call it 1.3.0, or 2.0.0'],
    ['1.2.3', '2.0.0', 'patch', 'larger-than-needed', 'warning', '1.2.4 would do'],
    ['1.2.3', '1.2.4', 'none', 'larger-than-needed', 'warning', '1.2.3 would do'],
    ['1.2.3', '1.3', 'minor', 'not-a-version', 'error', 'write three whole numbers, like 1.0.0'],
    ['1.2.3', '1.03.0', 'minor', 'not-a-version', 'error', 'write three whole numbers, like 1.0.0'],
  ] as const)('%s -> %s with a %s step is %s', (before, after, step, code, severity, remedy) => {
    expect(checkVersionStep(before, after, step)).toMatchObject([{ code, severity, remedy }]);
  });
});
