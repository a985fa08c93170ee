import { randomUUID } from 'node:crypto';
import { boundRole, madeTokenShape, type TokenScope } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allRoutes } from '../all-routes.ts';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import {
  openTestService,
  testPassword,
  type Actor,
  type Answered,
  type TestService,
} from '../../testing/test-service.ts';

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

interface Wanted {
  readonly scopes?: readonly TokenScope[];
  readonly iso3?: string;
  readonly roundId?: string;
  readonly days?: number;
}

function make(actor: Actor, wanted: Wanted = {}, further: object = {}): Promise<Answered> {
  const body = { name: 'Nightly', scopes: ['read'], days: 30, password: testPassword, ...wanted, ...further };
  return service.call(actor, 'POST', '/api/account/tokens', { body });
}

async function secretOf(actor: Actor, wanted: Wanted = {}): Promise<string> {
  return madeTokenShape.parse((await make(actor, wanted)).json).secret;
}

/** A call of a script: no cookie, no origin. */
function script(secret: string, method: string, path: string, body?: unknown): Promise<Answered> {
  const headers = { Authorization: `Bearer ${secret}`, Origin: '' };
  return service.call('anonymous', method, path, body === undefined ? { headers } : { headers, body });
}

const operation = (questionId: string) => ({
  operationId: randomUUID(),
  questionId,
  baseVersion: 0,
  answer: { value: 2 },
});

describe('personal tokens', () => {
  test('a script reads and answers as its person, within its scopes', async () => {
    const address = `/api/assessments/${service.assessmentId}`;
    const reading = await secretOf('contributor');
    expect((await script(reading, 'GET', address)).status).toBe(200);
    expect((await script(reading, 'GET', '/api/session')).json.login).toBe('contributor');
    const body = { operations: [operation('SM-A01')] };
    const refused = await script(reading, 'POST', `${address}/responses`, body);
    expect([refused.status, refused.json.code]).toEqual([403, 'token_scope']);
    expect(await service.store.assessments.responses(service.assessmentId)).toEqual([]);
    expect(lastSecurityLine(service)).toMatchObject({ reason: 'token_scope', personId: service.personIds.contributor });
    const answering = await secretOf('contributor', { scopes: ['answer', 'coordinate'] });
    expect((await script(answering, 'POST', `${address}/responses`, body)).json.results).toMatchObject([
      { outcome: 'saved' },
    ]);
    // A scope gives no right: a contributor does not submit.
    const submission = { operationId: randomUUID(), declaration: true };
    expect((await script(answering, 'POST', `${address}/submission`, submission)).json.code).toBe('forbidden');
    expect((await script(answering, 'GET', `/api/assessments/${service.foreignAssessmentId}`)).json.code).toBe(
      'token_scope',
    );
    expect((await script(reading, 'GET', `/api/assessments/${service.foreignAssessmentId}`)).status).toBe(404);
    for (const secret of [reading, answering]) expect(service.logged.join('')).not.toContain(secret);
  });

  test('no token makes tokens, changes a password or a role, or looks after accounts, whatever its scopes', async () => {
    const scopes = ['read', 'answer', 'coordinate', 'review', 'manage-rounds', 'edit-instruments'] as const;
    const secret = await secretOf('administrator', { scopes });
    const closed = allRoutes.filter(({ access }) =>
      ['own-account', 'second-factor', 'role-grant', 'people-manage'].includes(access),
    );
    expect(closed.length).toBeGreaterThan(20);
    const before = await service.store.audit.list({});
    for (const route of closed) {
      const path = route.path.replaceAll(/\{\w+\}/g, service.personIds.expert);
      const answered = await script(
        secret,
        route.method.toUpperCase(),
        path,
        route.body === undefined ? undefined : {},
      );
      expect([401, 403], `${route.method} ${path}`).toContain(answered.status);
      expect(['token_scope', 'not_signed_in']).toContain(answered.json.code);
    }
    expect(await service.store.audit.list({})).toEqual(before);
  });

  test('bounds narrow what the person may, and never widen it', async () => {
    const admin = operatorActor('admin');
    const { reviewer } = service.personIds;
    await service.store.people.grant(reviewer, boundRole('coordinator', { iso3: 'URY' }), admin);
    service.forgetSessions();
    const uruguay = await secretOf('reviewer', { iso3: 'URY' });
    const kenya = await secretOf('reviewer', { iso3: 'KEN' });
    const elsewhere = await secretOf('reviewer', { roundId: 'round-0' });
    const path = `/api/assessments/${service.foreignAssessmentId}`;
    expect((await script(uruguay, 'GET', path)).status).toBe(200);
    expect((await script(kenya, 'GET', path)).status).toBe(404);
    expect((await script(elsewhere, 'GET', path)).status).toBe(404);
    expect((await script(kenya, 'GET', '/api/session')).json.roles).toEqual([boundRole('reviewer', { iso3: 'KEN' })]);
  });

  test('a token counts alone: the session beside it is not looked at', async () => {
    const secret = await secretOf('contributor');
    const headers = { Authorization: `Bearer ${secret}` };
    expect((await service.call('administrator', 'GET', '/api/people', { headers })).json.code).toBe('token_scope');
    const nonsense = { Authorization: 'Bearer gwp_nonsense' };
    expect((await service.call('administrator', 'GET', '/api/people', { headers: nonsense })).status).toBe(401);
  });

  test('it ends with its revoking, with a role taken, and when the account is shut', async () => {
    const secret = await secretOf('contributor');
    const address = `/api/assessments/${service.assessmentId}`;
    await service.store.people.revoke(
      service.personIds.contributor,
      boundRole('contributor', { iso3: 'KEN' }),
      operatorActor('admin'),
    );
    expect((await script(secret, 'GET', address)).status).toBe(404);
    service.forgetSessions();
    const listed = await service.call('contributor', 'GET', '/api/account/tokens');
    expect(listed.json.tokens).toMatchObject([{ name: 'Nightly', scopes: ['read'], lastUsedOn: expect.any(String) }]);
    expect(listed.text).not.toContain(secret.slice(4));
    const [{ tokenId }] = listed.json.tokens;
    const foreign = await service.call('expert', 'DELETE', `/api/account/tokens/${tokenId}`);
    expect(foreign.status).toBe(404);
    expect((await service.call('contributor', 'DELETE', `/api/account/tokens/${tokenId}`)).status).toBe(204);
    expect((await script(secret, 'GET', '/api/session')).status).toBe(401);
  });

  test('making one needs the password, a bounded time and scopes that exist', async () => {
    const wrong = await make('contributor', {}, { password: 'wrong' });
    expect([wrong.status, wrong.json.issues]).toEqual([422, [{ path: '/password', code: 'wrong_password' }]]);
    expect((await make('contributor', {}, { password: undefined })).json.code).toBe('proof_refused');
    for (const further of [{ days: 366 }, { days: 0 }, { scopes: [] }, { scopes: ['everything'] }, { name: '' }])
      expect((await make('contributor', {}, further)).status).toBe(422);
    expect((await make('contributor', { days: 365 })).status).toBe(201);
  });
});
