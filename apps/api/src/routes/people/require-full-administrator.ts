import type { Person } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { securityEvent } from '../../security/security-event.ts';
import { isFullAdministrator } from './people-sight.ts';

/**
 * Refuses an act on accounts by an administrator who is bound to a round or country, and one on the own account where
 * the person's own way must be taken.
 *
 * @throws ApiProblem `forbidden`
 */
export function requireFullAdministrator(
  call: { readonly parts: ApiParts; readonly context: Context<ApiEnvironment>; readonly person: Person },
  action: string,
  receiverId?: string,
): void {
  const { parts, context, person } = call;
  const reason = !isFullAdministrator(person)
    ? 'more-than-held'
    : receiverId === person.personId
      ? 'own-account'
      : null;
  if (reason === null) return;
  const { personId } = person;
  securityEvent(parts, context, {
    action,
    decision: 'denied',
    reason,
    personId,
    ...(receiverId === undefined ? {} : { object: receiverId }),
  });
  throw new ApiProblem('forbidden', { issues: [{ path: '', code: reason }] });
}
