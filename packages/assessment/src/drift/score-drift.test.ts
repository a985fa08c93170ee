import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  openQuestionnaire,
  questionsInOrder,
  type Answer,
  type Answers,
  type InstrumentRevision,
  type Question,
} from '@groundwork/instrument';
import { readInstrument } from '@groundwork/instrument/authoring';
import { isGap } from '@groundwork/scoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { level, revisionOf } from '../score/revision.test-data.ts';
import type { RoundEntry } from '../score/score-round.ts';
import type { ScoreDrift } from './drift.ts';
import { scoreDrift } from './score-drift.ts';

/** Dimensions A (60 %: sub-dimension A1 of T-A1 and T-A2, A2 of T-A3) and B (40 %: T-B1), evidence optional. */
const before = revisionOf([level('T-A1', { weight: 2 }), level('T-A2')]);
const lighter = later(revisionOf([level('T-A1', { weight: 1 }), level('T-A2')]));

function later(revision: InstrumentRevision): InstrumentRevision {
  return { ...revision, version: '2.0.0' };
}

function answers(a1: number, a2: number, a3: number, b1: number): Answers {
  return { 'T-A1': { value: a1 }, 'T-A2': { value: a2 }, 'T-A3': { value: a3 }, 'T-B1': { value: b1 } };
}

const entries = [
  { iso3: 'UGA', answers: answers(2, 4, 4, 2) },
  { iso3: 'KEN', answers: answers(4, 2, 1, 2) },
  { iso3: 'RWA', answers: answers(4, 1, 1, 3) },
];

function driftTo(
  after: InstrumentRevision,
  round: readonly RoundEntry[] = entries,
  basis: ScoreDrift['basis'] = 'evidenced',
): ScoreDrift {
  return scoreDrift(openQuestionnaire(before), openQuestionnaire(after), round, undefined, { basis });
}

