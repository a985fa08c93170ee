import { describe, expect, test } from 'vitest';
import type { Question } from '../../definition/question.ts';
import { levelQuestion, revisionOf, skipWhen } from '../../flow/small-instrument.test-data.ts';
import { everyKindRevision } from '../../translation/every-kind.test-data.ts';
import { checklist, choice, lawAndPractice, numberOf, revisionPair } from '../revisions.test-data.ts';
import { compareRevisions } from './compare-revisions.ts';
import type { QuestionChange } from './revision-comparison.ts';

/** What became of the only question. */
function changeOf(before: Question, after: Question): QuestionChange {
  const [change] = compareRevisions(...revisionPair([before], [after])).questions;
  if (change === undefined) throw new Error('a question is lost');
  return change;
}

const level = levelQuestion('SM-A01');

describe('the type of a change', () => {
  const cases: readonly (readonly [string, Question, Question, QuestionChange['type']])[] = [
    ['nothing', level, levelQuestion('SM-A01'), 'same'],
    ['another label', level, { ...level, label: 'Other' }, 'reworded'],
    ['another guidance', level, { ...level, guidance: { meaning: 'It means this.' } }, 'reworded'],
    ['another level text', level, withLevel(3, 'other rung'), 'relabelled'],
    ['a level less', level, { ...level, levels: level.levels.slice(1) }, 'rescaled'],
    ['an option more', checklist('SM-A01', ['a']), checklist('SM-A01', ['a', 'b']), 'rescaled'],
    ['another goalpost', numberOf('SM-A01'), numberOf('SM-A01', { goalpost: 50 }), 'rescaled'],
    ['another kind', level, numberOf('SM-A01'), 'kind-changed'],
    ['another weight', level, { ...level, weight: 2 }, 'same'],
    ['a skip', level, { ...level, skip: { when: 'false()', effect: 'na' } }, 'same'],
    ['another label and a level less', level, { ...level, label: 'Other', levels: level.levels.slice(1) }, 'rescaled'],
  ];
  test.each(cases)('with %s is as it should be called', (_, before, after, type) => {
    expect(changeOf(before, after).type).toBe(type);
  });

  test('is added or removed where only one revision has the question', () => {
    const { questions } = compareRevisions(...revisionPair([level], [levelQuestion('SM-A02')]));
    expect(questions.map(({ from, to, type }) => [from, to, type])).toEqual([
      [['SM-A01'], [], 'removed'],
      [[], ['SM-A02'], 'added'],
    ]);
  });

  test('is moved for as few questions as explain the new order', () => {
    const [first, second, third, fourth] = [
      levelQuestion('SM-A01'),
      levelQuestion('SM-A02'),
      levelQuestion('SM-A03'),
      levelQuestion('SM-A04'),
    ];
    const { questions: changes } = compareRevisions(
      ...revisionPair([first, second, third, fourth], [fourth, first, second, third]),
    );
    expect(changes.filter(({ type }) => type === 'moved').map(({ to, facets }) => [to, facets])).toMatchObject([
      [['SM-A04'], [{ facet: 'order', before: 4, after: 1, movesScores: false }]],
    ]);
  });
});

