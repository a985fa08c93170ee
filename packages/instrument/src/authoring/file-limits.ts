/** Largest instrument that is read. Source: the stated limits of the questionnaire's semantics; file size our own. */
export const fileLimits = {
  /** A revision of 2,000 questions with guidance stays well below. */
  characters: 5_000_000,
  /** Keys, values, lines, brackets and other marks, which cost far more to build than the characters of a text. */
  marks: 750_000,
  /** Of a revision with everything written out that its questions share: rows of a grid, common anchors. */
  writtenCharacters: 20_000_000,
  /** Levels of lists and keys inside each other; of the questionnaire, section to detail are five and no more. */
  nesting: 32,
  questions: 2_000,
  options: 500,
  textCharacters: 20_000,
  listItems: 2_000,
  /** Details of a question, columns of a grid, fields of a repeat. */
  fields: 50,
  /** Records of a repeat. */
  records: 200,
  /** Problems named one by one; the rest is counted. */
  problems: 500,
} as const;
