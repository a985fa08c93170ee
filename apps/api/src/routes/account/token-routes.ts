import { madeTokenShape, newTokenShape, personalTokensShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { securityEvent } from '../../security/security-event.ts';
import { proveAgain } from './prove-again.ts';

const makeToken = defineRoute({
  operationId: 'makeToken',
  method: 'post',
  path: '/api/account/tokens',
  access: 'own-account',
  summary: 'Makes a personal token for scripts; its secret is shown this once',
  body: newTokenShape,
  answers: { 201: { description: 'The token; send it as `Authorization: Bearer`', shape: madeTokenShape } },
  refusals: ['proof_refused', 'too_many', 'too_many_attempts'],
  async handle({ context, parts, person, actor, body: { password, ...wanted } }) {
    await proveAgain(parts, context, person, password);
    const made = await parts.store.accounts.personalTokens.make(
      { ...wanted, scopes: [...new Set(wanted.scopes)] },
      actor,
    );
    const { personId } = person;
    const object = made.token.tokenId;
    securityEvent(parts, context, { action: 'token', decision: 'allowed', reason: 'made', personId, object });
    return context.json(made, 201);
  },
});

const listTokens = defineRoute({
  operationId: 'listTokens',
  method: 'get',
  path: '/api/account/tokens',
  access: 'own-account',
  summary: 'The own personal tokens, without their secrets',
  answers: { 200: { description: 'Those not revoked, newest first', shape: personalTokensShape } },
  async handle({ context, parts, person }) {
    return context.json({ tokens: await parts.store.accounts.personalTokens.list(person.personId) });
  },
});

const revokeToken = defineRoute({
  operationId: 'revokeToken',
  method: 'delete',
  path: '/api/account/tokens/{tokenId}',
  access: 'own-account',
  summary: 'Revokes one of the own personal tokens',
  params: z.object({ tokenId: z.uuid() }),
  answers: { 204: { description: 'It is good for nothing any more' } },
  async handle({ context, parts, actor, params }) {
    await parts.store.accounts.personalTokens.revoke(params.tokenId, actor);
    return context.body(null, 204);
  },
});

/** Keys for scripts. */
export const tokenRoutes = [makeToken, listTokens, revokeToken];
