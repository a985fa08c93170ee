import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRevision } from '../../definition/any-revision.test-data.ts';
import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { Tape } from '../../definition/tape.test-data.ts';
import { levelQuestion, revisionOf } from '../../flow/small-instrument.test-data.ts';
import { alteredRevision } from '../altered-revision.test-data.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import { checklist, choice, lawAndPractice, numberOf, revisionPair } from '../revisions.test-data.ts';
import { versionStep } from '../version/version-step.ts';
import { describeComparison } from './describe-comparison.ts';

function linesOf(before: readonly Question[], after: readonly Question[], changes: readonly DeclaredChange[] = []) {
  return describeComparison(compareRevisions(...revisionPair(before, after, changes)));
}

const level = levelQuestion('SM-A01', { label: 'Training' });

describe('describeComparison', () => {
  test('says nothing where nothing changed, and something where anything did', () => {
    const numbers = fc.uint16Array({ size: 'max', maxLength: 1_500 });
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const before = anyRevision(first);
        expect(describeComparison(compareRevisions(before, before))).toEqual([]);
        const { previous, ...after } = alteredRevision(new Tape(second), before);
        const inferred = compareRevisions(before, after);
        expect(describeComparison(inferred).length > 0).toBe(versionStep(inferred).step !== 'none');
        // What the author declares of unchanged questions is told as well.
        const declared = compareRevisions(before, { ...after, ...(previous === undefined ? {} : { previous }) });
        const lines = describeComparison(declared);
        if (versionStep(declared).step !== 'none') expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).not.toMatch(/undefined|\[object|[\r\n]/);
      }),
    );
  });

  test('tells a level in its words, and what a weight does', () => {
    const levels = level.levels.map((rung) => (rung.score === 3 ? { ...rung, text: 'most bodies train' } : rung));
    expect(linesOf([level], [{ ...level, levels, weight: 2 }])).toEqual([
      'SM-A01 Training: level 3 now says “most bodies train” instead of “rung 3”',
      'SM-A01 Training: weight 1 -> 2: scores move',
      'SM-A01 Training: answers before and after can be compared with care: other words',
    ]);
  });

  test('tells what is new, gone, split and merged', () => {
    const [one, two, three] = [level, levelQuestion('SM-A02'), levelQuestion('SM-A03')];
    expect(linesOf([one], [two])).toEqual([
      'SM-A01 Training: is gone: scores move, answers can be lost',
      'SM-A02 SM-A02: is new: scores move',
    ]);
    const split = { from: ['SM-A01'], to: ['SM-A02', 'SM-A03'], type: 'split', note: 'Two offices answer.' } as const;
    expect(linesOf([one], [two, three], [split])).toEqual([
      'SM-A02, SM-A03 SM-A02: came out of SM-A01: scores move',
      'SM-A02, SM-A03 SM-A02: SM-A02: the label now says “SM-A02” instead of “Training”',
      'SM-A02, SM-A03 SM-A02: SM-A02: the text now says “What about SM-A02?” instead of “What about SM-A01?”',
      'SM-A02, SM-A03 SM-A02: SM-A03: the label now says “SM-A03” instead of “Training”',
      'SM-A02, SM-A03 SM-A02: SM-A03: the text now says “What about SM-A03?” instead of “What about SM-A01?”',
      'SM-A02, SM-A03 SM-A02: answers before and after cannot be compared: one question became several',
      'SM-A02, SM-A03 SM-A02: the author notes: Two offices answer.',
    ]);
  });

  test('tells every other facet in plain English', () => {
    const before = [
      checklist('SM-A01', ['a', 'b']),
      numberOf('SM-A02'),
      lawAndPractice('SM-A03'),
      choice('SM-A04', ['a']),
    ];
    const after = [
      checklist('SM-A01', ['a', 'c'], { skip: { when: "${SM-A04} = 'a'", effect: 'zero' } }),
      numberOf('SM-A02', { unit: 'thousand persons', maximum: 50, goalpost: 10, transform: 'log10', floor: 1 }),
      lawAndPractice('SM-A03', { noCaseWhen: "${SM-A04} = 'a'", noCaseEffect: 'implied', isOptional: true }),
      choice('SM-A04', ['a'], {
        respondentRoles: ['stat', 'civil'],
        targetLinks: [{ targetId: '8.F', indicatorIds: ['8.16'], strength: 'enabling' }],
        details: [{ id: 'year', label: 'Year', kind: 'year', required: true }],
      }),
    ];
    expect(linesOf(before, after).filter((line) => !line.includes('answers before'))).toEqual([
      'SM-A01 SM-A01: option c is new: “option c”: scores move',
      'SM-A01 SM-A01: option b is gone: “option b”: scores move, answers can be lost',
      "SM-A01 SM-A01: left out never -> while ${SM-A04} = 'a' (counts as 0): scores move",
      'SM-A02 SM-A02: unit persons -> thousand persons: scores move',
      'SM-A02 SM-A02: bounds 0 to 100 -> 0 to 50: scores move, answers can be lost',
      'SM-A02 SM-A02: scored from 0 to 100 -> from 1 to 10 after log10: scores move',
      'SM-A03 SM-A03: an answer is needed always -> never',
      "SM-A03 SM-A03: “no case so far” without a rule -> taken as the answer while ${SM-A04} = 'a': scores move",
      'SM-A04 SM-A04: answered by gov-lead -> stat, civil: scores move',
      'SM-A04 SM-A04: targets: none -> 8.F enabling (8.16)',
      'SM-A04 SM-A04: detail year is new: “Year”',
    ]);
  });

  test('begins with declarations that do not hold and with what stands beside the questions', () => {
    const [before, after] = revisionPair([level], [level], [{ from: ['SM-A01'], to: ['SM-A09'], type: 'same' }]);
    const bands = [{ bandId: 'all', title: 'All', from: 10 }];
    expect(describeComparison(compareRevisions(before, { ...after, bands }))).toEqual([
      'Declared change SM-A01 -> SM-A09: this revision has no question SM-A09; check the id',
      'Band all: begins at 0 -> 10: scores move',
    ]);
  });

  test('tells what a table asks once, and not again at each of its rows', () => {
    const row = (id: string): Question => ({ ...levelQuestion(id), gridId: 'SM-G' });
    const withGrid = (text: string) => {
      const revision = revisionOf([row('SM-A01'), row('SM-A02')]);
      const grids = [{ gridId: 'SM-G', label: 'Services', text, rowHeading: 'Service' }];
      const sections = revision.sections.map((section) => ({
        ...section,
        subSections: section.subSections.map((part) => ({ ...part, grids })),
      }));
      return { ...revision, sections };
    };
    const lines = describeComparison(compareRevisions(withGrid('How far?'), withGrid('How well?')));
    expect(lines.filter((line) => line.includes('How well?'))).toEqual([
      'Table SM-G: the text now says “How well?” instead of “How far?”',
    ]);
  });
});
