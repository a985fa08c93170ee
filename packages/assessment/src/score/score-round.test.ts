import { openQuestionnaire } from '@groundwork/instrument';
import { describe, expect, test } from 'vitest';
import type { Country } from '../country/country.ts';
import { roundEdition } from '../edition/round-edition.ts';
import type { Round } from '../round/round.ts';
import { level, revisionOf } from './revision.test-data.ts';
import { scoreRound, type RoundEntry } from './score-round.ts';

/** One section with one question, two bands. */
const whole = revisionOf();
const revision = {
  ...whole,
  bands: [
    { bandId: 'nascent', title: 'Nascent', from: 0 },
    { bandId: 'advanced', title: 'Advanced', from: 75 },
  ],
  sections: whole.sections.slice(1).map((section) => ({
    ...section,
    weightPercent: 100,
    subSections: [{ subSectionId: 'A1', title: 'A1', questions: [level('T-A1')] }],
  })),
};

function country(iso3: string, region: string, persons: number): Country {
  return {
    iso3,
    m49: null,
    name: iso3,
    isMemberState: true,
    region,
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: { persons, year: 2023 },
    dot: null,
  };
}

const countries = [
  country('AAA', 'North', 10),
  country('BBB', 'North', 30),
  country('CCC', 'South', 5),
  country('DDD', 'South', 5),
];
const run = {
  scoreRunId: 'r',
  roundId: 'round',
  revisionHash: 'h',
  inputHash: 'i',
  engineVersion: '1',
  computedAt: '2026-01-01T00:00:00.000Z',
};
const entries: readonly RoundEntry[] = [
  { iso3: 'CCC', answers: {} },
  { iso3: 'BBB', answers: { 'T-A1': { value: 2 } } },
  { iso3: 'AAA', answers: { 'T-A1': { value: 4 } } },
  { iso3: 'DDD', answers: { 'T-A1': { value: 2 } } },
];
const toScore = { questionnaire: openQuestionnaire(revision), entries, countries, basis: 'evidenced', run } as const;

describe('scoreRound', () => {
  test('ranks 1-2-2-4 and leaves a country without a score unranked', () => {
    expect(scoreRound(toScore).rows.map(({ iso3, rank, groupId }) => [iso3, rank, groupId])).toEqual([
      ['AAA', 1, 'advanced'],
      ['BBB', 2, 'nascent'],
      ['CCC', null, null],
      ['DDD', 2, 'nascent'],
    ]);
  });

  test('gives group means unweighted and population-weighted, with n of N', () => {
    const { groups } = scoreRound(toScore);
    // North: (100 + 50) / 2 = 75; by population (10 x 100 + 30 x 50) / 40 = 62.5
    expect(groups.find(({ groupId }) => groupId === 'region:North')).toEqual({
      groupId: 'region:North',
      title: 'North',
      unweightedMean: 75,
      populationWeightedMean: 62.5,
      count: 2,
      of: 2,
    });
    expect(groups.find(({ groupId }) => groupId === 'region:South')).toMatchObject({
      unweightedMean: 50,
      count: 1,
      of: 2,
    });
  });

  test('does not depend on the order of entries', () => {
    expect(scoreRound({ ...toScore, entries: entries.toReversed() })).toEqual(scoreRound(toScore));
  });
});

describe('roundEdition', () => {
  const round: Round = {
    roundId: 'eg-demo-2025',
    title: 'Demonstration',
    referenceDate: '2024-12-31',
    opensAt: '2025-02-03T00:00:00.000Z',
    deadline: '2025-05-30T00:00:00.000Z',
    state: 'published',
    isDemonstration: true,
    previousRoundId: null,
    embargoUntil: null,
    instruments: [],
  };

  test('carries the demonstration notice as its source', () => {
    const { edition, rows } = roundEdition(revision, round, scoreRound(toScore));
    expect(edition).toMatchObject({
      editionId: 'eg-demo-2025',
      year: 2025,
      isDemonstration: true,
      source: 'Demonstration data: generated, no assessment of any country',
      groups: [{ groupId: 'advanced' }, { groupId: 'nascent' }],
    });
    expect(rows).toHaveLength(4);
  });
});
