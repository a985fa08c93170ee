import type { SignInResult } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { securityEvent } from '../../security/security-event.ts';
import { sessionCookie } from '../../security/session-cookie.ts';

/**
 * Hands a new session to the browser and ends the one held before: a token planted in the browser must not outlive the sign-in.
 *
 * @param reason how the person proved to be it, for the security log
 */
export async function handOverSession(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  { token, person, owes }: SignInResult,
  reason: string,
): Promise<void> {
  const cookie = sessionCookie(parts.settings);
  const former = cookie.read(context);
  if (former !== undefined) await parts.store.people.signOut(former);
  cookie.write(context, token);
  securityEvent(parts, context, {
    action: owes === null ? 'sign-in' : 'sign-in-first-step',
    decision: 'allowed',
    reason,
    personId: person.personId,
    token,
  });
}

/** The same as an answer: the person, or with 202 what is still owed. */
export async function answerSignedIn(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  result: SignInResult,
  reason: string,
): Promise<Response> {
  await handOverSession(parts, context, result, reason);
  return result.owes === null ? context.json(result.person) : context.json({ owes: result.owes }, 202);
}
