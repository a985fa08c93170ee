import { egdiPreset, groupByCutOffs, groupMean, isGap, roundHalfUp, type Value } from '@groundwork/scoring';
import { expect, test } from 'vitest';
import { editionOf, egdiRows, gtmiRows, type PublishedRow } from './published-editions.ts';
import { readTable } from './read-table.ts';

const countries = new Map(readTable('../../data/countries/countries.csv').map((row) => [row['iso3'], row]));

function groupOf({ year, index }: PublishedRow): string | null {
  return groupByCutOffs(index, egdiPreset(year).groups);
}

/** States of an edition that belong to a region or sub-region, or all of them. */
function statesOf(year: number, name: string): readonly PublishedRow[] {
  return editionOf(egdiRows, year).filter(({ iso3 }) => {
    const country = countries.get(iso3);
    return name === 'World' || country?.['region'] === name || country?.['subRegion'] === name;
  });
}

function meanOf(values: readonly Value[]): number {
  const { unweightedMean } = groupMean(values);
  return isGap(unweightedMean) ? Number.NaN : unweightedMean;
}

/** One figure as the library makes it from the rows of the edition, in full. */
const figures: Readonly<Record<string, (year: number, of: string) => readonly number[]>> = {
  mean: (year, of) => [meanOf(statesOf(year, of).map(({ index }) => index))],
  index: (year, of) => [meanOf(editionOf(egdiRows, year).flatMap(({ iso3, index }) => (iso3 === of ? [index] : [])))],
  'share-from-high': (year, of) => {
    const groups = statesOf(year, of).map(groupOf);
    return [percent(groups.filter((group) => group === 'very-high' || group === 'high').length, groups.length)];
  },
  'group-counts': (year, of) => {
    const groups = statesOf(year, 'World').map(groupOf);
    return of.split(' ').map((id) => groups.filter((group) => group === id).length);
  },
  means: (year, of) => {
    const rows = editionOf(gtmiRows, year);
    return of.split(' ').map((id) => meanOf(rows.map(({ index, components }) => components[id] ?? index)));
  },
  'group-shares': (year, of) => {
    const rows = editionOf(gtmiRows, year);
    return of.split(' ').map((id) => percent(rows.filter(({ group }) => group === id).length, rows.length));
  },
  'regions-of-very-high': (year, of) => {
    const countIn = (name: string): number => statesOf(year, name).filter((row) => groupOf(row) === 'very-high').length;
    return of.split(' ').map((region) => percent(countIn(region), countIn('World')));
  },
  'below-high': (year, of) => [
    statesOf(year, of).filter((row) => groupOf(row) === 'middle' || groupOf(row) === 'low').length,
  ],
};

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}

const table = readTable('published-aggregates.csv');

test('the table holds seventeen figures', () => {
  expect(table).toHaveLength(17);
});

test.each(table.filter(({ figure }) => figure !== 'risen-to-high'))(
  '$editionYear $indexId, $figure of $of, comes out as quoted: $published',
  ({ editionYear, figure = '', of = '', published = '' }) => {
    const ours = figures[figure]?.(Number(editionYear), of) ?? [];
    const quoted = published.split(' ');
    expect(ours).toHaveLength(quoted.length);
    quoted.forEach((text, place) => {
      const decimals = text.split('.')[1]?.length ?? 0;
      const value = ours[place] ?? Number.NaN;
      // The press summary of 2018 prints 67.5 per cent downwards, so that its shares sum to a hundred.
      if (figure === 'regions-of-very-high') expect(Math.abs(value - Number(text))).toBeLessThanOrEqual(0.5);
      else expect(roundHalfUp(value, decimals)).toBe(Number(text));
    });
  },
);

test.each(table.filter(({ figure }) => figure === 'risen-to-high'))(
  '$editionYear: exactly $published rose from middle to high',
  ({ editionYear, published = '' }) => {
    const year = Number(editionYear);
    const before = new Map(editionOf(egdiRows, year - 2).map((row) => [row.iso3, groupOf(row)]));
    const risen = editionOf(egdiRows, year).filter(
      (row) => groupOf(row) === 'high' && before.get(row.iso3) === 'middle',
    );
    expect(risen.map(({ iso3 }) => iso3).toSorted()).toEqual(published.split(' '));
  },
);
