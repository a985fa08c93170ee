import { linkedPersonShape, linkReadingShape, linkUseShape, resetRequestShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';
import { readLink, refuseLink } from './read-link.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

const requestReset = defineRoute({
  operationId: 'requestPasswordReset',
  method: 'post',
  path: '/api/password-resets',
  access: 'public',
  summary: 'Asks for a new password; the answer is the same whether there is such a login or not',
  body: resetRequestShape,
  answers: { 202: { description: 'If there is such an account, its person or an administrator is told' } },
  refusals: ['too_many_attempts'],
  async handle({ context, parts, body: { login } }) {
    await countAttempt(parts, context, 'reset-request', { login });
    await parts.store.accounts.resetRequests.note(login);
    securityEvent(parts, context, { action: 'reset', decision: 'allowed', reason: 'asked' });
    parts.mail?.wake();
    return context.body(null, 202);
  },
});

const readReset = defineRoute({
  operationId: 'readPasswordReset',
  method: 'post',
  path: '/api/password-resets/reading',
  access: 'public',
  summary: 'Shows whose password a link sets; the token stands in the body, so that no log holds it',
  body: linkReadingShape,
  answers: { 200: { description: 'Name and login', shape: linkedPersonShape } },
  refusals: ['link_spent', 'too_many_attempts'],
  async handle({ context, parts, body }) {
    const { name, login, expiresAt } = await readLink(parts, context, 'reset', body.token);
    return context.json({ name, login, expiresAt });
  },
});

const redeemReset = defineRoute({
  operationId: 'redeemPasswordReset',
  method: 'post',
  path: '/api/password-resets/redemption',
  access: 'public',
  summary: 'Sets a new password; every session and personal token ends, the second factor stays',
  body: linkUseShape,
  answers: { 204: { description: 'Sign in with the new password' } },
  refusals: ['link_spent', 'too_many_attempts', 'weak_password'],
  async handle({ context, parts, body: { token, password } }) {
    const linked = await readLink(parts, context, 'reset', token);
    refuseWeakPassword(password, linked, '/password');
    if (!(await parts.store.accounts.links.reset(token, password))) return refuseLink(parts, context, 'reset');
    const { personId } = linked;
    securityEvent(parts, context, { action: 'reset', decision: 'allowed', reason: 'redeemed', personId });
    return context.body(null, 204);
  },
});

/** A forgotten password. */
export const resetRoutes = [requestReset, readReset, redeemReset];
