import { operatorActor } from '@groundwork/store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../../../../../test/environment/free-port.ts';
import { oneTimeCode } from '../../../../../test/environment/one-time-code.ts';
import { startOidcProvider, type TestOidcProvider } from '../../../../../test/environment/oidc-provider.ts';
import { callbackPath } from '../../security/identity-provider.ts';
import { cookieOf } from '../../testing/cookie-of.ts';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

const publicOrigin = 'http://localhost';
const visitName = 'groundwork-visit';

let provider: TestOidcProvider;
let service: TestService;
let now = 0;
beforeAll(async () => {
  provider = await startOidcProvider(publicOrigin + callbackPath);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  service = await openWith({ linksByEmail: false });
});
afterEach(() => service.close());

function openWith(further: { readonly linksByEmail?: boolean; readonly issuer?: string }): Promise<TestService> {
  const { issuer, clientId, clientSecret } = provider;
  const singleSignOn = { issuer, clientId, clientSecret, linksByEmail: false, ...further };
  return openTestService({
    clock: () => new Date(now),
    settings: { publicOrigin, accounts: { secondFactorRoles: [], singleSignOn, mail: undefined } },
  });
}

/** A visit begun by a page of ours: what the browser holds now, and where it is to go. */
async function begin(body: object = {}): Promise<{ readonly address: string; readonly visit: string }> {
  const answered = await service.call('anonymous', 'POST', '/api/session/single-sign-on', { body });
  return { address: answered.json.address, visit: cookieOf(answered, visitName) };
}

/** The way back. It comes from another site, so a browser sends the lax cookie of the visit and no strict one. */
function comeBack(back: URL, visit: string): Promise<Answered> {
  return service.call('anonymous', 'GET', back.pathname + back.search, { headers: { Cookie: visit } });
}

async function signIn(account: string, body: object = {}): Promise<Answered> {
  const { address, visit } = await begin(body);
  return comeBack(await provider.signIn(address, account), visit);
}

/** Links an account at the provider to the expert, who is signed in. */
async function linkExpert(account: string): Promise<Answered> {
  const body = { password: testPassword };
  const answered = await service.call('expert', 'POST', '/api/account/identities', { body });
  return comeBack(await provider.signIn(answered.json.address, account), cookieOf(answered, visitName));
}

async function whoIs(cookie: string): Promise<Answered> {
  return service.call('anonymous', 'GET', '/api/session', { headers: { Cookie: cookie } });
}

