/** Largest JSON text or tree that is read. */
export const jsonLimits = {
  /** Characters of a text; a survey of 2,000 questions in ten languages stays below. */
  characters: 8_000_000,
  /** Lists and objects inside each other. */
  nesting: 64,
  /** Values in all, also of a tree that is handed in. */
  values: 1_000_000,
} as const;
