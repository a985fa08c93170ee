import type { AccountTokenKind, LinkedPerson } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';

/**
 * Whom a living link is for. One that was used, voided, never made or is too old gets the same answer.
 *
 * @throws ApiProblem `link_spent`, `too_many_attempts`
 */
export async function readLink(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  kind: AccountTokenKind,
  token: string,
): Promise<LinkedPerson> {
  const attempt = await countAttempt(parts, context, 'link', null);
  const linked = await parts.store.accounts.links.find(kind, token);
  if (linked === undefined) return refuseLink(parts, context, kind);
  await attempt.succeeded();
  return linked;
}

/** @throws ApiProblem `link_spent` */
export function refuseLink(parts: ApiParts, context: Context<ApiEnvironment>, kind: AccountTokenKind): never {
  securityEvent(parts, context, { action: kind, decision: 'denied', reason: 'link_spent' });
  throw new ApiProblem('link_spent');
}