describe('facets', () => {
  test('tell everything that changed, before and after', () => {
    const after = {
      ...withLevel(3, 'other rung'),
      label: 'Other',
      weight: 2 as const,
      evidence: 'required' as const,
      barrierIds: ['B-POL-1'],
      isOptional: true,
      targetLinks: [{ targetId: '4.A', strength: 'direct' as const }],
      details: [{ id: 'women', label: 'Women', kind: 'number' as const, required: false }],
    };
    expect(
      changeOf(level, after).facets.map(({ facet, part, before, after: now }) => [facet, part, before, now]),
    ).toEqual([
      ['label', undefined, 'SM-A01', 'Other'],
      ['level', '3', 'rung 3', 'other rung'],
      ['required', undefined, { isOptional: false, when: null }, { isOptional: true, when: null }],
      ['weight', undefined, 1, 2],
      ['evidence', undefined, 'optional', 'required'],
      [
        'targets',
        undefined,
        { links: [], isCrossCutting: false },
        { links: [{ targetId: '4.A', strength: 'direct' }], isCrossCutting: false },
      ],
      ['barriers', undefined, [], ['B-POL-1']],
      ['detail', 'women', null, { id: 'women', label: 'Women', kind: 'number', required: false }],
    ]);
  });

  test('compare expressions by their tree and not by blanks, quotes, parentheses or the spelling of numbers', () => {
    const before = choiceAnd(skipWhen("${SM-A00} = 'a' and (1.0 < 2)", 'na'));
    const after = choiceAnd(skipWhen('(${SM-A00}="a")   and 1<2.0', 'na'));
    const { questions } = compareRevisions(...revisionPair(before, after));
    expect(questions.flatMap(({ facets }) => facets)).toEqual([]);
    const other = choiceAnd(skipWhen("${SM-A00} = 'b' and (1.0 < 2)", 'na'));
    expect(compareRevisions(...revisionPair(before, other)).questions[1]?.facets[0]?.facet).toBe('skip');
  });

  test('see no change in an expression that names a question by its new id', () => {
    const before = [choice('SM-A00', ['a']), levelQuestion('SM-A01', skipWhen("${SM-A00} = 'a'", 'na'))];
    const after = [
      choice('SM-B00', ['a'], { label: 'SM-A00', text: 'Which is SM-A00?' }),
      levelQuestion('SM-A01', skipWhen("${SM-B00} = 'a'", 'na')),
    ];
    const [earlier, later] = revisionPair(before, after, [{ from: ['SM-A00'], to: ['SM-B00'], type: 'same' }]);
    const { questions, problems } = compareRevisions(earlier, later);
    expect(problems).toEqual([]);
    expect(questions.map(({ facets }) => facets.map(({ facet }) => facet))).toEqual([['question-id'], []]);
  });

  test('tell the rows of a table that it asks something else of them', () => {
    const before = everyKindRevision();
    const after = structuredClone(before);
    const grid = after.sections[0]?.subSections[1]?.grids?.[0];
    if (grid !== undefined) Object.assign(grid, { text: 'How far?' });
    const { questions, structure } = compareRevisions(before, after);
    const changed = questions.filter(({ facets }) => facets.length > 0);
    expect(changed.map(({ to, type }) => [to[0], type])).toEqual([
      ['EK-G01', 'reworded'],
      ['EK-G02', 'reworded'],
      ['EK-G03', 'reworded'],
    ]);
    expect(structure).toMatchObject([{ area: 'grid', id: 'EK-G', facet: 'text', after: 'How far?' }]);
  });
});

