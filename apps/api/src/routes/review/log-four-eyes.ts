import { StoreError } from '@groundwork/store';
import type { RouteCall } from '../../access/define-route.ts';
import { securityEvent } from '../../security/security-event.ts';

type ReviewCall = RouteCall<'assessment-review', unknown, unknown, unknown>;

/** Runs a reviewer's act; that somebody tries to judge his own work is told to the security log. */
export async function logFourEyes<Result>(
  { parts, context, person, assessment }: ReviewCall,
  action: string,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'four_eyes') {
      securityEvent(parts, context, {
        action,
        decision: 'denied',
        reason: 'four_eyes',
        personId: person.personId,
        object: assessment.assessmentId,
      });
    }
    throw error;
  }
}
