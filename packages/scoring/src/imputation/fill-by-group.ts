import { type Column, copyOf, presentNumbers, setNumber } from '../value/column.ts';
import { filledReasons, type FillOptions } from './filled-reasons.ts';
import { requireGroupPerUnit, type UnitGroups } from './unit-groups.ts';

/** How a column is filled from itself. */
export interface GroupFillOptions extends FillOptions {
  /** See `unitGroups`; all units together when absent. */
  readonly groups?: UnitGroups;
}

/**
 * Puts one statistic of each group into the gaps of its units.
 *
 * @param statisticOf of numbers that are all there, NaN for none; may leave them in another order
 * @throws {@link ScoringError} `lengths-differ`
 */
export function fillByGroup(
  column: Column,
  options: GroupFillOptions,
  statisticOf: (numbers: Float64Array) => number,
): Column {
  const { groups } = options;
  const isFilled = filledReasons(options);
  const result = copyOf(column);
  if (groups === undefined) {
    const statistic = statisticOf(presentNumbers(column));
    fill(result, isFilled, () => statistic);
    return result;
  }
  requireGroupPerUnit(groups, column.numbers.length);
  const { groupOf } = groups;
  const statistics = numbersByGroup(column, groups).map(statisticOf);
  fill(result, isFilled, (unit) => statistics[groupOf[unit] as number] ?? Number.NaN);
  return result;
}

/** The numbers of each group that are there, packed into one memory. */
function numbersByGroup({ numbers, reasons }: Column, { groupOf, count }: UnitGroups): readonly Float64Array[] {
  const sizes = new Int32Array(count);
  for (let unit = 0; unit < groupOf.length; unit += 1) {
    const group = groupOf[unit] as number;
    if (group >= 0 && reasons[unit] === 0) sizes[group] = (sizes[group] as number) + 1;
  }
  const places = new Int32Array(count);
  for (let group = 1; group < count; group += 1) {
    places[group] = (places[group - 1] as number) + (sizes[group - 1] as number);
  }
  const packed = new Float64Array(numbers.length);
  const parts = Array.from(places, (place, group) => packed.subarray(place, place + (sizes[group] as number)));
  for (let unit = 0; unit < groupOf.length; unit += 1) {
    const group = groupOf[unit] as number;
    if (group < 0 || reasons[unit] !== 0) continue;
    const place = places[group] as number;
    packed[place] = numbers[unit] as number;
    places[group] = place + 1;
  }
  return parts;
}

/** Without a single value in the group there is nothing to fill with: the gap stays the gap it was. */
function fill(column: Column, isFilled: Uint8Array, statisticFor: (unit: number) => number): void {
  const { reasons } = column;
  for (let unit = 0; unit < reasons.length; unit += 1) {
    if (isFilled[reasons[unit] as number] !== 1) continue;
    const statistic = statisticFor(unit);
    if (!Number.isNaN(statistic)) setNumber(column, unit, statistic);
  }
}