describe('single sign-on', () => {
  test('asks the provider for a code with PKCE, state and nonce, and binds the visit to the browser', async () => {
    const answered = await service.call('anonymous', 'POST', '/api/session/single-sign-on', { body: {} });
    const { searchParams } = new URL(answered.json.address);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'groundwork',
      redirect_uri: 'http://localhost/api/session/single-sign-on/callback',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answered.headers.get('Set-Cookie')).toMatch(
      /^groundwork-visit=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const methods = await service.call('anonymous', 'GET', '/api/session/methods');
    expect(methods.json).toEqual({ hasSingleSignOn: true, sendsMail: false });
  });

  test('an account nobody has linked is nobody, until its person links it; then it signs in', async () => {
    const refused = await signIn('anna|anna@example.org|true');
    expect([refused.status, refused.json.code]).toEqual([403, 'identity_unknown']);
    expect(cookieOf(refused)).toBe('');
    expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'not_linked' });
    const wrong = await service.call('expert', 'POST', '/api/account/identities', { body: { password: 'wrong' } });
    expect(wrong.json.code).toBe('proof_refused');
    expect((await linkExpert('anna|anna@example.org|true')).status).toBe(200);
    const landed = await signIn('anna|anna@example.org|true');
    expect([landed.status, landed.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8']);
    // No redirect, which would keep the strict cookie back: a page of ours goes on by itself.
    expect(landed.text).toContain('<meta http-equiv="refresh" content="0; url=/my">');
    expect(landed.headers.getSetCookie().find((line) => line.startsWith('groundwork-session='))).toMatch(
      /SameSite=Strict/,
    );
    expect((await whoIs(cookieOf(landed))).json.login).toBe('expert');
    const audit = (await service.store.audit.list({})).find(({ act }) => act === 'person.identity-link');
    expect(audit).toMatchObject({ object: service.personIds.expert, data: { by: 'session' } });
    const listed = await service.call('expert', 'GET', '/api/account/identities');
    expect(listed.json.identities).toMatchObject([{ issuer: provider.issuer }]);
    const path = `/api/account/identities/${listed.json.identities[0].identityId}`;
    expect((await service.call('expert', 'DELETE', path)).status).toBe(204);
    expect((await signIn('anna|anna@example.org|true')).status).toBe(403);
  });

  test('abuse-18: code, state and nonce are good once, for the browser they were made for, and for ten minutes', async () => {
    await linkExpert('anna|anna@example.org|true');
    const first = await begin();
    const back = await provider.signIn(first.address, 'anna|anna@example.org|true');
    const sessions = async () =>
      (await service.store.accounts.sessions.list(service.personIds.expert, { limit: 50 })).length;
    const before = await sessions();
    const expectUnknown = async (answered: Answered) => {
      expect([answered.status, answered.json.code]).toEqual([400, 'attempt_unknown']);
      expect(cookieOf(answered)).toBe('');
      expect(lastSecurityLine(service)).toMatchObject({ action: 'single-sign-on', decision: 'denied' });
      expect(await sessions()).toBe(before);
    };
    const other = await begin();
    // Somebody else's browser, none, and a state that was never given.
    await expectUnknown(await comeBack(back, other.visit));
    await expectUnknown(await comeBack(back, ''));
    const invented = new URL(back);
    invented.searchParams.set('state', 'x'.repeat(43));
    await expectUnknown(await comeBack(invented, first.visit));
    // The code of one visit in another: its nonce and verifier do not fit.
    const injected = new URL(back);
    injected.searchParams.set('state', new URL(other.address).searchParams.get('state') ?? '');
    await expectUnknown(await comeBack(injected, other.visit));
    const third = await begin();
    const good = await provider.signIn(third.address, 'anna|anna@example.org|true');
    expect((await comeBack(good, third.visit)).status).toBe(200);
    expect(await sessions()).toBe(before + 1);
    const replayed = await comeBack(good, third.visit);
    expect([replayed.status, replayed.json.code]).toEqual([400, 'attempt_unknown']);
    const late = await begin();
    const lateBack = await provider.signIn(late.address, 'anna|anna@example.org|true');
    now += 10 * 60_000;
    expect((await comeBack(lateBack, late.visit)).status).toBe(400);
  });

  test('what the provider refuses signs nobody in', async () => {
    const { address, visit } = await begin();
    const state = new URL(address).searchParams.get('state') ?? '';
    const back = new URL(`${publicOrigin}${callbackPath}?error=access_denied&state=${state}&iss=${provider.issuer}`);
    const refused = await comeBack(back, visit);
    expect([refused.status, refused.json.code]).toEqual([400, 'attempt_unknown']);
    expect(lastSecurityLine(service)).toMatchObject({ reason: 'provider_answer_refused' });
    const missing = await comeBack(new URL(publicOrigin + callbackPath), visit);
    expect(missing.status).toBe(422);
  });

  test('an invitation is accepted by signing in elsewhere, once', async () => {
    const invited = { name: 'B', login: 'b', email: null, language: null, homeIso3: null, roles: [] };
    const { token } = await service.store.accounts.links.invite(invited, operatorActor('admin'), () => null);
    const landed = await signIn('bert|bert@example.org|false', { invitation: token });
    expect((await whoIs(cookieOf(landed))).json.login).toBe('b');
    const again = await signIn('mallory|m@example.org|true', { invitation: token });
    expect([again.status, again.json.code]).toEqual([410, 'link_spent']);
    expect((await signIn('bert|bert@example.org|false')).status).toBe(200);
    // Without a password there is nothing else to sign in with: the link stays.
    const mine = { Cookie: cookieOf(landed) };
    const listed = await service.call('anonymous', 'GET', '/api/account/identities', { headers: mine });
    const path = `/api/account/identities/${listed.json.identities[0].identityId}`;
    expect((await service.call('anonymous', 'DELETE', path, { headers: mine })).json.code).toBe('state_moved');
  });

  test('abuse-20: an address links only where it is verified and the operator allows it', async () => {
    const person = { name: 'C', login: 'c', email: 'chris@example.org', password: testPassword, roles: [] } as const;
    await service.store.people.add(person);
    expect((await signIn('chris|chris@example.org|true')).status).toBe(403);
    await service.close();
    service = await openWith({ linksByEmail: true });
    const { personId } = await service.store.people.add(person);
    const unverified = await signIn('mallory|chris@example.org|false');
    expect([unverified.status, unverified.json.code]).toEqual([403, 'identity_unknown']);
    expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'address_not_verified' });
    expect(await service.store.accounts.identities.list(personId)).toEqual([]);
    const unknown = await signIn('nobody|nobody@example.org|true');
    expect({ ...unknown.json, requestId: '' }).toEqual({ ...unverified.json, requestId: '' });
    const landed = await signIn('chris|Chris@Example.org|true');
    expect((await whoIs(cookieOf(landed))).json.login).toBe('c');
    const audit = (await service.store.audit.list({})).find(({ act }) => act === 'person.identity-link');
    expect(audit).toMatchObject({ object: personId, data: { by: 'email' } });
  });

  test('whoever has a second factor owes its code after this too', async () => {
    const enrolment = await service.call('expert', 'POST', '/api/account/second-factor', {
      body: { password: testPassword },
    });
    const code = oneTimeCode(enrolment.json.secret, now);
    await service.call('expert', 'POST', '/api/account/second-factor/confirmation', { body: { code } });
    await linkExpert('anna|anna@example.org|true');
    const landed = await signIn('anna|anna@example.org|true');
    expect(landed.text).toContain('url=/sign-in?step=code"');
    expect((await whoIs(cookieOf(landed))).json.code).toBe('second_factor_required');
  });

  test('a link begun in a session that has ended meanwhile links nothing', async () => {
    const body = { password: testPassword };
    const answered = await service.call('expert', 'POST', '/api/account/identities', { body });
    const back = await provider.signIn(answered.json.address, 'anna|anna@example.org|true');
    await service.call('administrator', 'DELETE', `/api/people/${service.personIds.expert}/sessions`);
    expect((await comeBack(back, cookieOf(answered, visitName))).status).toBe(404);
    expect(await service.store.accounts.identities.list(service.personIds.expert)).toEqual([]);
  });

  test('a provider that does not answer is a 503, and is asked again the next time', async () => {
    const dead = `http://127.0.0.1:${await freePort()}`;
    const waiting = await openWith({ issuer: dead });
    for (let time = 0; time < 2; time += 1) {
      const refused = await waiting.call('anonymous', 'POST', '/api/session/single-sign-on', { body: {} });
      expect([refused.status, refused.json.code]).toEqual([503, 'provider_unavailable']);
    }
    await waiting.close();
  });
});
