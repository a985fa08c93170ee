import { ScoringError } from '../error/scoring-error.ts';
import { finiteOrGap } from '../statistics/finite-or-gap.ts';
import { codeOfReason, columnOf, type Column } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';

/** How much of a unit's data is there. */
export interface DataAvailability {
  /** Indicators that apply to the unit. */
  readonly applicable: number;
  /** Of these, indicators without a value. */
  readonly missing: number;
  /** Indicators whose value is exactly zero. */
  readonly zeros: number;
  readonly missingOrZero: number;
  /** 0-1: indicators with a value among the applicable ones; a gap `not-applicable` when none applies. */
  readonly availableShare: Value;
  /** 0-1: values other than zero among the available ones; a gap `not-computable` when none is available. */
  readonly nonZeroShare: Value;
}

const notApplicable = codeOfReason('not-applicable');

/**
 * Counts for every unit what is missing and what is zero.
 *
 * Zeros are counted because in many sources a zero stands for "not reported". What is not applicable leaves the
 * denominator, as it does in an aggregate: a landlocked country is not short of port data.
 *
 * @param columns one list per indicator, one entry per unit; a missing one is a `Gap`
 * @returns one entry per unit
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 2.
 *
 * @example
 * dataAvailability([[1], [0], [gap('not-answered')], [gap('not-applicable')], [2]]) // => [{ applicable: 4, missing: 1, zeros: 1, missingOrZero: 2, availableShare: 0.75, nonZeroShare: 2 / 3 }]
 */
export function dataAvailability(columns: readonly (readonly Value[])[]): readonly DataAvailability[] {
  return dataAvailabilityColumns(columns.map(columnOf));
}

/** {@link dataAvailability} on columns of so many units. */
export function dataAvailabilityColumns(
  columns: readonly Column[],
  units: number = unitsOf(columns),
): readonly DataAvailability[] {
  const applicable = new Int32Array(units);
  const available = new Int32Array(units);
  const zeros = new Int32Array(units);
  for (const { numbers, reasons } of columns) {
    for (let unit = 0; unit < units; unit += 1) {
      const reason = reasons[unit] as number;
      if (reason === notApplicable) continue;
      applicable[unit] = (applicable[unit] as number) + 1;
      if (reason !== 0) continue;
      available[unit] = (available[unit] as number) + 1;
      if (numbers[unit] === 0) zeros[unit] = (zeros[unit] as number) + 1;
    }
  }
  return Array.from(applicable, (of, unit): DataAvailability => {
    const there = available[unit] as number;
    const zero = zeros[unit] as number;
    return {
      applicable: of,
      missing: of - there,
      zeros: zero,
      missingOrZero: of - there + zero,
      availableShare: of === 0 ? gap('not-applicable') : there / of,
      nonZeroShare: finiteOrGap((there - zero) / there),
    };
  });
}

/**
 * Units of a table: the length its columns share.
 *
 * @throws {@link ScoringError} `lengths-differ`
 */
export function unitsOf(columns: readonly Column[]): number {
  const units = columns[0]?.numbers.length ?? 0;
  for (const [position, { numbers }] of columns.entries()) {
    if (numbers.length !== units) {
      throw new ScoringError('lengths-differ', 'a table requires indicators of one length', {
        position,
        units,
        length: numbers.length,
      });
    }
  }
  return units;
}
