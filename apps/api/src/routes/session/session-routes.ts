import { personShape, secondFactorOwedShape, signInMethodsShape, signInShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { agentLabel } from '../../security/agent-label.ts';
import { countAttempt } from '../../security/count-attempt.ts';
import { securityEvent } from '../../security/security-event.ts';
import { sessionCookie } from '../../security/session-cookie.ts';
import { answerSignedIn } from './answer-signed-in.ts';

const signIn = defineRoute({
  operationId: 'signIn',
  method: 'post',
  path: '/api/session',
  access: 'public',
  summary: 'Signs in; the answer sets the session cookie',
  body: signInShape,
  answers: {
    200: { description: 'Who is signed in now', shape: personShape },
    202: {
      description: 'The password fits; the code of the second factor is asked for next',
      shape: secondFactorOwedShape,
    },
  },
  refusals: ['too_many_attempts', 'wrong_credentials'],
  async handle({ context, parts, body }) {
    const attempt = await countAttempt(parts, context, 'sign-in', { login: body.login });
    const agent = agentLabel(context.req.header('User-Agent'));
    const result = await parts.store.people.signIn(body.login, body.password, agent);
    if (result === undefined) {
      securityEvent(parts, context, { action: 'sign-in', decision: 'denied', reason: 'wrong_credentials' });
      throw new ApiProblem('wrong_credentials');
    }
    await attempt.succeeded();
    return answerSignedIn(parts, context, result, 'password');
  },
});

const whoAmI = defineRoute({
  operationId: 'readSession',
  method: 'get',
  path: '/api/session',
  access: 'signed-in',
  summary: 'Who is signed in',
  answers: { 200: { description: 'The person with the roles held', shape: personShape } },
  handle: ({ context, person }) => context.json(person),
});

const methods = defineRoute({
  operationId: 'readSignInMethods',
  method: 'get',
  path: '/api/session/methods',
  access: 'public',
  summary: 'What a sign-in page can offer',
  answers: {
    200: { description: 'Whether there is single sign-on, and whether mails are sent', shape: signInMethodsShape },
  },
  handle: ({ context, parts }) =>
    context.json({ hasSingleSignOn: parts.provider !== undefined, sendsMail: parts.mail !== undefined }),
});

const signOut = defineRoute({
  operationId: 'signOut',
  method: 'delete',
  path: '/api/session',
  access: 'public',
  summary: 'Signs out; without a session it does nothing',
  answers: { 204: { description: 'Nobody is signed in any more' } },
  async handle({ context, parts }) {
    const cookie = sessionCookie(parts.settings);
    const token = cookie.read(context);
    if (token !== undefined) await parts.store.people.signOut(token);
    cookie.clear(context);
    return context.body(null, 204);
  },
});

/** Signing in and out. */
export const sessionRoutes = [signIn, whoAmI, methods, signOut];
