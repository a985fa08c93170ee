import { codeShape, personShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { agentLabel } from '../../security/agent-label.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';
import { answerSignedIn } from './answer-signed-in.ts';

/** The second step of signing in, for a session that owes it and for nobody else. */
export const giveSecondFactor = defineRoute({
  operationId: 'giveSecondFactor',
  method: 'post',
  path: '/api/session/second-factor',
  access: 'second-factor',
  summary: 'Gives the code of the second factor, or a recovery code; the answer sets another session cookie',
  body: codeShape,
  answers: { 200: { description: 'Who is signed in now', shape: personShape } },
  refusals: ['too_many_attempts', 'wrong_code'],
  async handle({ context, parts, person, session, body }) {
    const { personId } = person;
    const attempt = await countAttempt(parts, context, 'second-factor', { personId });
    const agent = agentLabel(context.req.header('User-Agent'));
    const result = await parts.store.accounts.secondFactors.complete(session.token, body.code, agent);
    if (result === undefined) {
      const { token } = session;
      securityEvent(parts, context, { action: 'sign-in', decision: 'denied', reason: 'wrong_code', personId, token });
      throw new ApiProblem('wrong_code');
    }
    await attempt.succeeded();
    return answerSignedIn(parts, context, result, 'second-factor');
  },
});
