import {
  firstAvailableBaseline,
  gap,
  mdgProgress,
  mdgReversal,
  mdgTargetPreset,
  type YearValue,
} from '@groundwork/scoring';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

function seriesOf(seriesId: string, country: string): readonly YearValue[] {
  return readTable(`../../data/mdg/series/${seriesId}.csv`)
    .filter(({ iso3 }) => iso3 === country)
    .map(({ year, value }) => ({ year: Number(year), value: value === '' ? gap('not-computable') : Number(value) }));
}

function yesNo(claim: boolean | null): string {
  return claim === null ? '' : claim ? 'yes' : 'no';
}

describe('progress from the first year available, by the preset of the target', () => {
  test.each(readTable('mdg-progress.csv'))('$targetId $iso3 $year: $progress', (row) => {
    const { seriesId = '', iso3 = '', targetId = '' } = row;
    const { rule, start, end } = mdgTargetPreset(targetId);
    const series = seriesOf(seriesId, iso3);
    const baseline = firstAvailableBaseline(series, { from: start });
    const current = series.find(({ year }) => year === Number(row['year']));
    if (rule === null || baseline === null || current === undefined) throw new Error('a row without figures');
    const { target, progress, requiredNow, isOnTrack, isMet, flags } = mdgProgress({
      rule,
      start,
      end,
      baseline,
      current,
    });
    expect(baseline.year).toBe(Number(row['baselineYear']));
    // Of the margin of parity the table prints the end that the countries come from.
    expect(target.atLeast ?? target.atMost).toSatisfy((value) => isNear(value, row['target']));
    expect(progress).toSatisfy((value) => isNear(value, row['progress']));
    expect(requiredNow).toSatisfy((value) => isNear(value, row['requiredNow']));
    expect([yesNo(isOnTrack), yesNo(isMet), flags.join(' ')]).toEqual([row['isOnTrack'], row['isMet'], row['flags']]);
  });
});

/** Nine decimals are printed. */
function isNear(value: unknown, printed: string | undefined): boolean {
  return typeof value === 'number' && Math.abs(value - Number(printed)) <= 1e-9;
}

describe('targets without a number, by the trend', () => {
  test.each(readTable('mdg-reversals.csv'))('$targetId $iso3 to $end: $verdict', (row) => {
    const { seriesId = '', iso3 = '', targetId = '' } = row;
    const { rule, start, direction } = mdgTargetPreset(targetId);
    expect(rule).toBe('halt-and-reverse');
    const { slope, verdict, isMet, worst } = mdgReversal(seriesOf(seriesId, iso3), {
      start,
      end: Number(row['end']),
      direction,
    });
    expect(slope).toSatisfy((value) => isNear(value, row['slope']));
    expect([verdict, worst?.year, isMet]).toEqual([row['verdict'], Number(row['worstYear']), verdict === 'reversed']);
  });
});
