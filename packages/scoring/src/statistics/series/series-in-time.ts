import { ScoringError } from '../../error/scoring-error.ts';
import { isGap, type Value } from '../../value/gap.ts';
import { requireFinite } from '../../value/require-finite.ts';

/** One value of a series. */
export interface TimedValue {
  readonly time: number;
  readonly value: number;
}

/**
 * The values of a series that are there, from the earliest to the latest.
 *
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `time-repeated`
 */
export function seriesInTime(times: readonly number[], values: readonly Value[]): readonly TimedValue[] {
  if (times.length !== values.length) {
    throw new ScoringError('lengths-differ', 'a series requires one time per value', {
      times: times.length,
      values: values.length,
    });
  }
  const seen = new Set<number>();
  for (const [position, time] of times.entries()) {
    if (seen.has(requireFinite(time, 'time', position))) {
      throw new ScoringError('time-repeated', 'a series requires different times', { position, time });
    }
    seen.add(time);
  }
  return times
    .flatMap((time, position): TimedValue[] => {
      const value = values[position];
      return value === undefined || isGap(value) ? [] : [{ time, value: requireFinite(value, 'value', position) }];
    })
    .toSorted((one, other) => one.time - other.time);
}
