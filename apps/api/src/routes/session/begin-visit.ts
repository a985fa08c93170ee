import { randomBytes } from 'node:crypto';
import type { SignInPurpose } from '@groundwork/store';
import type { Context } from 'hono';
import { randomPKCECodeVerifier } from 'openid-client';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { visitCookie } from '../../security/visit-cookie.ts';

/**
 * Begins a visit to the identity provider: remembered in the database, bound to this browser.
 *
 * @returns the address the browser is to open
 * @throws ApiProblem `not_found` where there is no single sign-on, `provider_unavailable`, `too_many_attempts`
 */
export async function beginVisit(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  purpose: SignInPurpose,
): Promise<string> {
  if (parts.provider === undefined) throw new ApiProblem('not_found');
  await countAttempt(parts, context, 'single-sign-on', null);
  const secret = (): string => randomBytes(32).toString('base64url');
  const secrets = { state: secret(), nonce: secret(), verifier: randomPKCECodeVerifier() };
  const browser = secret();
  const address = await parts.provider.address(secrets);
  await parts.store.accounts.identities.begin({ ...secrets, browser, purpose });
  visitCookie(parts.settings).write(context, browser);
  return address;
}
