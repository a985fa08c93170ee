import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import type { LimitedAct } from './attempt-limits.ts';
import { networkOf } from './network-of.ts';
import { securityEvent } from './security-event.ts';

/** A try that was counted. */
export interface CountedAttempt {
  /** Gives the try back: only failures add up. */
  succeeded(): Promise<void>;
}

/**
 * Counts a try before it is judged. The account is a login, or a person's id, or null where none is named; the lock-out of a
 * login is kept in the audit as well.
 *
 * @throws ApiProblem `too_many_attempts` with `Retry-After`
 */
export async function countAttempt(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  act: LimitedAct,
  account: { readonly login: string } | { readonly personId: string } | null,
): Promise<CountedAttempt> {
  const network = networkOf(context, parts.settings.trustedProxies);
  const name = account === null ? null : 'login' in account ? account.login : account.personId;
  const limit = parts.limits[act];
  const refusal = await limit.attempt(name, network);
  if (refusal === null) return { succeeded: () => limit.succeeded(name, network) };
  securityEvent(parts, context, {
    action: act,
    decision: 'denied',
    reason: 'too_many_attempts',
    limitedBy: refusal.by,
    ...(account !== null && 'personId' in account ? { personId: account.personId } : {}),
  });
  // Not waited for: whether there is such a login shows neither in the answer nor in its time.
  if (refusal.isFirst && refusal.by === 'account' && account !== null)
    parts.background(parts.store.accounts.administration.recordLockout(account));
  throw new ApiProblem('too_many_attempts', {
    detail: `Try again in ${refusal.retryAfterSeconds} seconds.`,
    headers: { 'Retry-After': String(refusal.retryAfterSeconds) },
  });
}
