import { ScoringError } from '../error/scoring-error.ts';
import { worstAndBest } from '../normalisation/scale/worst-and-best.ts';
import type { Direction } from '../ranking/direction.ts';
import { meanOf } from '../statistics/mean.ts';
import { medianByReordering } from '../statistics/median.ts';
import { type Column, columnOf, copyOf, setNumber, valuesOf } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { filledReasons, type FillOptions } from './filled-reasons.ts';
import { numberAtPlace, placeInRange } from './place-in-range.ts';

/** How a unit's own other indicators fill its gaps. */
export interface RowImputeOptions extends FillOptions {
  /** `mean` when absent. */
  readonly statistic?: 'mean' | 'median';
  /** One per indicator; `higher-is-better` when absent. */
  readonly directions?: readonly Direction[];
  /** One list per indicator: positions of the indicators it may borrow from (of its own pillar); all when absent. */
  readonly siblings?: readonly (readonly number[])[];
}

/**
 * Fills the gaps of a unit from its own standing on the other indicators.
 *
 * Every indicator is placed between its worst (0) and best (1) observed value; the mean or median of the places that
 * the unit holds is its place on the missing one, brought back to that indicator's unit. A country that does well
 * elsewhere is taken to do well here. An indicator on which all units are equal gives no place; its own gaps get that
 * one value.
 *
 * @param columns one list per indicator, one entry per unit, each in the indicator's own unit
 * @param options statistic, directions, siblings, and the reasons whose gaps are filled
 * @returns the lists in the same order; what was there is unchanged; a unit with nothing to borrow from keeps its gaps
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `position-unknown`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 3; W. Becker and others, COINr: an R
 *   package for developing composite indicators, 2022 (imputation by row).
 *
 * @example
 * imputeFromRow([[0, 1, 2], [10, gap('not-answered'), 30]]) // => [[0, 1, 2], [10, 20, 30]]
 * imputeFromRow([[0, 0.5, 2], [10, gap('not-answered'), 30]], { directions: ['higher-is-better', 'lower-is-better'] }) // => [[0, 0.5, 2], [10, 25, 30]]
 */
export function imputeFromRow(
  columns: readonly (readonly Value[])[],
  options: RowImputeOptions = {},
): readonly (readonly Value[])[] {
  return imputeFromRowColumns(columns.map(columnOf), options).map(valuesOf);
}

/** {@link imputeFromRow} on columns. Indicators that share one list of siblings share the work. */
export function imputeFromRowColumns(columns: readonly Column[], options: RowImputeOptions = {}): readonly Column[] {
  const { statistic = 'mean', directions, siblings } = options;
  checkLengths(columns, options);
  const all = columns.map((_, position) => position);
  const isFilled = filledReasons(options);
  const ranges = columns.map((column, position) => worstAndBest(column, directions?.[position]));
  const results = columns.map(copyOf);
  const statisticOf = statistic === 'mean' ? meanOf : medianByReordering;
  const places = new Float64Array(columns.length);
  const known = new Map<readonly number[], number>();
  for (let unit = 0; unit < (columns[0]?.numbers.length ?? 0); unit += 1) {
    known.clear();
    for (let target = 0; target < columns.length; target += 1) {
      const range = ranges[target];
      const result = results[target];
      if (range === undefined || result === undefined) continue;
      if (isFilled[result.reasons[unit] as number] !== 1 || !Number.isFinite(range.worst)) continue;
      const lenders = siblings?.[target] ?? all;
      let place = known.get(lenders);
      if (place === undefined) {
        let count = 0;
        for (const lender of lenders) {
          const column = columns[lender];
          const of = ranges[lender];
          if (column === undefined || of === undefined || column.reasons[unit] !== 0 || of.worst === of.best) continue;
          places[count++] = placeInRange(column.numbers[unit] as number, of);
        }
        place = statisticOf(places.subarray(0, count));
        known.set(lenders, place);
      }
      if (!Number.isNaN(place)) setNumber(result, unit, numberAtPlace(place, range));
    }
  }
  return results;
}

function checkLengths(columns: readonly Column[], { directions, siblings }: RowImputeOptions): void {
  const units = columns.map(({ numbers }) => numbers.length);
  if (
    units.some((count) => count !== units[0]) ||
    (directions !== undefined && directions.length !== columns.length) ||
    (siblings !== undefined && siblings.length !== columns.length)
  ) {
    throw new ScoringError(
      'lengths-differ',
      'imputation from the row requires indicators of one length, and one direction and list of siblings each',
      {
        units,
        directions: directions?.length,
        siblings: siblings?.length,
      },
    );
  }
  for (const lenders of siblings ?? []) {
    const unknown = lenders.find((lender) => columns[lender] === undefined);
    if (unknown !== undefined || new Set(lenders).size !== lenders.length) {
      throw new ScoringError('position-unknown', 'siblings require positions of indicators, each once', { unknown });
    }
  }
}
