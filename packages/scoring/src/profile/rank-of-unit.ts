import { comparableStep } from '../comparison/comparable-step.ts';
import { ScoringError } from '../error/scoring-error.ts';
import type { Direction } from '../ranking/direction.ts';
import { presentNumbers, type Column } from '../value/column.ts';

/** Where one unit stands in a column. */
export interface Standing {
  /** 1 is best; the better place where units are tied. */
  readonly rank: number;
  /** Units with a value. */
  readonly of: number;
  /** Whether no unit is worse, and the rank is the last one given. */
  readonly isLast: boolean;
}

/** Where one unit stands in a column; null without a value. Equal is what stands on the same step of 1e-9. */
export function standingOf(column: Column, unit: number, direction: Direction): Standing | null {
  if (column.reasons[unit] !== 0) return null;
  const numbers = presentNumbers(column);
  // A step beyond the largest number would fall back to the number itself, below the steps of smaller ones.
  const isHuge = numbers.some((number) => Math.abs(number) > 1e298);
  const tolerance = isHuge ? 0 : 1e-9;
  const step = comparableStep(column.numbers[unit] as number, tolerance);
  let below = 0;
  let above = 0;
  for (const number of numbers) {
    const other = comparableStep(number, tolerance);
    if (other < step) below += 1;
    else if (other > step) above += 1;
  }
  const [better, worse] = direction === 'higher-is-better' ? [above, below] : [below, above];
  return { rank: better + 1, of: numbers.length, isLast: worse === 0 };
}

/**
 * Stops a position that no unit stands at.
 *
 * @throws {@link ScoringError} `position-unknown`
 */
export function requireUnit(unit: number, count: number): void {
  if (!Number.isSafeInteger(unit) || unit < 0 || unit >= count) {
    throw new ScoringError('position-unknown', 'a profile requires the position of a unit', { position: unit, count });
  }
}
