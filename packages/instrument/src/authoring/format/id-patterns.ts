/**
 * How ids and their like are written, as the source of a regular expression without its ends: the reader and the JSON
 * Schema of the format both use them.
 */
export const idPatterns = {
  instrumentId: '[a-z][a-z0-9]*(-[a-z0-9]+)*',
  code: '[A-Z][A-Z0-9]{0,11}',
  version: '(0|[1-9][0-9]{0,5})[.](0|[1-9][0-9]{0,5})[.](0|[1-9][0-9]{0,5})',
  language: '[a-z]{2,3}(-[A-Za-z0-9]{2,8})*',
  /** Of questions, grids and checks. */
  questionId: '[A-Z][A-Z0-9]{0,11}-[A-Za-z0-9]{1,12}',
  /** Of sections and sub-sections. */
  partId: '[A-Z][A-Z0-9]{0,7}',
  optionId: '[a-z0-9][a-z0-9-]{0,59}',
  fieldId: '[a-z][a-z0-9-]{0,39}',
  barrierId: 'B-[A-Z]{3}-[0-9]{1,2}',
  recommendationId: 'R[0-9]{2,3}',
  indicatorId: '[0-9][.][0-9]{1,2}[a-z]?',
} as const;

/** Whether a text is an id of some kind from its first to its last character. */
export function isIdOf(kind: keyof typeof idPatterns, text: string): boolean {
  return text.length <= 100 && new RegExp(`^(?:${idPatterns[kind]})$`).test(text);
}
