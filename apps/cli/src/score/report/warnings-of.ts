import { describeIssue, type ScoringIssue } from '@groundwork/scoring';

/** A warning as it stands in the JSON form: for programs by its code, for people in words. */
export interface ReportedWarning extends ScoringIssue {
  readonly message: string;
  readonly remedy: string;
}

/** The warnings among issues, with their words. */
export function warningsOf(issues: readonly ScoringIssue[]): readonly ReportedWarning[] {
  return issues
    .filter(({ severity }) => severity === 'warning')
    .map((issue) => ({ ...issue, ...describeIssue(issue) }));
}
