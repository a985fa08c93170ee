import { availableYears, type YearFigure, type YearValue } from './available-years.ts';

/**
 * The first figure of a series from a year on: the stand-in for a baseline of 1990 that was never measured.
 *
 * A choice to be made openly: a later baseline asks for less, because part of the change lies before it. `mdgProgress`
 * therefore flags it.
 *
 * @param series one country's figures in any order, each year once; gaps are passed over
 * @param options the first year allowed; 1990 when absent
 * @returns the earliest figure with its year; null when there is none
 * @throws {@link ScoringError} `years-repeated` when a year has two figures; `value-not-finite`
 * Source: method.md 7 ("first year available" as an explicit option).
 *
 * @example
 * firstAvailableBaseline([{ year: 1993, value: 8.2 }, { year: 1996, value: 10.8 }]) // => { year: 1993, value: 8.2 }
 */
export function firstAvailableBaseline(
  series: readonly YearValue[],
  options: { readonly from?: number } = {},
): YearFigure | null {
  const [first] = availableYears(series, options.from ?? 1990, Infinity);
  return first ?? null;
}
