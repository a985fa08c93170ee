import { takesAnswers, type Assessment, type Round } from '@groundwork/assessment';
import type { AssessmentRights } from '../../access/assessment-rights.ts';

/** Why an assessment takes no answers from a person, or null when it does. */
export type LockReason = 'submitted' | 'deadline' | 'no-right';

/**
 * Whether a person may answer now. The server's clock decides; a round that is not open is as good as past its deadline.
 */
export function lockedBecause(
  rights: AssessmentRights,
  assessment: Assessment,
  round: Round,
  now: Date,
): LockReason | null {
  if (rights.answer === 'none') return 'no-right';
  if (!takesAnswers(assessment.state)) return 'submitted';
  const time = now.getTime();
  const isOpen = round.state === 'open' && time >= Date.parse(round.opensAt) && time <= Date.parse(round.deadline);
  return isOpen ? null : 'deadline';
}
