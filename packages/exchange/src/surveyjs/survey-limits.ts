/** Largest survey that is read, its JSON apart. Source: the stated limits of the questionnaire's semantics. */
export const surveyLimits = {
  questions: 2_000,
  /** "Other" and "none" come beside them. */
  options: 498,
  fields: 50,
  records: 200,
  /** Pages; two more sections may be needed beside them. */
  sections: 98,
  textCharacters: 20_000,
  languages: 30,
  checks: 2_000,
  /** Remarks made one by one; the rest is counted. */
  notes: 1_000,
} as const;
