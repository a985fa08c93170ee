import { gap, type Value } from '../value/gap.ts';

/** Columns of four units: complete; one of four missing; two missing and a zero; all zero. */
export const fourUnits: readonly (readonly Value[])[] = [
  [1, 1, gap('not-answered'), 0],
  [2, gap('not-answered'), gap('withheld'), 0],
  [3, 3, 0, 0],
  [4, 4, 4, 0],
];
