/**
 * What the last function `...InParts` could not put into its result: result and rest together are the number.
 *
 * One place for all of them, so that nothing is allocated per call. Read it before the next call.
 */
export const rest = new Float64Array(1);
