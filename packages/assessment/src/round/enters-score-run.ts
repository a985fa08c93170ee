import type { AssessmentState } from './round.ts';

const entering: ReadonlySet<AssessmentState> = new Set([
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
]);

/**
 * Whether an assessment is scored with its round: from its submission on, unless it was withdrawn. One that is being answered
 * again after a return waits for its next submission.
 *
 * @example
 * entersScoreRun('returned') // => true
 */
export function entersScoreRun(state: AssessmentState): boolean {
  return entering.has(state);
}
