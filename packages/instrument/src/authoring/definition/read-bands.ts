import type { Band } from '../../definition/instrument-revision.ts';
import { Fields } from '../document/fields.ts';
import type { Reading } from '../document/reading.ts';
import type { Spot } from '../document/spot.ts';
import { fileKeys } from '../format/file-keys.ts';

/** Reads the display bands: ascending from 0, so that every score has one. */
export function readBands(reading: Reading, items: readonly Spot[]): readonly Band[] {
  const bands: Band[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const fields = new Fields(reading, item, 'a band', fileKeys.band);
    const bandId = fields.text('bandId');
    const from = fields.number('from', { minimum: 0, maximum: 100 });
    const at = fields.optional('from') ?? item;
    const last = bands.at(-1);
    if (from !== undefined && last === undefined && from !== 0) {
      reading.report(
        'out-of-range',
        at,
        `the first band begins at ${from}; let it begin at 0, so that every score has a band`,
      );
    }
    if (from !== undefined && last !== undefined && from <= last.from) {
      reading.report(
        'out-of-range',
        at,
        `the band begins at ${from}, not above the one before (${last.from}); write bands from low to high`,
      );
    }
    if (seen.has(bandId) && bandId !== '')
      reading.report('duplicate-id', fields.optional('bandId') ?? item, `band "${bandId}" is given twice`);
    seen.add(bandId);
    bands.push({ bandId, title: fields.text('title'), from: from ?? last?.from ?? 0 });
  }
  return bands;
}