describe('movesScores', () => {
  const moves = (before: Question, after: Question) => changeOf(before, after).movesScores;

  test('is said of whatever a weighted question is scored by', () => {
    expect(moves(level, { ...level, weight: 2 })).toBe(true);
    expect(moves(level, { ...level, evidence: 'required' })).toBe(true);
    expect(moves(level, { ...level, skip: { when: '1 = 2', effect: 'na' } })).toBe(true);
    expect(moves(level, { ...level, levels: level.levels.slice(1) })).toBe(true);
    expect(moves(level, { ...level, doNotKnowLevel: 0 })).toBe(true);
    expect(moves(level, { ...level, isCrossCutting: true })).toBe(true);
    expect(moves(level, { ...level, respondentRoles: ['stat'] })).toBe(true);
    expect(moves(numberOf('SM-A01'), numberOf('SM-A01', { goalpost: 50 }))).toBe(true);
    expect(moves(numberOf('SM-A01'), numberOf('SM-A01', { unit: 'thousand persons' }))).toBe(true);
    const implied = { noCaseWhen: '1 = 2', noCaseEffect: 'implied' } as const;
    expect(moves(lawAndPractice('SM-A01'), lawAndPractice('SM-A01', implied))).toBe(true);
  });

  test('is not said of words, of advice, nor of whom else is asked', () => {
    expect(moves(level, { ...withLevel(3, 'other rung'), label: 'Other', text: 'What else?' })).toBe(false);
    expect(moves(level, { ...level, barrierIds: ['B-POL-1'], recommendationIds: ['R01'], minutes: 2 })).toBe(false);
    expect(moves(level, { ...level, respondentRoles: ['gov-lead', 'stat'] })).toBe(false);
    expect(moves(level, { ...level, isOptional: true })).toBe(false);
    const first = { noCaseWhen: '1 = 2', noCaseEffect: 'first' } as const;
    expect(moves(lawAndPractice('SM-A01'), lawAndPractice('SM-A01', first))).toBe(false);
  });

  test('is not said of an unscored question that no score depends on', () => {
    const unscored = { ...level, weight: 0 as const };
    expect(moves(unscored, { ...unscored, evidence: 'required', skip: { when: '1 = 2', effect: 'na' } })).toBe(false);
    expect(moves(unscored, { ...unscored, levels: level.levels.slice(1) })).toBe(false);
  });

  test('is said of a filter that decides whether a weighted question is asked, through others as well', () => {
    const gate = (ids: readonly string[], weight: 0 | 1) => [
      choice('SM-A00', ids),
      { ...numberOf('SM-A01', { weight: 0 }), ...skipWhen("${SM-A00} = 'a'", 'na') },
      { ...level, questionId: 'SM-A02', weight, ...skipWhen('${SM-A01} > 5', 'na') },
    ];
    const movesOf = (weight: 0 | 1) =>
      compareRevisions(...revisionPair(gate(['a', 'b'], weight), gate(['a'], weight))).questions[0]?.movesScores;
    expect(movesOf(1)).toBe(true);
    expect(movesOf(0)).toBe(false);
  });

  test('is said of a weighted question that is added, removed or put into another section', () => {
    const [before, after] = revisionPair([level], []);
    expect(compareRevisions(before, after).questions[0]).toMatchObject({
      type: 'removed',
      movesScores: true,
      losesAnswers: true,
    });
    expect(compareRevisions(after, before).questions[0]).toMatchObject({
      type: 'added',
      movesScores: true,
      losesAnswers: false,
    });
    const other = structuredClone(before);
    Object.assign(other.sections[0] ?? {}, { sectionId: 'B' });
    expect(compareRevisions(before, other).questions[0]).toMatchObject({ type: 'moved', movesScores: true });
  });
});

describe('changes beside the questions', () => {
  test('move scores with a section only where it has a weight', () => {
    const before = revisionOf([level]);
    const section = { sectionId: 'B', title: 'More', summary: 'More', subSections: [] };
    const withSection = (weightPercent: number) =>
      compareRevisions(before, { ...before, sections: [...before.sections, { ...section, weightPercent }] }).structure;
    expect(withSection(0)).toMatchObject([{ area: 'section', id: 'B', facet: 'presence', movesScores: false }]);
    expect(withSection(10)).toMatchObject([{ area: 'section', id: 'B', facet: 'presence', movesScores: true }]);
  });

  test('are told with what they do', () => {
    const before = revisionOf([level]);
    const after = {
      ...before,
      title: 'Smaller',
      availability: { subSectionShare: 0.5, sectionShare: 0.6 },
      bands: [...before.bands, { bandId: 'high', title: 'High', from: 50 }],
      sections: before.sections.map((section) => ({ ...section, title: 'Other' })),
      checks: [
        {
          checkId: 'SM-K1',
          when: '1 = 1',
          severity: 'warning' as const,
          message: 'Odd.',
          questionIds: ['SM-A01'] as const,
        },
      ],
    };
    expect(
      compareRevisions(before, after).structure.map(({ area, id, facet, movesScores, isWording }) => [
        area,
        id,
        facet,
        movesScores,
        isWording,
      ]),
    ).toEqual([
      ['instrument', undefined, 'title', false, true],
      ['availability', undefined, 'sub-section-share', true, false],
      ['band', 'high', 'presence', true, false],
      ['section', 'A', 'title', false, true],
      ['check', 'SM-K1', 'presence', false, false],
    ]);
  });
});

function withLevel(score: number, text: string) {
  return { ...level, levels: level.levels.map((rung) => (rung.score === score ? { ...rung, text } : rung)) };
}

function choiceAnd(more: Parameters<typeof levelQuestion>[1]): readonly Question[] {
  return [choice('SM-A00', ['a', 'b']), levelQuestion('SM-A01', more)];
}
