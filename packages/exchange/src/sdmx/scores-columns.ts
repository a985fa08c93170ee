/** How the field guide says what a row is about, before its components. */
export const messageColumns = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'] as const;

/** The dimensions in the order of the data structure; together they are the key. */
export const dimensionIds = ['FREQ', 'REF_AREA', 'INDICATOR', 'SCORE_BASIS', 'TIME_PERIOD'] as const;

/** The one measure. */
export const measureId = 'OBS_VALUE';

/** The attributes of each observation in the order of the data structure. */
export const attributeIds = [
  'UNIT_MEASURE',
  'DECIMALS',
  'OBS_STATUS',
  'GAP_REASON',
  'RANK',
  'RANK_LOWEST',
  'RANK_HIGHEST',
  'DEMONSTRATION',
] as const;

/** The columns of a file; DEMONSTRATION stands only where it is one. */
export function scoresColumns(isDemonstration: boolean): readonly string[] {
  const attributes = attributeIds.filter((id) => isDemonstration || id !== 'DEMONSTRATION');
  return [...messageColumns, ...dimensionIds, measureId, ...attributes];
}

/** The unit of all scores. */
export const scoreUnit = { id: 'POINTS', name: 'Points from 0 to 100' } as const;

/** Decimals with which a score is shown; its value is not rounded to them. */
export const shownDecimals = 1;
