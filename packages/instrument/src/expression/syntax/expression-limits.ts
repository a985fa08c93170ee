/** Largest expression the language takes. Source: the stated limits of the questionnaire's semantics. */
export const expressionLimits = { characters: 4_000, nesting: 64 } as const;
