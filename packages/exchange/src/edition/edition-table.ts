import { demonstrationNotice } from '@groundwork/assessment';
import type { Country, Edition, EditionRow } from '@groundwork/assessment';
import { isGap } from '@groundwork/scoring';
import type { Value } from '@groundwork/scoring';
import { writeTable } from '../table/write-table.ts';
import type { Cell } from '../table/cell.ts';

/**
 * The download of an edition: one row per country in the order given, figures with all their digits. A missing number is an
 * empty cell, and `missing_reason` says which and why (`index: withheld`). In a demonstration the first column says so in
 * every row, because rows get copied.
 *
 * @param countries for names and groups; a row without its country keeps the name the source gives
 * @returns comma-separated text with a byte order mark
 */
export function editionTable(edition: Edition, rows: readonly EditionRow[], countries: readonly Country[]): string {
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  const groupTitles = new Map(edition.groups.map((group) => [group.groupId, group.title]));
  const componentIds = edition.components.map((component) => component.componentId);
  const label: readonly string[] = edition.isDemonstration ? [demonstrationNotice] : [];
  const columns = [
    ...label.map(() => 'demonstration'),
    'iso3',
    'country',
    'region',
    'sub_region',
    'income_group',
    'index',
    'rank',
    'group',
    ...componentIds,
    'missing_reason',
  ];
  const lines = rows.map((row): readonly Cell[] => {
    const country = byCode.get(row.iso3);
    const figures: readonly (readonly [string, Value])[] = [
      ['index', row.index],
      ...componentIds.map((id) => [id, row.components[id] ?? { gap: 'not-asked' }] as const),
    ];
    const [index = null, ...components] = figures.map(([, value]) => (isGap(value) ? null : value));
    return [
      ...label,
      row.iso3,
      country?.name ?? row.name,
      country?.region ?? null,
      country?.subRegion ?? null,
      country?.incomeGroup ?? null,
      index,
      row.rank,
      row.groupId === null ? null : (groupTitles.get(row.groupId) ?? row.groupId),
      ...components,
      missingReason(figures),
    ];
  });
  return writeTable(columns, lines, { hasByteOrderMark: true });
}

function missingReason(figures: readonly (readonly [string, Value])[]): string | null {
  const reasons = figures.flatMap(([column, value]) => (isGap(value) ? [`${column}: ${value.gap}`] : []));
  return reasons.length === 0 ? null : reasons.join('; ');
}
