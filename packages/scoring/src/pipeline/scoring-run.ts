import type { ScoringIssue } from '../check/scoring-issue.ts';
import type { Column } from '../value/column.ts';
import type { PreparedTable } from './prepared-table.ts';
import type { Stage } from './stage.ts';

/**
 * A table scored by a scheme, with the table after every step kept: what {@link explainScore} unfolds.
 *
 * Read it through `scoresOf`, `ranksOf`, `groupsOf` and `stageValuesOf`.
 */
export interface ScoringRun {
  readonly prepared: PreparedTable;
  /** Warnings of the checks: constant columns, denominators of zero. */
  readonly warnings: readonly ScoringIssue[];
  /** The table as it came, then after each step but the last, which aggregates. */
  readonly stages: readonly Stage[];
  /** The stage that was aggregated. */
  readonly last: Stage;
  /** One column per element of the framework, indicators first, on the scale of the scores. */
  readonly elementColumns: readonly Column[];
}
