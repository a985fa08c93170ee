import { linkedPersonShape, linkReadingShape, linkUseShape, personShape } from '@groundwork/assessment/wire';
import { defineRoute } from '../../access/define-route.ts';
import { agentLabel } from '../../security/agent-label.ts';
import { answerSignedIn } from '../session/answer-signed-in.ts';
import { readLink, refuseLink } from './read-link.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

const readInvitation = defineRoute({
  operationId: 'readInvitation',
  method: 'post',
  path: '/api/invitations/reading',
  access: 'public',
  summary: 'Shows whom an invitation is for; the token stands in the body, so that no log holds it',
  body: linkReadingShape,
  answers: { 200: { description: 'Name and login', shape: linkedPersonShape } },
  refusals: ['link_spent', 'too_many_attempts'],
  async handle({ context, parts, body }) {
    const { name, login, expiresAt } = await readLink(parts, context, 'invitation', body.token);
    return context.json({ name, login, expiresAt });
  },
});

const acceptInvitation = defineRoute({
  operationId: 'acceptInvitation',
  method: 'post',
  path: '/api/invitations/acceptance',
  access: 'public',
  summary: 'Accepts an invitation with a password; the answer sets the session cookie',
  body: linkUseShape,
  answers: { 200: { description: 'Who is signed in now', shape: personShape } },
  refusals: ['link_spent', 'too_many_attempts', 'weak_password'],
  async handle({ context, parts, body: { token, password } }) {
    const linked = await readLink(parts, context, 'invitation', token);
    refuseWeakPassword(password, linked, '/password');
    const agent = agentLabel(context.req.header('User-Agent'));
    const result = await parts.store.accounts.links.accept(token, password, agent);
    if (result === undefined) return refuseLink(parts, context, 'invitation');
    return answerSignedIn(parts, context, result, 'invitation');
  },
});

/** Accepting an invitation. */
export const invitationUseRoutes = [readInvitation, acceptInvitation];
