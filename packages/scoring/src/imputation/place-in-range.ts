import type { WorstAndBest } from '../normalisation/scale/worst-and-best.ts';

/** The place of a number between worst (0) and best (1); NaN in a constant column, where there is no place. */
export function placeInRange(number: number, { worst, best }: WorstAndBest): number {
  const range = best - worst;
  return Number.isFinite(range) ? (number - worst) / range : (number / 2 - worst / 2) / (best / 2 - worst / 2);
}

/** The number at a place, the inverse of {@link placeInRange}. */
export function numberAtPlace(place: number, { worst, best }: WorstAndBest): number {
  const range = best - worst;
  const number = Number.isFinite(range) ? worst + place * range : worst * (1 - place) + best * place;
  return worst <= best ? Math.min(Math.max(number, worst), best) : Math.min(Math.max(number, best), worst);
}
