/** Which end of a scale is the good one: more schools, or fewer days of waiting. */
export type Direction = 'higher-is-better' | 'lower-is-better';
