import { sessionsShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';
import { pageOf } from '../../paging/page-of.ts';
import { pageQuery } from '../../paging/page-query.ts';

const listSessions = defineRoute({
  operationId: 'listSessions',
  method: 'get',
  path: '/api/account/sessions',
  access: 'own-account',
  summary: 'The own sessions, newest first',
  query: z.strictObject(pageQuery({ usual: 50, most: 200 })),
  answers: { 200: { description: 'A page of the sessions that live, and which one asks', shape: sessionsShape } },
  async handle({ context, parts, person, session, query: { after, limit } }) {
    const found = await parts.store.accounts.sessions.list(person.personId, { after, limit: limit + 1 });
    const { rows, next } = pageOf(found, limit, ({ startedAt, sessionId }) => [startedAt, sessionId]);
    return context.json({
      sessions: rows.map((each) => ({ ...each, isThis: each.sessionId === session.sessionId })),
      next,
    });
  },
});

const endOtherSessions = defineRoute({
  operationId: 'endOtherSessions',
  method: 'delete',
  path: '/api/account/sessions',
  access: 'own-account',
  summary: 'Ends all own sessions but the one that asks',
  answers: { 200: { description: 'How many ended', shape: z.strictObject({ ended: z.int() }) } },
  async handle({ context, parts, actor, session }) {
    return context.json({ ended: await parts.store.accounts.sessions.endOthers(session.sessionId, actor) });
  },
});

const endSession = defineRoute({
  operationId: 'endSession',
  method: 'delete',
  path: '/api/account/sessions/{sessionId}',
  access: 'own-account',
  summary: 'Ends one of the own sessions',
  params: z.object({ sessionId: z.uuid() }),
  answers: { 204: { description: 'It is good for nothing any more' } },
  async handle({ context, parts, actor, params }) {
    await parts.store.accounts.sessions.end(params.sessionId, actor);
    return context.body(null, 204);
  },
});

/** The own sessions. */
export const sessionListRoutes = [listSessions, endOtherSessions, endSession];
