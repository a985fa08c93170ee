import { ScoringError } from '../error/scoring-error.ts';
import { groupByCutOffs } from '../grouping/group-by-cut-offs.ts';
import { valuesOf, type Column } from '../value/column.ts';
import { gap, type Value } from '../value/gap.ts';
import { ratingClasses } from '../grouping/rating-classes.ts';
import { ranksOfRows } from './ranks-of-rows.ts';
import type { ScoringRun } from './scoring-run.ts';
import { poolsOf } from './stage.ts';

/**
 * Codes of the countries that were scored, in the order of the table; in a panel once per year.
 *
 * @example
 * scoredUnits(exampleRun) // => ['KEN', 'RWA', 'UGA']
 */
export function scoredUnits({ prepared, last }: ScoringRun): readonly string[] {
  return Array.from(last.rows, (row) => prepared.units[row] ?? '');
}

/**
 * The scores of one element, one per country of {@link scoredUnits}; a gap with its reason where there is none.
 *
 * @throws {@link ScoringError} `element-unknown`
 *
 * @example
 * scoresOf(exampleRun, 'index') // => [0.25, 0.375, 0.875]
 */
export function scoresOf(run: ScoringRun, code: string): readonly Value[] {
  return valuesOf(elementColumn(run, code));
}

/**
 * The ranks of one element, 1 for the best; of a panel inside each year. Null for a gap.
 *
 * @throws {@link ScoringError} `element-unknown`
 *
 * @example
 * ranksOf(exampleRun, 'index') // => [3, 2, 1]
 */
export function ranksOf(run: ScoringRun, code: string): readonly (number | null)[] {
  const ranks = ranksOfRows(run.prepared, run.last.rows, elementColumn(run, code));
  return Array.from(ranks, (rank) => (rank === 0 ? null : rank));
}

/**
 * The group of each country by the scheme's cut-offs; null for a gap, below every cut-off, or without cut-offs.
 *
 * @throws {@link ScoringError} `element-unknown`
 *
 * @example
 * groupsOf(exampleRun, 'index') // => ['low', 'low', 'high']
 */
export function groupsOf(run: ScoringRun, code: string): readonly (string | null)[] {
  const { groups, ranking } = run.prepared.scheme;
  const tolerance = ranking?.tolerance ?? 1e-9;
  return scoresOf(run, code).map((value) =>
    groups === undefined ? null : groupByCutOffs(value, groups, { tolerance }),
  );
}

/**
 * The rating class of each country: its group split by the number of countries, in a panel inside each year; null for a
 * gap, below every cut-off, or in a scheme without classes.
 *
 * @throws {@link ScoringError} `element-unknown`
 *
 * @example
 * classesOf(exampleRun, 'index') // => ['second', 'first', 'only']
 */
export function classesOf(run: ScoringRun, code: string): readonly (string | null)[] {
  const { classes, ranking } = run.prepared.scheme;
  const values = scoresOf(run, code);
  const classOf: (string | null)[] = values.map(() => null);
  if (classes === undefined) return classOf;
  const all = Int32Array.from(values.keys());
  for (const positions of poolsOf(run.prepared, run.last.rows) ?? [all]) {
    const pool = Array.from(positions, (position) => values[position] ?? gap('not-asked'));
    ratingClasses(pool, classes, { tolerance: ranking?.tolerance ?? 1e-9 }).forEach((classId, at) => {
      classOf[positions[at] as number] = classId;
    });
  }
  return classOf;
}

/** The column of an element's scores. */
export function elementColumn({ prepared, elementColumns }: ScoringRun, code: string): Column {
  const column = elementColumns[prepared.framework.positionOf.get(code) ?? -1];
  if (column === undefined) {
    throw new ScoringError('element-unknown', 'scores require an element of the framework', { code });
  }
  return column;
}
