import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { problemOf } from '../problems/problem-of.ts';
import { createDenialAlarm } from '../security/denial-alarm.ts';
import { openTestService, testPassword, type TestService } from '../testing/test-service.ts';
import { defineRoute } from './define-route.ts';
import { registerRoutes } from './register-routes.ts';

const path = '/api/assessments/{assessmentId}/judging';

/** A route that says who came through. */
const judging = defineRoute({
  operationId: 'x',
  method: 'post',
  path,
  access: 'assessment-review',
  summary: 'Judges',
  answers: { 200: { description: 'Judged' } },
  handle: ({ context, rights }) => context.text(rights.review),
});

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

/** The one route behind the real guard, over the store of the service. */
function guarded(): (secret: string) => Promise<string> {
  const settings = { isHttps: false, trustedProxies: 0, accounts: { secondFactorRoles: [] } };
  const parts = {
    store: service.store,
    settings,
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    denialAlarm: createDenialAlarm(() => new Date()),
  } as unknown as ApiParts;
  const app = new OpenAPIHono<ApiEnvironment>();
  registerRoutes(app, [judging], parts);
  app.onError((error, context) => context.text(problemOf(error).code));
  return async (secret) => {
    const headers = { Authorization: `Bearer ${secret}` };
    return (
      await app.request(path.replace('{assessmentId}', service.assessmentId), { method: 'POST', headers })
    ).text();
  };
}

async function token(roundId: string | null): Promise<string> {
  const wanted = { name: 'x', scopes: ['review'], iso3: null, roundId, days: 1 } as const;
  const { personalTokens } = service.store.accounts;
  return (await personalTokens.make(wanted, operatorActor(service.personIds.reviewer))).secret;
}

describe('a personal token of a reviewer', () => {
  test('judges, until its person answers for that country anywhere: the token may leave that role out, the rule does not', async () => {
    const { store, personIds, assessmentId } = service;
    const coordinator = operatorActor(personIds.coordinator);
    const operation = { operationId: randomUUID(), questionId: 'SM-A01', baseVersion: 0, answer: { value: 2 } };
    await store.assessments.save(assessmentId, [operation], coordinator);
    await store.assessments.submit(assessmentId, randomUUID(), coordinator);
    const judge = guarded();
    const [bounded, elsewhere] = [await token('round-1'), await token('round-0')];
    expect(await judge(bounded)).toBe('allowed');
    expect(await judge(elsewhere)).toBe('not_found');
    // Put there past the rules, as an import might: an official of another round.
    const official = boundRole('contributor', { iso3: 'KEN', roundId: 'round-0' });
    await store.people.grant(personIds.reviewer, official, operatorActor('admin'));
    expect(await judge(bounded)).toBe('four_eyes');
  });
});

test('where a role asks for a second factor, nothing but setting one up is open without it, for tokens too', async () => {
  const asking = {
    secondFactorRoles: ['administrator', 'reviewer'] as const,
    singleSignOn: undefined,
    mail: undefined,
  };
  const strict = await openTestService({ settings: { accounts: asking } });
  const refused = await strict.call('administrator', 'GET', '/api/people');
  expect([refused.status, refused.json.code]).toEqual([403, 'second_factor_missing']);
  expect((await strict.call('administrator', 'GET', '/api/session')).json.code).toBe('second_factor_missing');
  const state = await strict.call('administrator', 'GET', '/api/account/second-factor');
  expect(state.json).toEqual({ state: 'none', recoveryCodesLeft: 0, isRequired: true });
  const body = { name: 'x', scopes: ['read'], days: 1, password: testPassword };
  const { secret } = (await strict.call('administrator', 'POST', '/api/account/tokens', { body })).json;
  const headers = { Authorization: `Bearer ${secret}` };
  const byToken = await strict.call('anonymous', 'GET', '/api/session', { headers });
  expect([byToken.status, byToken.json.code]).toEqual([403, 'second_factor_missing']);
  expect((await strict.call('analyst', 'GET', '/api/session')).status).toBe(200);
  await strict.close();
});
