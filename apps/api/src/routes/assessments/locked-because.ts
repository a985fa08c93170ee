import { answerLock, type AnswerLock, type Assessment, type Round } from '@groundwork/assessment';
import type { AssessmentRights } from '../../access/assessment-rights.ts';

/** Why an assessment takes no answers from a person, or null when it does. */
export type LockReason = AnswerLock | 'no-right';

/**
 * Whether a person may answer now. The server's clock decides; a round that is not open is as good as past its deadline.
 */
export function lockedBecause(
  rights: AssessmentRights,
  assessment: Assessment,
  round: Round,
  deadline: string,
  now: Date,
): LockReason | null {
  if (rights.answer === 'none') return 'no-right';
  return answerLock(assessment, round, deadline, now);
}
