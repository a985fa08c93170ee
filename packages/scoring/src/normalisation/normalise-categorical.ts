import { comparableStep } from '../comparison/comparable-step.ts';
import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { columnOf, newColumn, setGap, setNumber, valuesOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';

/** The bands of an indicator and their scores. */
export interface CategoricalOptions {
  /** Where one band ends and the next begins, in the indicator's own unit, strictly ascending whichever the direction. */
  readonly thresholds: readonly number[];
  /** One score per band, one more than thresholds, that of the worst band first. */
  readonly scores: readonly number[];
  /** `higher-is-better` when absent. */
  readonly direction?: Direction;
  /** Width of a step at which a value stands on a threshold, in the indicator's own unit; 1e-9 when absent. */
  readonly tolerance?: number;
}

/**
 * Categorical scale: every country scores what its band scores.
 *
 * A value on a threshold has reached it and belongs to the better band: the upper one, or the lower one where lower is
 * better. Both are put on a grid before they are compared (see {@link comparableStep}), so noise in the last digit
 * changes no band. Small revisions of the data change no score, but what differs inside a band is lost.
 *
 * @param values one entry per country, in the indicator's own unit; a missing one is a `Gap`, never NaN
 * @returns one of the scores per entry, in the same order; an input gap as it is
 * @throws {@link ScoringError} `value-not-finite`, `tolerance-negative`, `bands-invalid` when the thresholds do not
 *   ascend, or there is not one score more than thresholds
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 5, categorical scale.
 *
 * @example
 * normaliseCategorical([12, 50, 80, 100], { thresholds: [50, 80], scores: [0, 50, 100] }) // => [0, 50, 100, 100]
 * normaliseCategorical([2, 5, 9], { thresholds: [5], scores: [0, 1], direction: 'lower-is-better' }) // => [1, 1, 0]
 */
export function normaliseCategorical(values: readonly Value[], options: CategoricalOptions): readonly Value[] {
  return valuesOf(categoricalColumn(columnOf(values), options));
}

/** {@link normaliseCategorical} of a column. */
export function categoricalColumn(column: Column, options: CategoricalOptions): Column {
  const { thresholds, scores, direction, tolerance = 1e-9 } = options;
  requireBands(thresholds, scores);
  const sign = direction === 'lower-is-better' ? -1 : 1;
  const steps = thresholds.map((threshold) => comparableStep(threshold, tolerance));
  const { numbers, reasons } = column;
  const scored = newColumn(numbers.length);
  for (let position = 0; position < numbers.length; position += 1) {
    const reason = reasons[position] as number;
    if (reason !== 0) {
      setGap(scored, position, reason);
      continue;
    }
    const number = numbers[position] as number;
    const step = comparableStep(number, tolerance);
    // Beyond is told by the numbers, on it by the grid: among the largest numbers the steps are not in order.
    const reached = thresholds.filter((threshold, place) => (number - threshold) * sign > 0 || steps[place] === step);
    setNumber(scored, position, scores[reached.length] as number);
  }
  return scored;
}

function requireBands(thresholds: readonly number[], scores: readonly number[]): void {
  const isAscending = thresholds.every(
    (threshold, place) => place === 0 || (thresholds[place - 1] as number) < threshold,
  );
  const areFinite = [...thresholds, ...scores].every((number) => Number.isFinite(number));
  if (!isAscending || !areFinite || scores.length !== thresholds.length + 1) {
    throw new ScoringError('bands-invalid', 'bands require ascending thresholds and one score more than thresholds', {
      thresholds,
      scores,
    });
  }
}
