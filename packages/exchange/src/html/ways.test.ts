import { describe, expect, test } from 'vitest';
import type { InstrumentRevision, Question } from '@groundwork/instrument';
import { everyKindRevision } from './every-kind.test-data.ts';
import { blocksOf, waysOf } from './ways.ts';

const revision = everyKindRevision();

/** A revision of notes and of questions that are left out under a condition, such as `a:x`, `b`, `n`. */
function withSkips(...names: readonly string[]): InstrumentRevision {
  const questions = names.map((name, index): Question => {
    const [kind = '', when] = name.split(':');
    const base = { questionId: `EK-${index}`, label: name, text: name };
    const skip =
      when === undefined ? {} : { skip: { when, effect: kind === 'z' ? ('zero' as const) : ('na' as const) } };
    return kind === 'n'
      ? { ...base, ...skip, kind: 'note' }
      : { ...base, ...skip, kind: 'text', maximumLength: 10, isLong: false, respondentRoles: ['stat'] };
  });
  const [section] = revision.sections;
  if (section === undefined) throw new Error('the test data have a section');
  return { ...revision, sections: [{ ...section, subSections: [{ subSectionId: 'A1', title: 'A', questions }] }] };
}

describe('the ways through a printed questionnaire', () => {
  test('say once where to go on for questions that are left out together', () => {
    const ways = waysOf(withSkips('a', 'a:x', 'a:x', 'a'));
    expect([...ways]).toEqual([['EK-1', { when: 'x', target: 'EK-3', countsAsZero: false }]]);
  });

  test('lead over notes between such questions, and to a note after the last of them', () => {
    expect([...waysOf(withSkips('a:x', 'n', 'a:x', 'n', 'a'))]).toEqual([
      ['EK-0', { when: 'x', target: 'EK-3', countsAsZero: false }],
    ]);
  });

  test('begin anew where the condition changes, and end at the end', () => {
    expect([...waysOf(withSkips('a:x', 'z:y', 'a:y'))]).toEqual([
      ['EK-0', { when: 'x', target: 'EK-1', countsAsZero: false }],
      ['EK-1', { when: 'y', target: undefined, countsAsZero: true }],
    ]);
  });

  test('take a grid as one thing only where all its lines are left out together', () => {
    const rows = revision.sections[0]?.subSections[2];
    const blocks = blocksOf(rows?.questions ?? [], rows?.grids);
    expect(blocks.map(({ blockId }) => blockId)).toEqual(['EK-S01', 'EK-S02', 'EK-G', 'EK-H']);
    expect([...waysOf(revision).keys()]).toEqual(['EK-A02']);
  });
});
