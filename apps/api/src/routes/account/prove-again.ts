import type { Person } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';

/**
 * Asks for the password once more before something that outlives the session: a browser left open must not be enough for it. An
 * account without a password, which signs in elsewhere, has none to give.
 *
 * @param path of the password in the body, as a JSON pointer
 * @throws ApiProblem `proof_refused`, `too_many_attempts`
 */
export async function proveAgain(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  { personId, login }: Person,
  password: string | undefined,
  path = '/password',
): Promise<void> {
  // Counted with the sign-ins: it is the same password that is guessed.
  const attempt = await countAttempt(parts, context, 'sign-in', { login });
  const outcome = await parts.store.accounts.passwords.check(personId, password ?? '');
  if (outcome === 'wrong') {
    securityEvent(parts, context, { action: 'prove-again', decision: 'denied', reason: 'wrong_password', personId });
    throw new ApiProblem('proof_refused', { issues: [{ path, code: 'wrong_password' }] });
  }
  await attempt.succeeded();
}
