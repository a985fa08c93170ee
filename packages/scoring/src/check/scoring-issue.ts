/** What can be wrong with a framework, a table, a scheme or a plan of draws. */
export type ScoringIssueCode =
  // framework
  | 'framework-empty'
  | 'code-missing'
  | 'code-duplicate'
  | 'parent-unknown'
  | 'framework-cycle'
  | 'weight-invalid'
  | 'weights-all-zero'
  | 'direction-of-aggregate'
  // table
  | 'table-empty'
  | 'unit-missing'
  | 'unit-duplicate'
  | 'column-duplicate'
  | 'column-missing'
  | 'column-unused'
  | 'column-length'
  | 'cell-not-numeric'
  | 'cell-count'
  | 'column-all-missing'
  | 'column-constant'
  | 'denominator-missing'
  | 'denominator-unknown'
  | 'denominator-zero'
  | 'group-unknown'
  | 'unit-unknown'
  | 'time-missing'
  | 'target-at-minimum'
  | 'target-below-minimum'
  // scheme
  | 'not-an-object'
  | 'parameter-missing'
  | 'parameter-unknown'
  | 'parameter-invalid'
  | 'step-unknown'
  | 'step-order'
  | 'indicator-unknown'
  | 'element-unknown'
  | 'bounds-equal'
  | 'points-do-not-add-up'
  | 'judgements-invalid'
  | 'judgements-inconsistent'
  | 'not-positive-under-mean'
  // plan of draws
  | 'factor-duplicate'
  | 'factor-without-effect'
  | 'factors-in-conflict'
  | 'factor-without-step';

/**
 * One fault of what came in. All faults are found at once, so that a table of two hundred countries is mended in one go.
 *
 * An `error` stops the work before anything is computed; a `warning` is shown beside the result.
 */
export interface ScoringIssue {
  readonly code: ScoringIssueCode;
  readonly severity: 'error' | 'warning';
  /** Where: `framework[3].weight`, `steps[1].method`, `columns.EG-A01`. */
  readonly path: string;
  /** Row of the table, 1 for the first below the heading; absent where the fault is in no row. */
  readonly row?: number;
  /** What a message needs: the offending value, the names that would do. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Whether something must be mended before anything can be computed.
 *
 * @example
 * hasErrors([]) // => false
 */
export function hasErrors(issues: readonly ScoringIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** Makes an issue; an error unless said otherwise. */
export function report(
  code: ScoringIssueCode,
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  row?: number,
  severity: ScoringIssue['severity'] = 'error',
): ScoringIssue {
  return { code, severity, path, ...(row === undefined ? {} : { row }), params };
}
