import { operatorActor } from '@groundwork/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cookieOf } from '../../testing/cookie-of.ts';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

const hour = 3_600_000;
const password = 'a phrase of their own';
let now = 0;
let service: TestService;
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  service = await openTestService({ clock: () => new Date(now) });
});
afterEach(() => service.close());

const admin = operatorActor('admin');
const newcomer = { name: 'New', login: 'new', email: null, language: null, homeIso3: null, roles: [] };

function use(path: string, body: unknown): Promise<Answered> {
  return service.call('anonymous', 'POST', path, { body });
}

/** The one answer for every link that is worth nothing: it does not tell why. */
async function expectSpent(answered: Answered): Promise<void> {
  expect(answered.status).toBe(410);
  const { requestId: _requestId, ...document } = answered.json;
  expect(document).toEqual({
    type: 'urn:groundwork:problem:link_spent',
    title: 'This link is good for nothing any more',
    status: 410,
    code: 'link_spent',
    detail: 'This link is good for nothing any more.',
  });
  expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'link_spent' });
}

describe('abuse-20: links guessed, used again, too old, or overtaken', () => {
  test.each([
    ['invitation', '/api/invitations/reading', '/api/invitations/acceptance'],
    ['reset', '/api/password-resets/reading', '/api/password-resets/redemption'],
  ] as const)('abuse-20: an %s that is worth nothing is told from no other', async (kind, reading, redeeming) => {
    const { links } = service.store.accounts;
    const { personId, token } = await links.invite(newcomer, admin, () => null);
    if (kind === 'reset') {
      expect((await use('/api/invitations/acceptance', { token, password })).status).toBe(200);
    }
    const issue = async () => (await links.issue(kind, personId, admin, () => null)).token;
    const [overtaken, used] = [await issue(), await issue()];
    const before = await service.store.audit.list({});
    for (const guess of ['guess', used.slice(0, -1), `${used}A`, overtaken, token]) {
      await expectSpent(await use(reading, { token: guess }));
      await expectSpent(await use(redeeming, { token: guess, password: 'some words of a thief' }));
    }
    const other = kind === 'reset' ? '/api/invitations/acceptance' : '/api/password-resets/redemption';
    await expectSpent(await use(other, { token: used, password: 'some words of a thief' }));
    expect(await service.store.audit.list({})).toEqual(before);
    expect((await use(reading, { token: used })).json).toMatchObject({ name: 'New', login: 'new' });
    const redeemed = await use(redeeming, { token: used, password: 'another phrase of theirs' });
    expect(redeemed.status).toBe(kind === 'reset' ? 204 : 200);
    const act = kind === 'reset' ? 'person.reset' : 'person.accept';
    expect((await service.store.audit.list({}))[0]).toMatchObject({ act, object: personId });
    await expectSpent(await use(redeeming, { token: used, password: 'some words of a thief' }));
    const late = kind === 'reset' ? await issue() : undefined;
    now += hour;
    if (late !== undefined) await expectSpent(await use(redeeming, { token: late, password }));
    const signIn = (secret: string) => use('/api/session', { login: 'new', password: secret });
    expect((await signIn('some words of a thief')).status).toBe(401);
    expect((await signIn('another phrase of theirs')).status).toBe(200);
  });

  test('abuse-20: of many uses at once one counts', async () => {
    const { token } = await service.store.accounts.links.invite(newcomer, admin, () => null);
    const tries = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        use('/api/invitations/acceptance', { token, password: `phrase number ${index} of five` }),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410, 410]);
  });

  test('abuse-20: a weak password is refused with its reasons, and the link stays good', async () => {
    const { token } = await service.store.accounts.links.invite({ ...newcomer, login: 'newcomer' }, admin, () => null);
    const refused = await use('/api/invitations/acceptance', { token, password: 'Newcomer1' });
    expect([refused.status, refused.json.code]).toEqual([422, 'weak_password']);
    expect(refused.json.issues).toEqual([
      { path: '/password', code: 'too_short', limit: 12 },
      { path: '/password', code: 'contains_login' },
    ]);
    expect((await use('/api/invitations/acceptance', { token, password: 'qwerty123456' })).json.issues).toEqual([
      { path: '/password', code: 'common' },
    ]);
    const accepted = await use('/api/invitations/acceptance', { token, password });
    expect(accepted.json).toMatchObject({ login: 'newcomer', roles: [] });
    const mine = await service.call('anonymous', 'GET', '/api/account/sessions', {
      headers: { Cookie: cookieOf(accepted) },
    });
    expect(mine.json.sessions).toMatchObject([{ method: 'invitation', isThis: true }]);
  });

  test('abuse-20: guessing links waits by network', async () => {
    for (let count = 0; count < 50; count += 1)
      expect((await use('/api/password-resets/reading', { token: `guess ${count}` })).status).toBe(410);
    const refused = await use('/api/invitations/reading', { token: 'guess' });
    expect([refused.status, refused.json.code]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  test('abuse-20: asking for a reset tells nothing, keeps nothing but the request, and waits by account and network', async () => {
    const ask = (login: string, remoteAddress = '192.0.2.1') =>
      service.call('anonymous', 'POST', '/api/password-resets', { body: { login }, remoteAddress });
    const visible = ({ status, text, headers }: Answered) => [status, text, [...headers.keys()]];
    const [known, unknown] = [await ask('expert'), await ask('nobody')];
    expect(visible(known)).toEqual(visible(unknown));
    expect([known.status, known.text]).toEqual([202, '']);
    const listed = await service.call('administrator', 'GET', '/api/password-resets');
    expect(listed.json.requests).toMatchObject([{ personId: service.personIds.expert, login: 'expert' }]);
    for (const login of ['expert', 'nobody']) {
      await ask(login);
      await ask(login);
      expect((await ask(login, '198.51.100.1')).status).toBe(429);
    }
    for (let count = 0; count < 20; count += 1) await ask(`p${count}`, '203.0.113.5');
    expect((await ask('another', '203.0.113.5')).status).toBe(429);
    for (const actor of ['coordinator', 'expert', 'anonymous'] as const)
      expect([401, 403]).toContain((await service.call(actor, 'GET', '/api/password-resets')).status);
  });

  test('abuse-20: without mail an administrator makes the link, for others only; the second factor stays', async () => {
    const { expert, administrator } = service.personIds;
    const path = (personId: string) => `/api/people/${personId}/password-reset`;
    const made = await service.call('administrator', 'POST', path(expert));
    expect(made.json).toMatchObject({ isMailed: false, expiresAt: '2026-03-01T13:00:00.000Z' });
    const token = /^http:\/\/127\.0\.0\.1:0\/account\/reset#([\w-]{43})$/.exec(made.json.link)?.[1] ?? '';
    expect(service.logged.join('')).not.toContain(token);
    expect((await use('/api/password-resets/redemption', { token, password })).status).toBe(204);
    expect((await use('/api/session', { login: 'expert', password: testPassword })).status).toBe(401);
    expect((await use('/api/session', { login: 'expert', password })).status).toBe(200);
    const own = await service.call('administrator', 'POST', path(administrator));
    expect([own.status, own.json.issues]).toEqual([403, [{ path: '', code: 'own-account' }]]);
    expect((await service.call('coordinator', 'POST', path(expert))).status).toBe(403);
  });
});
