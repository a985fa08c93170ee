import { addressShape, singleSignOnShape } from '@groundwork/assessment/wire';
import type { SignInResult, SignInVisit } from '@groundwork/store';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import type { ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { agentLabel } from '../../security/agent-label.ts';
import { callbackPath, type ProvidedIdentity } from '../../security/identity-provider.ts';
import { securityEvent } from '../../security/security-event.ts';
import { visitCookie } from '../../security/visit-cookie.ts';
import { handOverSession } from './answer-signed-in.ts';
import { beginVisit } from './begin-visit.ts';
import { landingPage } from './landing-page.ts';

const begin = defineRoute({
  operationId: 'beginSingleSignOn',
  method: 'post',
  path: '/api/session/single-sign-on',
  access: 'public',
  summary: 'Begins to sign in at the identity provider, with an invitation to accept it by that',
  body: singleSignOnShape,
  answers: { 200: { description: 'The address the browser is to open', shape: addressShape } },
  refusals: ['not_found', 'provider_unavailable', 'too_many_attempts'],
  async handle({ context, parts, body: { invitation } }) {
    const purpose =
      invitation === undefined ? ({ kind: 'sign-in' } as const) : ({ kind: 'invitation', token: invitation } as const);
    return context.json({ address: await beginVisit(parts, context, purpose) });
  },
});

/** The provider may add what it likes; what is needed is looked at by openid-client. */
const callbackQuery = z.looseObject({ state: z.string().min(1).max(500) });

const comeBack = defineRoute({
  operationId: 'finishSingleSignOn',
  method: 'get',
  path: callbackPath,
  access: 'public',
  summary: 'Where the identity provider sends the browser back to; signs in and goes on to the first page',
  query: callbackQuery,
  answers: { 200: { description: 'A page that goes on by itself', mediaType: 'text/html' } },
  refusals: [
    'attempt_unknown',
    'identity_unknown',
    'link_spent',
    'not_found',
    'provider_unavailable',
    'too_many_attempts',
  ],
  async handle({ context, parts, query: { state } }) {
    const refuse = (code: 'attempt_unknown' | 'identity_unknown' | 'link_spent', reason: string): never => {
      securityEvent(parts, context, { action: 'single-sign-on', decision: 'denied', reason });
      throw new ApiProblem(code);
    };
    if (parts.provider === undefined) throw new ApiProblem('not_found');
    const cookie = visitCookie(parts.settings);
    const browser = cookie.read(context);
    const visit = browser === undefined ? undefined : await parts.store.accounts.identities.take(state, browser);
    if (visit === undefined) return refuse('attempt_unknown', 'no_such_visit');
    cookie.clear(context);
    const { nonce, verifier, purpose } = visit;
    const identity = await parts.provider
      .identityOf(new URL(context.req.url), { state, nonce, verifier })
      .catch((error: unknown) => {
        if (error instanceof ApiProblem && error.code === 'attempt_unknown')
          return refuse('attempt_unknown', 'provider_answer_refused');
        throw error;
      });
    if (purpose.kind === 'link') {
      const personId = await parts.store.accounts.identities.linkToSession(identity, purpose.sessionId);
      securityEvent(parts, context, { action: 'identity-link', decision: 'allowed', reason: 'session', personId });
      return landingPage(context, '/my');
    }
    const agent = agentLabel(context.req.header('User-Agent'));
    const result = await signInBy(parts, identity, purpose, agent);
    if (result === undefined) {
      if (purpose.kind === 'invitation') return refuse('link_spent', 'no_such_invitation');
      return refuse('identity_unknown', identity.isEmailVerified ? 'not_linked' : 'address_not_verified');
    }
    await handOverSession(parts, context, result, 'single-sign-on');
    return landingPage(context, result.owes === null ? '/my' : '/sign-in?step=code');
  },
});

/** Whom the account stands for: linked before, invited, or found by an address that the provider has verified, where the operator allows that. */
async function signInBy(
  parts: ApiParts,
  identity: ProvidedIdentity,
  purpose: Exclude<SignInVisit['purpose'], { readonly kind: 'link' }>,
  agent: string,
): Promise<SignInResult | undefined> {
  const { identities } = parts.store.accounts;
  if (purpose.kind === 'invitation') return identities.acceptInvitation(identity, purpose.tokenHash, agent);
  const known = await identities.signIn(identity, agent);
  const { singleSignOn } = parts.settings.accounts;
  if (known !== undefined || singleSignOn?.linksByEmail !== true) return known;
  if (identity.email === null || !identity.isEmailVerified) return undefined;
  return identities.linkByEmail(identity, identity.email, agent);
}

/** Signing in at the identity provider. */
export const singleSignOnRoutes = [begin, comeBack];
