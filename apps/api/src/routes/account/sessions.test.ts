import { sessionsShape } from '@groundwork/assessment/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieOf } from '../../testing/cookie-of.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

async function signIn(userAgent: string): Promise<string> {
  const headers = { 'User-Agent': userAgent };
  const body = { login: 'expert', password: testPassword };
  return cookieOf(await service.call('anonymous', 'POST', '/api/session', { body, headers }));
}

function asked(cookie: string, method: string, path: string, body?: unknown): Promise<Answered> {
  const headers = { Cookie: cookie };
  return service.call('anonymous', method, path, body === undefined ? { headers } : { headers, body });
}

describe('the own account', () => {
  test('lists the own sessions, tells which one asks, and ends one or all others', async () => {
    const firefox = await signIn('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
    const curl = await signIn('curl/8.14.1');
    const third = await signIn('curl/8.14.1');
    const list = async () => sessionsShape.parse((await asked(firefox, 'GET', '/api/account/sessions')).json).sessions;
    const sessions = await list();
    expect(sessions.map(({ agent }) => agent).toSorted()).toEqual([
      'A program on an unknown system',
      'A program on an unknown system',
      'Firefox on Linux',
    ]);
    expect(sessions.filter(({ isThis }) => isThis)).toMatchObject([{ agent: 'Firefox on Linux', method: 'password' }]);
    for (const { usedAt } of sessions) expect(usedAt).toMatch(/:\d\d:00\.000Z$/);
    const [other] = sessions.filter(({ isThis }) => !isThis);
    const path = `/api/account/sessions/${other?.sessionId}`;
    expect((await service.call('analyst', 'DELETE', path)).status).toBe(404);
    expect((await asked(firefox, 'DELETE', path)).status).toBe(204);
    expect(await list()).toHaveLength(2);
    expect((await asked(firefox, 'DELETE', '/api/account/sessions')).json).toEqual({ ended: 1 });
    const left = await Promise.all([firefox, curl, third].map((cookie) => asked(cookie, 'GET', '/api/session')));
    expect(left.map(({ status }) => status)).toEqual([200, 401, 401]);
  });

  test('a new password needs the old one, has to be good and another', async () => {
    const cookie = await signIn('curl/8.14.1');
    const change = (current: string, next: string) => asked(cookie, 'POST', '/api/account/password', { current, next });
    expect((await change('wrong', 'words that are long enough')).json.issues).toEqual([
      { path: '/current', code: 'wrong_password' },
    ]);
    expect((await change(testPassword, 'tiny words')).json).toMatchObject({
      code: 'weak_password',
      issues: [{ path: '/next', code: 'too_short', limit: 12 }],
    });
    expect((await change(testPassword, testPassword)).json.issues).toEqual([{ path: '/next', code: 'unchanged' }]);
    const changed = await change(testPassword, 'words that are long enough');
    expect(changed.status).toBe(204);
    const again = { login: 'expert', password: 'words that are long enough' };
    expect((await service.call('anonymous', 'POST', '/api/session', { body: again })).status).toBe(200);
  });
});
