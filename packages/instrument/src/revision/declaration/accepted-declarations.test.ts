import { describe, expect, test } from 'vitest';
import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { levelQuestion, revisionOf } from '../../flow/small-instrument.test-data.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import { checklist, choice, lawAndPractice, numberOf, revisionPair } from '../revisions.test-data.ts';

const [one, two] = [levelQuestion('SM-A01'), levelQuestion('SM-A02')];
const shorter = { ...one, levels: one.levels.slice(1) };

function problemsOf(before: readonly Question[], after: readonly Question[], declared: Partial<DeclaredChange>) {
  const change: DeclaredChange = { from: ['SM-A01'], to: ['SM-A01'], type: 'same', ...declared };
  return compareRevisions(...revisionPair(before, after, [change])).problems.map(({ code, params }) => [code, params]);
}

describe('a declaration that contradicts the facts is a problem:', () => {
  const cases: readonly (readonly [
    string,
    readonly Question[],
    readonly Question[],
    Partial<DeclaredChange>,
    unknown,
  ])[] = [
    [
      'an unknown question before',
      [one],
      [one],
      { from: ['SM-A09'] },
      ['unknown-question', { questionId: 'SM-A09', side: 'from' }],
    ],
    [
      'an unknown question after',
      [one],
      [one],
      { to: ['SM-A09'] },
      ['unknown-question', { questionId: 'SM-A09', side: 'to' }],
    ],
    ['too few questions', [one], [one], { type: 'split' }, ['wrong-count', { type: 'split', side: 'to', count: 1 }]],
    [
      'a question named twice',
      [one, two],
      [one],
      { type: 'merged', from: ['SM-A01', 'SM-A01'] },
      ['named-twice', { questionId: 'SM-A01', side: 'from' }],
    ],
    [
      'same although levels differ',
      [one],
      [shorter],
      {},
      ['scale-differs', { questionId: 'SM-A01', type: 'same', facet: 'level', part: '0' }],
    ],
    [
      'reworded although bounds differ',
      [numberOf('SM-A01')],
      [numberOf('SM-A01', { maximum: 9 })],
      { type: 'reworded' },
      ['scale-differs', { questionId: 'SM-A01', type: 'reworded', facet: 'bounds' }],
    ],
    [
      'reworded although the kind differs',
      [one],
      [numberOf('SM-A01')],
      { type: 'reworded' },
      ['kind-differs', { questionId: 'SM-A01', type: 'reworded', before: 'level', after: 'number' }],
    ],
    [
      'another kind although it is the same',
      [one],
      [one],
      { type: 'kind-changed' },
      ['kind-same', { questionId: 'SM-A01', type: 'kind-changed', kind: 'level' }],
    ],
    [
      'rescaled although nothing differs',
      [one],
      [one],
      { type: 'rescaled' },
      ['scale-unchanged', { questionId: 'SM-A01', type: 'rescaled' }],
    ],
    [
      'removed although it is there',
      [one],
      [one],
      { type: 'removed', to: [] },
      ['still-there', { questionId: 'SM-A01', type: 'removed' }],
    ],
    [
      'added although it was there',
      [one],
      [one],
      { type: 'added', from: [] },
      ['was-there-before', { questionId: 'SM-A01', type: 'added' }],
    ],
    [
      'an old id that lives on',
      [one],
      [one, two],
      { to: ['SM-A02'] },
      ['still-there', { questionId: 'SM-A01', type: 'same' }],
    ],
    [
      'an old value that does not exist',
      [one],
      [shorter],
      { type: 'rescaled', values: { 7: 1 } },
      ['unknown-value', { value: '7' }],
    ],
    [
      'a new value that does not exist',
      [one],
      [shorter],
      { type: 'rescaled', values: { 1: 0 } },
      ['unknown-new-value', { value: 0 }],
    ],
    ['values where there are none', [one], [one], { values: { 1: 2 } }, ['values-not-taken', { type: 'same' }]],
  ];
  test.each(cases)('%s', (_, before, after, declared, problem) => {
    expect(problemsOf(before, after, declared)).toEqual([problem]);
  });

  test('and is not used: what can be inferred stands', () => {
    const declared = [{ from: ['SM-A01'], to: ['SM-A01'], type: 'same' as const }];
    const [change] = compareRevisions(...revisionPair([one], [shorter], declared)).questions;
    expect(change).toMatchObject({ type: 'rescaled', isDeclared: false });
  });
});

