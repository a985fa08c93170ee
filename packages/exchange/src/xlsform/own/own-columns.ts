/**
 * Our columns on the survey sheet, in the order in which they are written behind those of the standard. The converter of
 * ODK leaves columns alone that it does not know.
 */
export const ownColumns = [
  'gw_kind',
  'gw_id',
  'gw_owner',
  'gw_label',
  'gw_weight',
  'gw_evidence',
  'gw_respondents',
  'gw_required',
  'gw_minutes',
  'gw_targets',
  'gw_barriers',
  'gw_recommendations',
  'gw_skip_when',
  'gw_skip_effect',
  'gw_not_counted',
  'gw_proof',
  'gw_field_kind',
  'gw_unit',
  'gw_of',
  'gw_minimum',
  'gw_maximum',
  'gw_decimals',
  'gw_floor',
  'gw_goalpost',
  'gw_transform',
  'gw_record_label',
  'gw_row_heading',
  'gw_calculation',
  'gw_no_case_when',
  'gw_no_case_effect',
  'gw_do_not_know_level',
  'gw_empty',
] as const;

/** One of our columns on the survey sheet. */
export type OwnColumn = (typeof ownColumns)[number];

/** Our columns on the choices sheet. */
export const ownChoiceColumns = ['gw_exclusive', 'gw_targets', 'gw_shown_when', 'gw_empty'] as const;

/** Our sheets, with their columns. */
export const ownSheetColumns = {
  gw_instrument: ['key', 'value'],
  gw_bands: ['band_id', 'title', 'from'],
  gw_common_levels: ['ladder', 'score', 'text'],
  gw_checks: ['check_id', 'when', 'severity', 'message', 'question_ids'],
  gw_changes: ['from', 'to', 'type', 'is_comparable', 'values', 'note'],
  gw_translations: ['language', 'string_id', 'text', 'source_hash', 'state'],
} as const;

/** One of our sheets. */
export type OwnSheetName = keyof typeof ownSheetColumns;

/** What `gw_kind` may say of a row. */
export const rowKinds = [
  'section',
  'sub-section',
  'grid',
  'level',
  'state',
  'severity',
  'agreement',
  'law-and-practice',
  'law',
  'practice',
  'multiple-choice',
  'single-choice',
  'ranking',
  'number',
  'share',
  'text',
  'date',
  'note',
  'calculated',
  'repeat',
  'field',
  'detail',
] as const;

/** What a row of ours is. */
export type RowKind = (typeof rowKinds)[number];
