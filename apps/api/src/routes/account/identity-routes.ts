import { addressShape, identitiesShape, proofShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { securityEvent } from '../../security/security-event.ts';
import { beginVisit } from '../session/begin-visit.ts';
import { proveAgain } from './prove-again.ts';

const listIdentities = defineRoute({
  operationId: 'listIdentities',
  method: 'get',
  path: '/api/account/identities',
  access: 'own-account',
  summary: 'The accounts elsewhere that sign in to this one',
  answers: { 200: { description: 'By when they were linked', shape: identitiesShape } },
  async handle({ context, parts, person }) {
    return context.json({ identities: await parts.store.accounts.identities.list(person.personId) });
  },
});

const link = defineRoute({
  operationId: 'linkIdentity',
  method: 'post',
  path: '/api/account/identities',
  access: 'own-account',
  summary: 'Begins to link an account of the identity provider',
  body: proofShape,
  answers: { 200: { description: 'The address the browser is to open', shape: addressShape } },
  refusals: ['not_found', 'proof_refused', 'provider_unavailable', 'too_many_attempts'],
  async handle({ context, parts, person, session, body }) {
    await proveAgain(parts, context, person, body.password);
    const purpose = { kind: 'link', sessionId: session.sessionId } as const;
    return context.json({ address: await beginVisit(parts, context, purpose) });
  },
});

const unlink = defineRoute({
  operationId: 'unlinkIdentity',
  method: 'delete',
  path: '/api/account/identities/{identityId}',
  access: 'own-account',
  summary: 'Takes a link back, unless nothing else is left to sign in with',
  params: z.object({ identityId: z.uuid() }),
  answers: { 204: { description: 'That account signs in here no more' } },
  refusals: ['state_moved'],
  async handle({ context, parts, person, actor, params }) {
    await parts.store.accounts.identities.unlink(params.identityId, actor);
    const { personId } = person;
    securityEvent(parts, context, { action: 'identity-unlink', decision: 'allowed', reason: 'asked', personId });
    return context.body(null, 204);
  },
});

/** Accounts elsewhere. */
export const identityRoutes = [listIdentities, link, unlink];