describe('a declaration that holds', () => {
  test('goes before what is inferred, with its values and its note', () => {
    const declared = {
      from: ['SM-A01'],
      to: ['SM-A01'],
      type: 'rescaled',
      values: { 0: 1 },
      note: 'Zero was never used.',
    } as const;
    const { questions, problems } = compareRevisions(...revisionPair([one], [shorter], [declared]));
    expect(problems).toEqual([]);
    expect(questions[0]).toMatchObject({
      type: 'rescaled',
      isDeclared: true,
      values: { 0: 1 },
      note: 'Zero was never used.',
    });
  });

  test('may say of a unit that it is only written otherwise', () => {
    const pair = [[numberOf('SM-A01')], [numberOf('SM-A01', { unit: 'people' })]] as const;
    expect(problemsOf(...pair, { type: 'reworded' })).toEqual([]);
  });

  test('names values of two parts by both or by the level they come to', () => {
    const now = levelQuestion('SM-A01');
    const values = { '2/1': 3, '2/no-case': 4, 0: 0 };
    expect(problemsOf([lawAndPractice('SM-A01')], [now], { type: 'kind-changed', values })).toEqual([]);
    expect(problemsOf([now], [lawAndPractice('SM-A01')], { type: 'kind-changed', values: { 4: '2/2' } })).toEqual([]);
    expect(problemsOf([now], [lawAndPractice('SM-A01')], { type: 'kind-changed', values: { 4: '3/2' } })).toEqual([
      ['unknown-new-value', { value: '3/2' }],
    ]);
  });

  test('names values that any of the merged questions has', () => {
    const before = [choice('SM-A01', ['a']), choice('SM-A02', ['b'])];
    const after = [checklist('SM-A03', ['c', 'd'])];
    const merged = { from: ['SM-A01', 'SM-A02'], to: ['SM-A03'], type: 'merged' as const };
    expect(problemsOf(before, after, { ...merged, values: { a: 'c', b: 'd' } })).toEqual([]);
    expect(problemsOf(before, after, { ...merged, values: { z: 'c' } })).toEqual([['unknown-value', { value: 'z' }]]);
  });

  test('lets two questions change their ids', () => {
    const [earlier, later] = revisionPair(
      [one, { ...two, text: 'Two?' }],
      [{ ...one, text: 'Two?' }, two],
      [
        { from: ['SM-A01'], to: ['SM-A02'], type: 'reworded' },
        { from: ['SM-A02'], to: ['SM-A01'], type: 'reworded' },
      ],
    );
    const { questions, problems } = compareRevisions(earlier, later);
    expect(problems).toEqual([]);
    expect(questions.map(({ from, to }) => [from[0], to[0]])).toEqual([
      ['SM-A02', 'SM-A01'],
      ['SM-A01', 'SM-A02'],
    ]);
  });
});

describe('declarations against another revision', () => {
  test('are left aside as a whole, and that is said', () => {
    const [, later] = revisionPair(
      [one],
      [shorter],
      [{ from: ['SM-A01'], to: ['SM-A01'], type: 'rescaled', values: { 0: 1 } }],
    );
    const { questions, problems } = compareRevisions({ ...revisionOf([one]), version: '0.9.0' }, later);
    expect(problems).toEqual([{ code: 'other-previous', params: { declared: '1.0.0', before: '0.9.0' } }]);
    expect(questions[0]?.isDeclared).toBe(false);
  });

  test('of another instrument are said to be that', () => {
    const { problems } = compareRevisions(revisionOf([one]), { ...revisionOf([one]), instrumentId: 'other' });
    expect(problems).toEqual([{ code: 'other-instrument', params: { before: 'small', after: 'other' } }]);
  });
});
