import { StoreError } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { networkOf } from '../../security/network-of.ts';
import { securityEvent } from '../../security/security-event.ts';

/**
 * Does something by a link or key. Attempts are counted by it and by network; a failure is one line of the security log, without
 * the one or the other. Every link or key that opens nothing is answered in the same way, whatever the reason.
 *
 * @throws ApiProblem `too_many_attempts`, `link_spent`
 */
export async function bySecret<Result>(
  { context, parts }: { readonly context: Context<ApiEnvironment>; readonly parts: ApiParts },
  secret: string,
  work: () => Promise<Result | undefined>,
): Promise<Result> {
  const network = networkOf(context, parts.settings.trustedProxies);
  const refused = (reason: string): void =>
    securityEvent(parts, context, { action: 'stakeholder', decision: 'denied', reason });
  try {
    await parts.anonymousLimit.attempt(secret, network);
  } catch (error) {
    refused('too_many_attempts');
    throw error;
  }
  const result = await work().catch(async (error: unknown) => {
    if (error instanceof StoreError && error.code === 'link_spent') return undefined;
    // Refused for another reason: the link or key itself was good.
    await parts.anonymousLimit.succeeded(network);
    throw error;
  });
  if (result === undefined) {
    refused('link_spent');
    throw new ApiProblem('link_spent');
  }
  await parts.anonymousLimit.succeeded(network);
  return result;
}
