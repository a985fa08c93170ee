import { passwordWorkCount } from '@groundwork/store';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cookieOf } from '../../testing/cookie-of.ts';
import { lastSecurityLine, securityLines } from '../../testing/security-lines.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

function signIn(login: string, password: string, remoteAddress = '192.0.2.1', headers = {}): Promise<Answered> {
  return service.call('anonymous', 'POST', '/api/session', { body: { login, password }, remoteAddress, headers });
}

/** Everything of an answer that somebody who guesses can look at, but its id. */
function visible({ status, json, headers }: Answered): unknown {
  const names = [...headers.keys()].filter((name) => name !== 'x-request-id');
  return { status, json: { ...json, requestId: '' }, names };
}

describe('abuse-17: password guessing, stuffing, false X-Forwarded-For, IPv6 rotation, user enumeration', () => {
  test('abuse-17: unknown login, wrong password, shut and invited account get the same answer for the same work', async () => {
    const { store, personIds } = service;
    await service.call('administrator', 'POST', `/api/people/${personIds.analyst}/disabling`);
    const invited = { name: 'I', login: 'invited', email: null, language: null, homeIso3: null, roles: [] };
    await store.accounts.links.invite(invited, { personId: 'x', accessVersion: null }, () => null);
    const cases = [
      ['nobody', 'wrong'],
      ['expert', 'wrong'],
      ['analyst', testPassword],
      ['analyst', 'wrong'],
      ['invited', 'wrong'],
    ] as const;
    const seen = [];
    for (const [login, password] of cases) {
      const before = passwordWorkCount();
      const answered = await signIn(login, password);
      // The time is that of hashing a password: each must do it once, whatever the account is.
      expect(passwordWorkCount() - before, login).toBe(1);
      expect(answered.headers.getSetCookie()).toEqual([]);
      seen.push(visible(answered));
      expect(lastSecurityLine(service)).toMatchObject({
        action: 'sign-in',
        decision: 'denied',
        reason: 'wrong_credentials',
        network: '192.0.2.1',
      });
    }
    expect(seen[0]).toMatchObject({ status: 401, json: { code: 'wrong_credentials' } });
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await store.accounts.sessions.list(personIds.analyst, { limit: 5 })).toEqual([]);
  });

  test('abuse-17: after ten failures the account waits, whoever comes from wherever, and the lock-out is audited once', async () => {
    for (let count = 0; count < 10; count += 1) {
      const forged = { 'X-Forwarded-For': `203.0.113.${count}` };
      expect((await signIn('reviewer', `guess ${count}`, `198.51.100.${count}`, forged)).status).toBe(401);
    }
    const before = passwordWorkCount();
    for (const address of ['203.0.113.99', '203.0.113.98']) {
      const refused = await signIn('REVIEWER ', testPassword, address);
      expect([refused.status, refused.json.code]).toEqual([429, 'too_many_attempts']);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(800);
    }
    expect(passwordWorkCount()).toBe(before);
    expect(lastSecurityLine(service)).toMatchObject({ reason: 'too_many_attempts', limitedBy: 'account' });
    const lockouts = async () =>
      (await service.store.audit.list({})).filter(({ act }) => act === 'person.lockout').map(({ object }) => object);
    await vi.waitFor(async () => expect(await lockouts()).toEqual([service.personIds.reviewer]));
    expect((await signIn('administrator', testPassword)).status).toBe(200);
  });

  test('abuse-17: a login of nobody waits just the same, and leaves no audit row', async () => {
    for (let count = 0; count < 10; count += 1) await signIn('nobody', 'guess');
    expect((await signIn('nobody', 'guess')).json.code).toBe('too_many_attempts');
    expect((await service.store.audit.list({})).filter(({ act }) => act === 'person.lockout')).toEqual([]);
  });

  test('abuse-17: stuffing many accounts from one IPv6 line waits by its /64, a forged header changes nothing', async () => {
    const addresses = (count: number) => `2001:db8:1:2:${(count % 65_000).toString(16)}::${count}`;
    const first = [];
    for (let count = 0; count < 100; count += 1) {
      const forged = { 'X-Forwarded-For': `2001:db8:${count}::1` };
      first.push((await signIn(`stolen ${count}`, 'x', addresses(count), forged)).status);
    }
    expect(new Set(first)).toEqual(new Set([401]));
    const refused = await signIn('coordinator', testPassword, addresses(500), { 'X-Forwarded-For': '192.0.2.9' });
    expect(refused.status).toBe(429);
    expect(lastSecurityLine(service)).toMatchObject({ limitedBy: 'network', network: '2001:db8:1:2::/64' });
    expect((await signIn('coordinator', testPassword, '2001:db8:1:3::1')).status).toBe(200);
  });

  test('abuse-17: behind one proxy of ours the address it saw counts, not what the client wrote', async () => {
    const proxied = await openTestService({ settings: { trustedProxies: 1 } });
    const tries = [];
    for (let count = 0; count < 101; count += 1) {
      const call = {
        body: { login: `stolen ${count}`, password: 'x' },
        remoteAddress: '10.0.0.1',
        headers: { 'X-Forwarded-For': `203.0.113.${count}, 198.51.100.7` },
      };
      tries.push((await proxied.call('anonymous', 'POST', '/api/session', call)).status);
    }
    expect([tries[99], tries[100]]).toEqual([401, 429]);
    expect(lastSecurityLine(proxied)).toMatchObject({ network: '198.51.100.7' });
    await proxied.close();
  });

  test('abuse-17: the own password is guessed at no other door either', async () => {
    const cookie = cookieOf(await signIn('expert', testPassword));
    const guess = () =>
      service.call('anonymous', 'POST', '/api/account/password', {
        body: { current: 'guess', next: 'some other long words' },
        headers: { Cookie: cookie },
      });
    for (let count = 0; count < 10; count += 1) expect((await guess()).json.code).toBe('proof_refused');
    expect((await guess()).json.code).toBe('too_many_attempts');
    expect((await signIn('expert', testPassword)).status).toBe(429);
  });

  test('abuse-17: no line of the log holds a password, a token or a login', async () => {
    const cookie = cookieOf(await signIn('expert', testPassword));
    await signIn('expert', 'a secret guess\r\n\u001b[31m');
    for (const secret of ['a secret guess', testPassword, cookie.split('=')[1] ?? '?'])
      expect(service.logged.join('')).not.toContain(secret);
    for (const line of securityLines(service)) expect(Object.values(line)).not.toContain('expert');
  });
});
