import { passwordChangeShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { agentLabel } from '../../security/agent-label.ts';
import { securityEvent } from '../../security/security-event.ts';
import { sessionCookie } from '../../security/session-cookie.ts';
import { proveAgain } from './prove-again.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

/** Another password of one's own. */
export const changePassword = defineRoute({
  operationId: 'changePassword',
  method: 'post',
  path: '/api/account/password',
  access: 'own-account',
  summary: 'Changes the own password; all sessions end, the answer sets the cookie of a new one',
  body: passwordChangeShape,
  answers: { 204: { description: 'The new password is the only one that fits' } },
  refusals: ['proof_refused', 'too_many_attempts', 'weak_password'],
  async handle({ context, parts, person, actor, body: { current, next } }) {
    await proveAgain(parts, context, person, current, '/current');
    refuseWeakPassword(next, person, '/next');
    if (next.normalize('NFKC') === current.normalize('NFKC'))
      throw new ApiProblem('weak_password', { issues: [{ path: '/next', code: 'unchanged' }] });
    const agent = agentLabel(context.req.header('User-Agent'));
    const token = await parts.store.accounts.passwords.change(next, actor, agent);
    sessionCookie(parts.settings).write(context, token);
    const { personId } = person;
    securityEvent(parts, context, {
      action: 'password-change',
      decision: 'allowed',
      reason: 'password',
      personId,
      token,
    });
    return context.body(null, 204);
  },
});
