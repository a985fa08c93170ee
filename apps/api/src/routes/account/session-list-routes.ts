import { sessionsShape } from '@groundwork/assessment/wire';
import { z } from 'zod';
import { defineRoute } from '../../access/define-route.ts';

const listSessions = defineRoute({
  method: 'get',
  path: '/api/account/sessions',
  access: 'own-account',
  summary: 'The own sessions, newest first',
  answers: { 200: { description: 'Sessions that live, and which one asks', shape: sessionsShape } },
  async handle({ context, parts, person, session }) {
    const sessions = await parts.store.accounts.sessions.list(person.personId);
    return context.json({
      sessions: sessions.map((each) => ({ ...each, isThis: each.sessionId === session.sessionId })),
    });
  },
});

const endOtherSessions = defineRoute({
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
