import { issuedLinkShape, resetRequestsShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';
import { answerLink } from './answer-link.ts';
import { requireFullAdministrator } from './require-full-administrator.ts';

const listRequests = defineRoute({
  operationId: 'listPasswordResets',
  method: 'get',
  path: '/api/password-resets',
  access: 'people-manage',
  summary: 'Who asked for a new password and could not be told by mail',
  query: z.strictObject(pageQuery({ usual: 50, most: 200 })),
  answers: { 200: { description: 'A page of the requests of the last day, newest first', shape: resetRequestsShape } },
  async handle(call) {
    const { context, parts } = call;
    const { after, limit } = call.query;
    requireFullAdministrator(call, 'reset');
    const found = await parts.store.accounts.resetRequests.list({ after, limit: limit + 1 });
    const { rows: requests, next } = pageOf(found, limit, ({ requestedAt, personId }) => [requestedAt, personId]);
    return context.json({ requests, next });
  },
});

const makeLink = defineRoute({
  operationId: 'makePasswordReset',
  method: 'post',
  path: '/api/people/{personId}/password-reset',
  access: 'people-manage',
  summary: 'Makes a link that sets a new password once, within an hour',
  params: z.object({ personId: z.uuid() }),
  answers: { 201: { description: 'The link is shown only where no mail carries it', shape: issuedLinkShape } },
  refusals: ['state_moved'],
  async handle(call) {
    const { context, parts, person, actor, params } = call;
    requireFullAdministrator(call, 'reset', params.personId);
    const write = parts.mail?.write ?? (() => null);
    const link = await parts.store.accounts.links.issue('reset', params.personId, actor, write);
    return answerLink(parts, context, link, person);
  },
});

/** New passwords by an administrator. */
export const resetLinkRoutes = [listRequests, makeLink];