describe('scoreDrift', () => {
  test('scores the same answers under both revisions and tells the shift of ranks', () => {
    // Before, A = (2 a1 + a2 + a3) / 4 of 4 steps: KEN (2 + 0.5 + 0.25) / 4 = 0.6875, RWA 0.625, UGA 0.75;
    // index = 60 A + 40 B: KEN 41.25 + 20 = 61.25, RWA 37.5 + 30 = 67.5, UGA 45 + 20 = 65.
    // After, A = (a1 + a2 + a3) / 3: KEN 1.75 / 3, RWA 0.5, UGA 2.5 / 3; index KEN 35 + 20, RWA 30 + 30, UGA 50 + 20.
    const { countries } = driftTo(lighter, entries);
    const rows = countries.map(({ iso3, index, rank }) => [
      iso3,
      index.before,
      index.after,
      rank.before,
      rank.after,
      rank.shift,
    ]);
    expect(rows).toEqual([
      ['KEN', 61.25, expect.closeTo(55, 9), 3, 3, 0],
      ['RWA', 67.5, expect.closeTo(60, 9), 1, 2, -1],
      ['UGA', 65, expect.closeTo(70, 9), 2, 1, 1],
    ]);
    expect(countries[0]?.index.difference).toBeCloseTo(-6.25, 9);
    expect(countries[0]?.dimensions).toEqual([
      {
        sectionId: 'A',
        before: 68.75,
        after: expect.closeTo(175 / 3, 9),
        difference: expect.closeTo(175 / 3 - 68.75, 9),
      },
      { sectionId: 'B', before: 50, after: 50, difference: 0 },
    ]);
  });

  test('sums up how far the list moves, and who most', () => {
    // Shifts 0, -1, 1; differences -6.25, -7.5, 5. Of three pairs one turns round: tau = (2 - 1) / 3; rho = 1 - 6 x 2 / 24.
    const { summary, mostAffected } = driftTo(lighter, entries);
    expect(summary).toEqual({
      countries: 3,
      scoredBefore: 3,
      scoredAfter: 3,
      scoredUnderBoth: 3,
      largestShift: 1,
      meanAbsoluteShift: expect.closeTo(2 / 3, 12),
      largestDifference: expect.closeTo(7.5, 9),
      meanAbsoluteDifference: expect.closeTo(6.25, 9),
      rankCorrelation: { kendall: expect.closeTo(1 / 3, 12), spearman: expect.closeTo(0.5, 12) },
    });
    expect(mostAffected).toEqual(['RWA', 'UGA', 'KEN']);
  });

  test('names the bands of both revisions', () => {
    const bands = [{ bandId: 'all', title: 'All', from: 0 }];
    expect(
      driftTo({ ...lighter, bands }, entries).countries.map(({ bandId }) => [bandId.before, bandId.after]),
    ).toEqual([
      ['developing', 'all'],
      ['developing', 'all'],
      ['developing', 'all'],
    ]);
  });

  test('says which country loses its score, in which dimension and for want of which answers', () => {
    const shorter = level('T-B1', {
      levels: [0, 1, 2].map((score) => ({ score, text: `level ${score}` })),
    } as unknown as Parameters<typeof level>[1]);
    const { losing, countries, summary } = driftTo(
      later(revisionOf([level('T-A1', { weight: 2 }), level('T-A2')], undefined, [shorter])),
      entries,
    );
    expect(losing).toEqual([
      {
        iso3: 'RWA',
        before: 67.5,
        because: 'below-availability',
        dimensions: [
          { sectionId: 'B', because: 'below-availability', questions: [{ questionId: 'T-B1', because: 'value-gone' }] },
        ],
      },
    ]);
    // Without RWA the others are first and second: each wins a place without a point.
    expect(countries.map(({ iso3, rank, counts }) => [iso3, rank.after, rank.shift, counts.lost])).toEqual([
      ['KEN', 2, 1, 0],
      ['RWA', null, null, 1],
      ['UGA', 1, 1, 0],
    ]);
    expect(summary).toMatchObject({ scoredBefore: 3, scoredAfter: 2, scoredUnderBoth: 2, largestDifference: 0 });
  });

  test('says of a question not asked before that nobody could answer it', () => {
    const after = later(revisionOf([level('T-A1', { weight: 2 }), level('T-A2')], undefined, [level('T-B2')]));
    const { losing, summary } = driftTo(after, entries);
    expect(losing.map(({ iso3, dimensions }) => [iso3, dimensions[0]?.questions])).toEqual([
      ['KEN', [{ questionId: 'T-B2', because: 'not-asked-before' }]],
      ['RWA', [{ questionId: 'T-B2', because: 'not-asked-before' }]],
      ['UGA', [{ questionId: 'T-B2', because: 'not-asked-before' }]],
    ]);
    expect(summary.meanAbsoluteShift).toEqual({ gap: 'not-computable' });
    expect(summary.rankCorrelation.kendall).toEqual({ gap: 'not-computable' });
  });

  test('tells a section that only one revision has as not asked in the other', () => {
    const after = {
      ...lighter,
      sections: lighter.sections.map((section, index) => (index === 1 ? { ...section, sectionId: 'C' } : section)),
    };
    expect(
      driftTo(after, entries).countries[0]?.dimensions.map(({ sectionId, difference }) => [sectionId, difference]),
    ).toEqual([
      ['A', expect.closeTo(175 / 3 - 68.75, 9)],
      ['C', { gap: 'not-asked' }],
      ['B', { gap: 'not-asked' }],
    ]);
  });

  test('compares the validated scores with the decisions that still speak of the same answer', () => {
    const decided = (id: string, score: number, status: 'confirmed' | 'adjusted' = 'confirmed') =>
      [id, { status, score }] as const;
    const validated = new Map([
      decided('T-A1', 1),
      decided('T-A2', 0.25, 'adjusted'),
      decided('T-A3', 0.25),
      decided('T-B1', 0.5),
    ]);
    const entry = { iso3: 'KEN', answers: answers(4, 2, 1, 2), validated };
    // Before A = (2 + 0.25 + 0.25) / 4 = 0.625: 37.5 + 20. After A = (1 + 0.25 + 0.25) / 3 = 0.5: 30 + 20.
    const [country] = driftTo(lighter, [entry], 'validated').countries;
    expect(country?.index).toEqual({ before: 57.5, after: 50, difference: -7.5 });
  });

  test('keeps a confirmed decision on a changed scale, and not the reviewer’s own score on it', () => {
    const decided = (status: 'confirmed' | 'adjusted') =>
      new Map(['T-A1', 'T-A2', 'T-A3', 'T-B1'].map((id) => [id, { status, score: 0.5 }] as const));
    const entry = { iso3: 'KEN', answers: answers(2, 2, 2, 2) };
    const coarse = level('T-B1', {
      levels: [0, 2, 4].map((score) => ({ score, text: `level ${score}` })),
    } as unknown as Parameters<typeof level>[1]);
    const after = later(revisionOf([level('T-A1', { weight: 2 }), level('T-A2')], undefined, [coarse]));
    const drift = (status: 'confirmed' | 'adjusted') =>
      driftTo(after, [{ ...entry, validated: decided(status) }], 'validated');
    expect(drift('confirmed').countries[0]?.index).toEqual({ before: 50, after: 50, difference: 0 });
    expect(drift('adjusted').losing).toEqual([
      {
        iso3: 'KEN',
        before: 50,
        because: 'not-validated',
        dimensions: [
          {
            sectionId: 'B',
            because: 'not-validated',
            questions: [{ questionId: 'T-B1', because: 'not-validated' }],
          },
        ],
      },
    ]);
  });

  test('does not depend on the order of entries, and finds nothing between a revision and itself', () => {
    expect(driftTo(lighter, entries.toReversed())).toEqual(driftTo(lighter, entries));
    const step = fc.integer({ min: 0, max: 4 });
    const country = fc.tuple(step, step, step, step).map((values) => answers(...values));
    fc.assert(
      fc.property(fc.array(country, { maxLength: 8 }), (list) => {
        const round = list.map((given, index) => ({ iso3: `C${index}`, answers: given }));
        const { countries, mostAffected, losing, summary } = driftTo(later(before), round);
        expect([mostAffected, losing]).toEqual([[], []]);
        for (const { index, rank } of countries) expect([index.difference, rank.shift]).toEqual([0, 0]);
        expect(isGap(summary.largestShift) ? 0 : summary.largestShift).toBe(0);
      }),
    );
  });
});

