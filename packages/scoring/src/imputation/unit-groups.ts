import { ScoringError } from '../error/scoring-error.ts';

/** The groups of units, ready for a whole table: read once, used for each column. */
export interface UnitGroups {
  /** One per unit: the number of its group from 0, or -1 for a unit without a group. */
  readonly groupOf: Int32Array;
  readonly count: number;
}

/** Numbers the groups of the units; null is no group. */
export function unitGroups(groups: readonly (string | null)[]): UnitGroups {
  const numberOf = new Map<string, number>();
  const groupOf = new Int32Array(groups.length);
  for (const [position, group] of groups.entries()) {
    if (group === null) {
      groupOf[position] = -1;
      continue;
    }
    const number = numberOf.get(group) ?? numberOf.size;
    numberOf.set(group, number);
    groupOf[position] = number;
  }
  return { groupOf, count: numberOf.size };
}

/** @throws {@link ScoringError} `lengths-differ` */
export function requireGroupPerUnit({ groupOf }: UnitGroups, units: number): void {
  if (groupOf.length !== units) {
    throw new ScoringError('lengths-differ', 'imputation within groups requires one group or null per unit', {
      units,
      groups: groupOf.length,
    });
  }
}
