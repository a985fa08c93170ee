/**
 * Version of the arithmetic: part of what makes a published score recomputable. It is raised whenever a digit of any
 * result could change, and stands in every score run.
 */
export const engineVersion = '1.1.0';
