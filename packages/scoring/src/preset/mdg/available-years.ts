import { ScoringError } from '../../error/scoring-error.ts';
import { isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';

/** The figure of one indicator for one country in one year, in the unit of the indicator; a missing one is its gap. */
export interface YearValue {
  readonly year: number;
  readonly value: Value;
}

/** A figure that is there, with its year. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
}

/**
 * The figures of a series that are there between two years, in the order of their years.
 *
 * @throws {@link ScoringError} `years-repeated` when a year has two figures; `value-not-finite`
 */
export function availableYears(series: readonly YearValue[], from: number, until: number): readonly YearFigure[] {
  const seen = new Set<number>();
  const available: YearFigure[] = [];
  series.forEach(({ year, value }, position) => {
    requireFinite(year, 'year', position);
    if (seen.has(year)) {
      throw new ScoringError('years-repeated', 'a series requires one figure per year', { year, position });
    }
    seen.add(year);
    if (!isGap(value) && year >= from && year <= until) {
      available.push({ year, value: requireFinite(value, 'value', position) });
    }
  });
  return available.toSorted((one, other) => one.year - other.year);
}
