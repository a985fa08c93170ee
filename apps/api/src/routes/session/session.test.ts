import { personShape } from '@groundwork/assessment/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

function signIn(login: string, password: string, remoteAddress = '192.0.2.1', headers = {}): Promise<Answered> {
  return service.call('anonymous', 'POST', '/api/session', { body: { login, password }, remoteAddress, headers });
}

function cookieOf(answered: Answered): string {
  return answered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

async function whoIs(cookie: string): Promise<Answered> {
  return service.call('anonymous', 'GET', '/api/session', { headers: { Cookie: cookie } });
}

describe('signing in', () => {
  test('the methods on offer are those that are set up', async () => {
    const answered = await service.call('anonymous', 'GET', '/api/session/methods');
    expect(answered.json).toEqual({ hasSingleSignOn: false, sendsMail: false });
    const sso = await service.call('anonymous', 'POST', '/api/session/single-sign-on', { body: {} });
    expect(sso.status).toBe(404);
  });

  test('sets a cookie that no script reads and no other site sends', async () => {
    const answered = await signIn('coordinator', testPassword);
    expect(personShape.parse(answered.json)).toMatchObject({ login: 'coordinator', roles: [{ iso3: 'KEN' }] });
    expect(answered.headers.get('Set-Cookie')).toMatch(
      /^groundwork-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
    expect((await whoIs(cookieOf(answered))).json.login).toBe('coordinator');
  });

  test('on https the cookie is bound to the host', async () => {
    const secure = await openTestService({ settings: { isHttps: true, publicOrigin: 'https://groundwork.example' } });
    const answered = await secure.call('anonymous', 'POST', '/api/session', {
      body: { login: 'coordinator', password: testPassword },
      headers: { Origin: 'https://groundwork.example' },
    });
    expect(answered.headers.get('Set-Cookie')).toMatch(/^__Host-groundwork-session=[\w-]{43}; .*Secure/);
    expect(answered.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    await secure.close();
  });

  test('after signing out the cookie is worth nothing, and signing out twice is no fault', async () => {
    const cookie = cookieOf(await signIn('analyst', testPassword));
    for (let time = 0; time < 2; time += 1) {
      const out = await service.call('anonymous', 'DELETE', '/api/session', { headers: { Cookie: cookie } });
      expect(out.status).toBe(204);
      expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    }
    expect((await whoIs(cookie)).status).toBe(401);
  });
});

describe('failing to sign in', () => {
  test.each([
    { login: 'expert' },
    { login: 'expert', password: 'x', role: 'administrator' },
    { login: 1, password: 'x' },
    [],
    null,
  ])('%j is refused before anything is looked up', async (body) => {
    expect((await service.call('anonymous', 'POST', '/api/session', { body })).status).toBe(422);
  });
});
