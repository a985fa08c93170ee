import type { Cell, ColumnToExport } from '@groundwork/exchange';

/** Columns of the width and kinds of the long answers table. */
export const exportColumns: readonly ColumnToExport[] = [
  'iso3',
  'country',
  'round',
  'instrument',
  'instrument_version',
  'section',
  'question',
  'label',
  'kind',
  'value',
  'value_in_words',
  'details',
  'details_in_words',
  'no_value_reason',
  'no_value_explanation',
  'is_confidential',
  'evidence_count',
  'state',
  'response_version',
  'saved_at',
].map((name) => ({ name }));

/** Rows like those of answers, made as they are asked for: 150 questions a country. */
export function* answersLikeRows(count: number): Generator<readonly Cell[], void, undefined> {
  for (let row = 0; row < count; row += 1) {
    const question = row % 150;
    const country = Math.floor(row / 150) % 193;
    const isMissing = row % 11 === 0;
    yield [
      `C${String(country).padStart(2, '0')}`,
      `Country number ${country}`,
      'eg-2026',
      'egov-readiness',
      '1.1.0',
      'ABCDEFGH'.charAt(question % 8),
      `EG-A${question}`,
      'A label of some words',
      'level',
      isMissing ? null : row % 5,
      isMissing
        ? null
        : `Level ${row % 5}: an anchor in some words, which says “what” is in place & since when (row ${row})`,
      row % 7 === 0 ? { compound: { year: 1990 + (row % 30) } } : null,
      row % 7 === 0 ? `Year: ${1990 + (row % 30)}` : null,
      isMissing ? 'do-not-know' : null,
      null,
      row % 50 === 0,
      row % 4,
      'confirmed',
      1 + (row % 9),
      `2026-11-${String(1 + (row % 28)).padStart(2, '0')}T10:00:00.000Z`,
    ];
  }
}
