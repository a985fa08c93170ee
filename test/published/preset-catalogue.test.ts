import { egdiPreset, gtmiPreset, isGap, presetCatalogue, reproduceIndex } from '@groundwork/scoring';
import { expect, test } from 'vitest';
import { editionOf, egdiRows, gtmiRows } from './published-editions.ts';
import { readTable } from './read-table.ts';

const proved = presetCatalogue.filter(({ proof }) => proof === 'figures');

test.each(proved.filter(({ presetId }) => /^(egdi|gtmi)-\d/.test(presetId)))(
  '$presetId reproduces the rows that the catalogue claims',
  ({ presetId, note }) => {
    const [indexId = '', year = ''] = presetId.split('-');
    const preset = indexId === 'egdi' ? egdiPreset(Number(year)) : gtmiPreset(Number(year));
    const rows = editionOf(indexId === 'egdi' ? egdiRows : gtmiRows, Number(year)).filter(({ index }) => !isGap(index));
    const verdicts = rows.map(({ components, index }) => reproduceIndex(preset, components, index).verdict);
    const reproduced = verdicts.filter((verdict) => verdict === 'exact' || verdict === 'within-rounding').length;
    const exact = verdicts.filter((verdict) => verdict === 'exact').length;
    if (indexId === 'gtmi') expect(note).toMatch(/^Every row within 1e-12/);
    else if (note.includes(' of ')) expect(note).toMatch(new RegExp(`^${reproduced} of ${rows.length} rows`));
    else {
      expect(reproduced).toBe(rows.length);
      expect(note).toMatch(new RegExp(`^${rows.length} rows`));
    }
    if (/digit for digit/.test(note)) expect(exact).toBe(rows.length);
    const within = /within (?<tolerance>[\de-]+)/.exec(note)?.groups?.['tolerance'];
    if (within !== undefined) expect(preset.tolerance).toBeLessThanOrEqual(Number(within));
  },
);

test('points reproduce as many values as the catalogue claims', () => {
  for (const componentId of ['osi', 'epi']) {
    const count = readTable('egdi-points.csv')
      .filter((row) => row['componentId'] === componentId)
      .reduce((sum, row) => sum + (row['pointsAboveLowest'] ?? '').split(' ').length, 0);
    const { note = '' } = proved.find(({ presetId }) => presetId === `${componentId}-points`) ?? {};
    expect(note.replace(',', '')).toMatch(new RegExp(`^${count} values`));
  }
});

test('every preset that claims published figures is checked here', () => {
  expect(proved).toHaveLength(12 + 3 + 2);
});
