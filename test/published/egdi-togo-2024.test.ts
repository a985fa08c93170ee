import { readFileSync } from 'node:fs';
import {
  competitionRanks,
  egdiClasses,
  egdiPreset,
  gap,
  groupByCutOffs,
  isGap,
  ratingClasses,
  recomputeIndex,
  roundHalfUp,
  scoreCategories,
  weightedCategoryPreset,
  type Value,
} from '@groundwork/scoring';
import { expect, test } from 'vitest';
import { editionOf, egdiRows } from './published-editions.ts';

interface Profile {
  readonly index: number;
  readonly group: string;
  readonly ratingClass: string;
  readonly rank: number;
  readonly of: number;
  readonly components: Readonly<Record<string, number>>;
  readonly eParticipationRank: number;
  readonly onlineServiceParts: Readonly<Record<string, number>>;
  readonly componentLevels: Readonly<Record<string, string>>;
}

const published = JSON.parse(readFileSync(new URL('togo-2024.json', import.meta.url), 'utf8')) as Profile;
const rows = editionOf(egdiRows, 2024);
const at = rows.findIndex(({ iso3 }) => iso3 === 'TGO');
const components = rows[at]?.components ?? {};
const { groups } = egdiPreset(2024);
const indexes = rows.map(({ index }) => index);

function fourDecimals(value: Value | undefined): number {
  return value === undefined || isGap(value) ? Number.NaN : roundHalfUp(value, 4);
}

test('the profile of Togo 2024: index, group, class and rank', () => {
  const { index, groupId } = recomputeIndex(egdiPreset(2024), components);
  expect(fourDecimals(index)).toBe(published.index);
  expect(groupId).toBe(published.group);
  expect(ratingClasses(indexes, egdiClasses)[at]).toBe(published.ratingClass);
  expect(competitionRanks(indexes)[at]).toBe(published.rank);
  expect(rows).toHaveLength(published.of);
});

test('the profile of Togo 2024: components and their levels', () => {
  for (const [id, value] of Object.entries(published.components)) expect(fourDecimals(components[id])).toBe(value);
  for (const [id, level] of Object.entries(published.componentLevels)) {
    expect(groupByCutOffs(components[id] ?? gap('not-asked'), groups)).toBe(level);
  }
});

test('the profile of Togo 2024: rank in e-participation', () => {
  const ranks = competitionRanks(rows.map((row) => row.components['epi'] ?? gap('not-asked')));
  expect(ranks[at]).toBe(published.eParticipationRank);
});

test('the profile of Togo 2024: e-participation is one of the five parts of online services', () => {
  expect(published.onlineServiceParts['eParticipation']).toBe(published.components['epi']);
});

test('the profile of Togo 2024: the remembered weights of the five parts give 0.4374, a final min-max is missing', () => {
  const parts = published.onlineServiceParts;
  const { score } = scoreCategories(weightedCategoryPreset('osi-2022'), {
    institutional: parts['institutionalFramework'] ?? gap('not-asked'),
    services: parts['servicesProvision'] ?? gap('not-asked'),
    content: parts['contentProvision'] ?? gap('not-asked'),
    technology: parts['technology'] ?? gap('not-asked'),
    participation: parts['eParticipation'] ?? gap('not-asked'),
  });
  expect(fourDecimals(score)).toBe(0.4374);
  expect(published.components['osi']).toBe(0.4472);
});