describe('the e-government instrument', () => {
  const [first, second] = [readRevision('1.0.0'), readRevision('1.1.0')];
  const round = ['AGO', 'BDI', 'CMR', 'DJI', 'EGY'].map((iso3, country) => ({
    iso3,
    answers: answersOf(first, country),
  }));

  test('of revision 1.1.0 moves no score and no rank', () => {
    const drift = scoreDrift(open(first), open(second), round);
    expect(drift.summary).toMatchObject({ scoredBefore: 5, scoredAfter: 5, largestShift: 0, largestDifference: 0 });
    expect(drift.mostAffected).toEqual([]);
  });

  test('with another weight moves only that dimension, and the index by its share', () => {
    const altered = later(withQuestion(first, 'EG-A01', (question) => ({ ...question, weight: 0.5 }) as Question));
    const { countries, summary } = scoreDrift(open(first), open(altered), round);
    expect(summary.scoredUnderBoth).toBe(5);
    for (const { index, dimensions } of countries) {
      const moved = dimensions.filter(({ difference }) => difference !== 0);
      const [a] = dimensions;
      expect(moved.every(({ sectionId }) => sectionId === 'A')).toBe(true);
      // Dimension A weighs 17 per cent of the index.
      expect(index.difference).toBeCloseTo(0.17 * Number(a?.difference), 9);
    }
    expect(countries.some(({ index }) => index.difference !== 0)).toBe(true);
  });

  test('with weights of sections exchanged shifts ranks as the two sections say', () => {
    const swapped = later({
      ...first,
      sections: first.sections.map((section) => {
        const weightPercent = { A: 13, F: 17 }[section.sectionId] ?? section.weightPercent;
        return { ...section, weightPercent };
      }),
    });
    for (const { index, dimensions } of scoreDrift(open(first), open(swapped), round).countries) {
      const score = (id: string) => Number(dimensions.find(({ sectionId }) => sectionId === id)?.before);
      expect(index.difference).toBeCloseTo(0.04 * (score('F') - score('A')), 9);
    }
  });
});

function open(revision: InstrumentRevision) {
  return openQuestionnaire(revision);
}

function readRevision(version: string): InstrumentRevision {
  const url = new URL(`../../../../instruments/egov-readiness/${version}/instrument.yaml`, import.meta.url);
  const { revision } = readInstrument(readFileSync(fileURLToPath(url), 'utf8'), { fileName: version });
  if (revision === undefined) throw new Error(`${version} cannot be read`);
  return revision;
}

function withQuestion(
  revision: InstrumentRevision,
  questionId: string,
  change: (question: Question) => Question,
): InstrumentRevision {
  return {
    ...revision,
    sections: revision.sections.map((section) => ({
      ...section,
      subSections: section.subSections.map((subSection) => ({
        ...subSection,
        questions: subSection.questions.map((question) =>
          question.questionId === questionId ? change(question) : question,
        ),
      })),
    })),
  };
}

/** An answer to every question, another for every country: no randomness. */
function answersOf(revision: InstrumentRevision, country: number): Answers {
  return Object.fromEntries(
    questionsInOrder(revision).flatMap((question, index): readonly (readonly [string, Answer])[] => {
      const value = valueOf(question, index * 7 + country * (index + 3));
      return value === undefined ? [] : [[question.questionId, { value }]];
    }),
  );
}

function valueOf(question: Question, seed: number): Answer['value'] {
  switch (question.kind) {
    case 'level':
    case 'state':
      return question.levels[seed % question.levels.length]?.score;
    case 'multiple-choice':
      return question.options
        .filter(({ isExclusive }, index) => isExclusive !== true && index <= seed % 4)
        .map(({ optionId }) => optionId);
    case 'single-choice':
      return question.options[seed % question.options.length]?.optionId;
    case 'number':
      return Math.round(question.minimum + ((question.maximum - question.minimum) * (seed % 11)) / 10);
    default:
      return undefined;
  }
}
