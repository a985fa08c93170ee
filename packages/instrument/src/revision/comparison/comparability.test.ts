import { describe, expect, test } from 'vitest';
import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { levelQuestion } from '../../flow/small-instrument.test-data.ts';
import { checklist, numberOf, revisionPair } from '../revisions.test-data.ts';
import { compareRevisions } from './compare-revisions.ts';

function comparabilityOf(before: Question, after: Question, declared?: Partial<DeclaredChange>) {
  const changes: readonly DeclaredChange[] =
    declared === undefined
      ? []
      : [{ from: [before.questionId], to: [after.questionId], type: 'reworded', ...declared }];
  const { questions, problems } = compareRevisions(...revisionPair([before], [after], changes));
  expect(problems).toEqual([]);
  return questions[0]?.comparability;
}

const level = levelQuestion('SM-A01');
const reworded = { ...level, text: 'What else?' };
const shorter = { ...level, levels: level.levels.slice(0, 4) };

describe('answers before and after', () => {
  test.each([
    [
      'with another label or guidance are comparable',
      { ...level, label: 'Other', guidance: { proof: 'A law.' } },
      'comparable',
    ],
    ['with another text are comparable with care', reworded, 'comparable-with-care'],
    [
      'with another level text are comparable with care',
      { ...level, levels: level.levels.map((rung) => ({ ...rung, text: `${rung.text}!` })) },
      'comparable-with-care',
    ],
    ['with another ladder are not comparable', shorter, 'not-comparable'],
    ['of another kind are not comparable', numberOf('SM-A01'), 'not-comparable'],
    [
      'that count otherwise are comparable',
      { ...level, weight: 2 as const, evidence: 'required' as const, skip: { when: '1 = 2', effect: 'na' as const } },
      'comparable',
    ],
    [
      'that another role gives are comparable with care',
      { ...level, respondentRoles: ['stat'] as const },
      'comparable-with-care',
    ],
  ])('%s', (_, after, verdict) => {
    expect(comparabilityOf(level, after)?.verdict).toBe(verdict);
  });

  test.each([
    ['unit', { unit: 'thousand persons' }],
    ['goalposts', { goalpost: 50 }],
    ['bounds', { maximum: 200 }],
  ])('in another %s are not comparable', (facet, more) => {
    expect(comparabilityOf(numberOf('SM-A01'), numberOf('SM-A01', more))).toEqual({
      verdict: 'not-comparable',
      reasons: [{ code: 'scale', verdict: 'not-comparable', params: { facet } }],
    });
  });

  test('say that a weight moves scores and not the answer', () => {
    expect(comparabilityOf(level, { ...level, weight: 2 })).toEqual({
      verdict: 'comparable',
      reasons: [{ code: 'counting', verdict: 'comparable', params: { facet: 'weight' } }],
    });
  });

  test('of other words are what the author says', () => {
    expect(comparabilityOf(level, reworded, { isComparable: true })?.verdict).toBe('comparable');
    expect(comparabilityOf(level, reworded, { isComparable: false })?.verdict).toBe('not-comparable');
    expect(comparabilityOf(level, reworded, { type: 'same' })?.verdict).toBe('comparable');
    expect(comparabilityOf(level, reworded, {})?.verdict).toBe('comparable-with-care');
  });

  test('on another scale are comparable with care where every value has its counterpart', () => {
    const whole = { type: 'rescaled' as const, values: { 4: 3 } };
    expect(comparabilityOf(level, shorter, whole)?.verdict).toBe('comparable-with-care');
    const dropping = comparabilityOf(level, shorter, { type: 'rescaled', values: { 4: null } });
    expect(dropping?.verdict).toBe('not-comparable');
    expect(dropping?.reasons[0]).toEqual({
      code: 'scale',
      verdict: 'not-comparable',
      params: { facet: 'level', part: '4' },
    });
    expect(dropping?.reasons.at(-1)).toEqual({
      code: 'value-map-incomplete',
      verdict: 'not-comparable',
      params: { count: 1 },
    });
  });

  test('of options with new names and nothing else move no score and lose nothing', () => {
    const [before, after] = [checklist('SM-A01', ['a', 'none']), checklist('SM-A01', ['b', 'none'])];
    const changes = [{ from: ['SM-A01'], to: ['SM-A01'], type: 'relabelled' as const, values: { a: 'b' } }];
    const { questions, problems } = compareRevisions(...revisionPair([before], [after], changes));
    expect(problems).toEqual([]);
    expect(questions[0]).toMatchObject({ type: 'relabelled', movesScores: false, losesAnswers: false });
    expect(compareRevisions(...revisionPair([before], [after])).questions[0]).toMatchObject({
      type: 'rescaled',
      movesScores: true,
      losesAnswers: true,
    });
  });
});

describe('a split and a merge', () => {
  const [one, two] = [levelQuestion('SM-A01'), levelQuestion('SM-A02')];

  test('are not comparable unless the author says so', () => {
    const split = { from: ['SM-A01'], to: ['SM-A01', 'SM-A02'], type: 'split' as const };
    const merged = { from: ['SM-A01', 'SM-A02'], to: ['SM-A01'], type: 'merged' as const };
    const verdictOf = (before: readonly Question[], after: readonly Question[], declared: DeclaredChange) => {
      const { questions } = compareRevisions(...revisionPair(before, after, [declared]));
      expect(questions).toHaveLength(1);
      return questions[0]?.comparability.verdict;
    };
    expect(verdictOf([one], [one, two], split)).toBe('not-comparable');
    expect(verdictOf([one, two], [one], merged)).toBe('not-comparable');
    expect(verdictOf([one], [one, two], { ...split, isComparable: true })).toBe('comparable');
    expect(verdictOf([one, two], [one], { ...merged, values: { 4: 3 } })).toBe('comparable-with-care');
  });
});
