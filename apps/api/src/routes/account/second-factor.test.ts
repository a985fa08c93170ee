import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { oneTimeCode } from '../../../../../test/environment/one-time-code.ts';
import { cookieOf } from '../../testing/cookie-of.ts';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

const step = 30_000;
const path = '/api/account/second-factor';
let now = 0;
let service: TestService;
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  service = await openTestService({ clock: () => new Date(now) });
});
afterEach(() => service.close());

/** Sets a factor up for the expert. */
async function enrolled(): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const enrolment = await service.call('expert', 'POST', path, { body: { password: testPassword } });
  const { secret } = enrolment.json;
  const body = { code: oneTimeCode(secret, now) };
  const confirmed = await service.call('expert', 'POST', `${path}/confirmation`, { body });
  now += step;
  return { secret, recoveryCodes: confirmed.json.recoveryCodes };
}

/** The first step of signing in as the expert; the cookie waits for the code. */
async function firstStep(): Promise<string> {
  const body = { login: 'expert', password: testPassword };
  return cookieOf(await service.call('anonymous', 'POST', '/api/session', { body }));
}

function give(cookie: string, code: string): Promise<Answered> {
  return service.call('anonymous', 'POST', '/api/session/second-factor', {
    body: { code },
    headers: { Cookie: cookie },
  });
}

describe('the second factor', () => {
  test('is set up with the password and a first code, as any authenticator app reads it', async () => {
    const wrong = await service.call('expert', 'POST', path, { body: { password: 'wrong' } });
    expect([wrong.status, wrong.json.issues]).toEqual([422, [{ path: '/password', code: 'wrong_password' }]]);
    const enrolment = await service.call('expert', 'POST', path, { body: { password: testPassword } });
    expect(enrolment.status).toBe(201);
    const uri = new URL(enrolment.json.uri);
    expect([uri.protocol, uri.host, uri.pathname]).toEqual(['otpauth:', 'totp', '/Groundwork:expert']);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: enrolment.json.secret,
      issuer: 'Groundwork',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    const refused = await service.call('expert', 'POST', `${path}/confirmation`, { body: { code: '000000' } });
    expect([refused.status, refused.json.issues]).toEqual([422, [{ path: '/code', code: 'wrong_code' }]]);
    const body = { code: oneTimeCode(enrolment.json.secret, now) };
    const confirmed = await service.call('expert', 'POST', `${path}/confirmation`, { body });
    expect(confirmed.json.recoveryCodes).toHaveLength(10);
    const state = await service.call('expert', 'GET', path);
    expect(state.json).toEqual({ state: 'confirmed', recoveryCodesLeft: 10, isRequired: false });
    expect((await service.call('expert', 'POST', path, { body: { password: testPassword } })).json.code).toBe(
      'already_exists',
    );
    expect(service.logged.join('')).not.toContain(enrolment.json.secret);
  });

  test('a code or a recovery code finishes signing in; each once', async () => {
    const { secret, recoveryCodes } = await enrolled();
    expect((await give(await firstStep(), oneTimeCode(secret, now))).json.login).toBe('expert');
    expect((await give(await firstStep(), oneTimeCode(secret, now))).json.code).toBe('wrong_code');
    expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'wrong_code' });
    const [code = ''] = recoveryCodes;
    expect((await give(await firstStep(), code)).status).toBe(200);
    expect((await give(await firstStep(), code)).status).toBe(401);
    expect((await service.store.audit.list({})).map(({ act }) => act)).toContain('person.recovery-code');
  });

  test('guessing codes waits by account, over all sessions, and the lock-out is audited', async () => {
    const { secret } = await enrolled();
    for (let count = 0; count < 5; count += 1)
      expect((await give(await firstStep(), String(count).padStart(6, '0'))).status).toBe(401);
    const refused = await give(await firstStep(), oneTimeCode(secret, now));
    expect([refused.status, refused.json.code]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    await vi.waitFor(async () => {
      const acts = (await service.store.audit.list({})).map(({ act, object }) => [act, object]);
      expect(acts).toContainEqual(['person.lockout', service.personIds.expert]);
    });
  });

  test('goes with password and code, or by an administrator, whose act ends the sessions', async () => {
    const { secret } = await enrolled();
    const remove = (body: object) => service.call('expert', 'POST', `${path}/removal`, { body });
    expect((await remove({ code: oneTimeCode(secret, now) })).json.issues).toMatchObject([{ code: 'wrong_password' }]);
    expect((await remove({ password: testPassword, code: '000000' })).json.issues).toMatchObject([
      { code: 'wrong_code' },
    ]);
    expect((await remove({ password: testPassword, code: oneTimeCode(secret, now) })).status).toBe(204);
    expect((await service.call('expert', 'GET', '/api/session')).status).toBe(200);
    await enrolled();
    const { expert, administrator } = service.personIds;
    const reset = (personId: string) =>
      service.call('administrator', 'DELETE', `/api/people/${personId}/second-factor`);
    expect((await reset(expert)).status).toBe(204);
    expect((await service.call('expert', 'GET', '/api/session')).status).toBe(401);
    expect((await service.store.audit.list({}))[0]).toMatchObject({
      act: 'person.second-factor-removal',
      object: expert,
      actorId: administrator,
    });
    expect((await reset(expert)).status).toBe(404);
    expect((await reset(administrator)).json.issues).toEqual([{ path: '', code: 'own-account' }]);
  });
});
