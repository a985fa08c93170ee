import { comparableStep } from '../comparison/comparable-step.ts';
import { ScoringError } from '../error/scoring-error.ts';
import { columnOf, type Column } from '../value/column.ts';
import type { Value } from '../value/gap.ts';
import { dataAvailabilityColumns, unitsOf, type DataAvailability } from './data-availability.ts';

/** What a unit must bring to stay. */
export interface ScreenOptions {
  /** What is judged; `missing` when absent. */
  readonly by?: 'missing' | 'zeros' | 'missing-and-zeros';
  /** Share of available values, 0-1; 0.65 when absent. */
  readonly minimumAvailable?: number;
  /** Share of values other than zero among the available ones, 0-1; 0.05 when absent. */
  readonly minimumNonZero?: number;
  /** Positions of units that stay whatever they bring. */
  readonly keep?: readonly number[];
  /** Positions of units that go whatever they bring. */
  readonly drop?: readonly number[];
}

/** How one unit was judged. */
export interface UnitScreening extends DataAvailability {
  /** Both flags are set whatever the units are screened by. */
  readonly hasFewAvailable: boolean;
  readonly hasFewNonZero: boolean;
  readonly isKept: boolean;
}

/** Why a unit is removed: `missing` also where zeros would do, `dropped` for one the caller has named. */
export type RemovalReason = 'missing' | 'zeros' | 'dropped';

/** The units that stay and those that go, by their positions. */
export interface ScreenedUnits {
  readonly kept: readonly number[];
  readonly removed: readonly { readonly position: number; readonly because: RemovalReason }[];
  /** One entry per unit. */
  readonly summary: readonly UnitScreening[];
}

/**
 * Removes the units with too little data to be scored fairly, before any statistic is taken over them.
 *
 * A unit at exactly the threshold stays (compared at 1e-9). A unit to which no indicator applies, or, among zeros, one
 * without any value, cannot be judged by that rule and stays. The lists of the caller win over every rule.
 *
 * @param columns one list per indicator, one entry per unit; a missing one is a `Gap`
 * @param options what is judged, thresholds, and units that stay or go in any case
 * @returns positions in the order of the units, each removal with its reason, and the figures of every unit
 * @throws {@link ScoringError} `lengths-differ`, `value-not-finite`, `share-out-of-range`, `position-unknown`,
 *   `screening-contradicts` for a unit in both lists
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 2 (exclusion of countries with
 *   insufficient data).
 *
 * @example
 * screenUnits([[1, gap('not-answered')], [2, 3]]).kept // => [0]
 * screenUnits([[1, gap('not-answered')], [2, 3]]).removed // => [{ position: 1, because: 'missing' }]
 * screenUnits([[1, gap('not-answered')], [2, 3]], { keep: [1] }).kept // => [0, 1]
 */
export function screenUnits(columns: readonly (readonly Value[])[], options: ScreenOptions = {}): ScreenedUnits {
  return screenUnitsColumns(columns.map(columnOf), options);
}

/** {@link screenUnits} on columns. */
export function screenUnitsColumns(columns: readonly Column[], options: ScreenOptions = {}): ScreenedUnits {
  const { by = 'missing', minimumAvailable = 0.65, minimumNonZero = 0.05, keep = [], drop = [] } = options;
  requireShare(minimumAvailable);
  requireShare(minimumNonZero);
  const keepAlways = readPositions(keep, unitsOf(columns));
  const dropAlways = readPositions(drop, unitsOf(columns));
  for (const position of keepAlways) {
    if (dropAlways.has(position)) {
      throw new ScoringError('screening-contradicts', 'screening requires a unit in one list only', { position });
    }
  }
  const kept: number[] = [];
  const removed: { readonly position: number; readonly because: RemovalReason }[] = [];
  const summary = dataAvailabilityColumns(columns).map((availability, position): UnitScreening => {
    const hasFewAvailable = isBelow(availability.availableShare, minimumAvailable);
    const hasFewNonZero = isBelow(availability.nonZeroShare, minimumNonZero);
    const found = reasonFor(by !== 'zeros' && hasFewAvailable, by !== 'missing' && hasFewNonZero);
    const because = dropAlways.has(position) ? 'dropped' : keepAlways.has(position) ? null : found;
    if (because === null) kept.push(position);
    else removed.push({ position, because });
    return { ...availability, hasFewAvailable, hasFewNonZero, isKept: because === null };
  });
  return { kept, removed, summary };
}

function reasonFor(isMissing: boolean, isZero: boolean): RemovalReason | null {
  if (isMissing) return 'missing';
  return isZero ? 'zeros' : null;
}

function isBelow(share: Value, threshold: number): boolean {
  return typeof share === 'number' && comparableStep(share) < comparableStep(threshold);
}

function requireShare(share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new ScoringError('share-out-of-range', 'screening requires thresholds between 0 and 1', { share });
  }
}

function readPositions(positions: readonly number[], units: number): ReadonlySet<number> {
  for (const position of positions) {
    if (!(Number.isInteger(position) && position >= 0 && position < units)) {
      throw new ScoringError('position-unknown', 'screening requires positions of units', { position, units });
    }
  }
  return new Set(positions);
}
