import { invitationShape, issuedLinkShape, type Person, type Role } from '@groundwork/assessment/wire';
import type { Context } from 'hono';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { grantRefusal } from '../../access/may-grant.ts';
import { roleIssues } from '../../access/role-issues.ts';
import type { ApiEnvironment, ApiParts } from '../../api-environment.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { securityEvent } from '../../security/security-event.ts';
import { answerLink } from './answer-link.ts';
import { isFullAdministrator, peopleSight, seenFrom } from './people-sight.ts';

const emailShape = z.email();

const invite = defineRoute({
  operationId: 'invitePerson',
  method: 'post',
  path: '/api/invitations',
  access: 'role-grant',
  summary: 'Makes an account with roles within the bounds of the own, and invites to it',
  body: invitationShape,
  answers: { 201: { description: 'The invitation; its link only where no mail carries it', shape: issuedLinkShape } },
  refusals: ['already_exists', 'four_eyes'],
  async handle({ context, parts, person, actor, body }) {
    const issues = body.roles.flatMap((role, index) =>
      roleIssues(role).map((issue) => ({ ...issue, path: `/roles/${index}${issue.path}` })),
    );
    if (issues.length > 0) throw new ApiProblem('invalid', { issues });
    const email = body.email ?? (emailShape.safeParse(body.login).success ? body.login : null);
    const { homeIso3, roles } = body;
    refuseBeyondOwn(parts, context, person, { personId: '', name: '', login: '', homeIso3, roles: [] }, roles);
    const link = await parts.store.accounts.links.invite({ ...body, email }, actor, parts.mail?.write ?? (() => null));
    return answerLink(parts, context, link, person);
  },
});

const inviteAgain = defineRoute({
  operationId: 'invitePersonAgain',
  method: 'post',
  path: '/api/people/{personId}/invitation',
  access: 'role-grant',
  summary: 'Invites again who has not accepted; links made before are good for nothing any more',
  params: z.object({ personId: z.uuid() }),
  answers: { 201: { description: 'The invitation; its link only where no mail carries it', shape: issuedLinkShape } },
  refusals: ['state_moved'],
  async handle({ context, parts, person, actor, params: { personId } }) {
    const found = await parts.store.accounts.administration.find(personId);
    if (found === undefined || seenFrom(peopleSight(person), found) === undefined) throw new ApiProblem('not_found');
    // Whoever holds a link can become that person: it is given to none who could not have given the roles.
    refuseBeyondOwn(parts, context, person, { ...found, roles: [] }, found.roles);
    const link = await parts.store.accounts.links.issue(
      'invitation',
      personId,
      actor,
      parts.mail?.write ?? (() => null),
      found.roles,
    );
    return answerLink(parts, context, link, person);
  },
});

/** Every role, and the home country, has to be within what the inviter holds. Roles are looked at one after the other, each beside those before it. */
function refuseBeyondOwn(
  parts: ApiParts,
  context: Context<ApiEnvironment>,
  inviter: Person,
  receiver: Person,
  roles: readonly Role[],
): void {
  const sight = peopleSight(inviter);
  const { homeIso3 } = receiver;
  const isHomeTheirs = homeIso3 === null || sight === 'all' || sight.includes(homeIso3);
  // An account without any role is an administrator's to make.
  const isEmpty = roles.length === 0 && !isFullAdministrator(inviter);
  const refusals = [
    ...(isHomeTheirs ? [] : [{ path: '/homeIso3', code: 'more-than-held' }]),
    ...(isEmpty ? [{ path: '/roles', code: 'more-than-held' }] : []),
    ...roles.flatMap((role, index) => {
      const refusal = grantRefusal(inviter, { ...receiver, roles: roles.slice(0, index) }, role);
      return refusal === null ? [] : [{ path: `/roles/${index}`, code: refusal }];
    }),
  ];
  const [first] = refusals;
  if (first === undefined) return;
  const { personId } = inviter;
  securityEvent(parts, context, { action: 'invite', decision: 'denied', reason: first.code, personId });
  throw new ApiProblem(first.code === 'four-eyes' ? 'four_eyes' : 'forbidden', { issues: refusals });
}

/** Inviting people. */
export const invitationRoutes = [invite, inviteAgain];
