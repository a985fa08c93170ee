import { personOnListShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute, type RouteCall } from '../../access/define-route.ts';
import { securityEvent } from '../../security/security-event.ts';
import { requireFullAdministrator } from './require-full-administrator.ts';

const personPath = z.object({ personId: z.uuid() });
type AccountCall = RouteCall<'people-manage', z.infer<typeof personPath>, unknown, unknown>;

const disable = defineRoute({
  operationId: 'disablePerson',
  method: 'post',
  path: '/api/people/{personId}/disabling',
  access: 'people-manage',
  summary: 'Shuts an account; its sessions and links end',
  params: personPath,
  answers: { 200: { description: 'The person as it is now', shape: personOnListShape } },
  refusals: ['last_administrator'],
  handle: (call) => setDisabled(call, true),
});

const enable = defineRoute({
  operationId: 'enablePerson',
  method: 'post',
  path: '/api/people/{personId}/enabling',
  access: 'people-manage',
  summary: 'Opens a shut account again',
  params: personPath,
  answers: { 200: { description: 'The person as it is now', shape: personOnListShape } },
  handle: (call) => setDisabled(call, false),
});

const endSessions = defineRoute({
  operationId: 'endPersonSessions',
  method: 'delete',
  path: '/api/people/{personId}/sessions',
  access: 'people-manage',
  summary: 'Ends every session and personal token of a person',
  params: personPath,
  answers: { 204: { description: 'The person has to sign in anew' } },
  async handle(call) {
    const { context, parts, actor, params } = call;
    requireFullAdministrator(call, 'sessions-end');
    await parts.store.accounts.sessions.endAll(params.personId, actor);
    done(call, 'sessions-end');
    return context.body(null, 204);
  },
});

const resetSecondFactor = defineRoute({
  operationId: 'resetPersonSecondFactor',
  method: 'delete',
  path: '/api/people/{personId}/second-factor',
  access: 'people-manage',
  summary: 'Takes the second factor of somebody away who has lost it; every session ends',
  params: personPath,
  answers: { 204: { description: 'The password alone signs in again' } },
  async handle(call) {
    const { context, parts, actor, params } = call;
    // The own one is removed with password and code.
    requireFullAdministrator(call, 'second-factor-reset', params.personId);
    await parts.store.accounts.secondFactors.remove(params.personId, actor);
    done(call, 'second-factor-reset');
    return context.body(null, 204);
  },
});

async function setDisabled(call: AccountCall, isDisabled: boolean): Promise<Response> {
  const { context, parts, actor, params } = call;
  const action = isDisabled ? 'person-disable' : 'person-enable';
  requireFullAdministrator(call, action);
  await parts.store.people.setDisabled(params.personId, isDisabled, actor);
  done(call, action);
  return context.json(await parts.store.accounts.administration.find(params.personId));
}

function done({ parts, context, person, params }: AccountCall, action: string): void {
  const { personId } = person;
  securityEvent(parts, context, {
    action,
    decision: 'allowed',
    reason: 'administrator',
    personId,
    object: params.personId,
  });
}

/** What an administrator does to accounts. */
export const accountRoutes = [disable, enable, endSessions, resetSecondFactor];
