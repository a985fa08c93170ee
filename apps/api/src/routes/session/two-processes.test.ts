import { openStore } from '@groundwork/store';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { createApi } from '../../create-api.ts';
import { openTestService, testPassword } from '../../testing/test-service.ts';

/** What a second process of the same database says to a request. */
type Ask = (method: string, path: string, headers: Record<string, string>, body?: object) => Promise<Response>;

describeOnBothDatabases('two processes of one database', (_open, { fresh, kind }) => {
  test.skipIf(kind === 'sqlite')('share sessions, their end, and the counts of attempts', async () => {
    const { databaseUrl = '' } = await fresh();
    const first = await openTestService({ databaseUrl });
    const clock = () => new Date('2026-03-01T12:00:00Z');
    const storeSettings = { dataDir: 'unused', databaseUrl };
    const store = await openStore(storeSettings, clock);
    const second = createApi({
      store,
      clock,
      log: pino({ level: 'silent' }),
      settings: {
        port: 0,
        host: '127.0.0.1',
        logLevel: 'silent',
        trustedProxies: 0,
        publicOrigin: undefined,
        isHttps: false,
        scoreDraws: 10,
        scoreThreads: 0,
        store: storeSettings,
        accounts: { secondFactorRoles: [], singleSignOn: undefined, mail: undefined },
      },
    });
    const ask: Ask = async (method, path, headers, body) =>
      await second.request(path, {
        method,
        headers: { Origin: 'http://localhost', 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });

    const signedIn = await ask('POST', '/api/session', {}, { login: 'expert', password: testPassword });
    const Cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const headers = { Cookie };
    expect((await first.call('anonymous', 'GET', '/api/session', { headers })).json.login).toBe('expert');
    await first.call('anonymous', 'DELETE', '/api/session', { headers });
    expect((await ask('GET', '/api/session', headers)).status).toBe(401);

    const guess = { login: 'reviewer', password: 'guess' };
    for (let count = 0; count < 5; count += 1) {
      expect((await ask('POST', '/api/session', {}, guess)).status).toBe(401);
      expect((await first.call('anonymous', 'POST', '/api/session', { body: guess })).status).toBe(401);
    }
    expect((await ask('POST', '/api/session', {}, guess)).status).toBe(429);
    expect((await first.call('anonymous', 'POST', '/api/session', { body: guess })).status).toBe(429);
    await store.close();
    await first.close();
  });
});
