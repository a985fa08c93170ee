import { personShape, roleShape, type Person, type Role } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute, type RouteCall } from '../../access/define-route.ts';
import { grantRefusal } from '../../access/may-grant.ts';
import { roleIssues } from '../../access/role-issues.ts';
import { roleCovers } from '../../access/role-covers.ts';
import { ApiProblem } from '../../problems/api-problem.ts';
import { securityEvent } from '../../security/security-event.ts';

const personPath = z.object({ personId: z.uuid() });

type RoleCall = RouteCall<'role-grant', z.infer<typeof personPath>, unknown, Role>;

const grantRole = defineRoute({
  operationId: 'grantRole',
  method: 'post',
  path: '/api/people/{personId}/roles',
  access: 'role-grant',
  summary: 'Gives a person a role, within the bounds of the own',
  params: personPath,
  body: roleShape,
  answers: { 200: { description: 'The person with the roles held now', shape: personShape } },
  refusals: ['four_eyes'],
  handle: (call) => changeRole(call, 'grant'),
});

const revokeRole = defineRoute({
  operationId: 'revokeRole',
  method: 'post',
  path: '/api/people/{personId}/roles/revocation',
  access: 'role-grant',
  summary: 'Takes a role away and ends the sessions of the person',
  params: personPath,
  body: roleShape,
  answers: { 200: { description: 'The person with the roles left', shape: personShape } },
  refusals: ['last_administrator'],
  handle: (call) => changeRole(call, 'revoke'),
});

async function changeRole(call: RoleCall, change: 'grant' | 'revoke'): Promise<Response> {
  const { context, parts, person, actor, params, body } = call;
  const receiver = await parts.store.people.find(params.personId);
  if (receiver === undefined || !mayKnow(person, receiver)) throw new ApiProblem('not_found');
  const issues = roleIssues(body);
  if (issues.length > 0) throw new ApiProblem('invalid', { issues });
  const refusal = grantRefusal(person, receiver, body);
  // A role that should never have stood there can be taken away all the same.
  if (refusal !== null && !(change === 'revoke' && refusal === 'four-eyes')) {
    securityEvent(parts, context, {
      action: `role-${change}`,
      decision: 'denied',
      reason: refusal,
      personId: person.personId,
      object: params.personId,
    });
    throw new ApiProblem(refusal === 'four-eyes' ? 'four_eyes' : 'forbidden', {
      issues: [{ path: '', code: refusal }],
    });
  }
  await parts.store.people[change](params.personId, body, actor);
  return context.json(await parts.store.people.find(params.personId));
}

/**
 * Whom a granter may know of: an administrator everybody, a coordinator the officials of the own country and people who hold
 * no role yet.
 */
function mayKnow(granter: Person, receiver: Person): boolean {
  return granter.roles.some(
    (held) =>
      held.role === 'administrator' ||
      (held.role === 'coordinator' &&
        (receiver.roles.length === 0 ||
          receiver.roles.some((role) => roleCovers({ ...held, roundId: null, instrumentId: null }, role)))),
  );
}

/** Roles given and taken. */
export const roleRoutes = [grantRole, revokeRole];
