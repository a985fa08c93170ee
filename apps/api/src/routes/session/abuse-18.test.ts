import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oneTimeCode } from '../../../../../test/environment/one-time-code.ts';
import { cookieOf } from '../../testing/cookie-of.ts';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, testPassword, type Answered, type TestService } from '../../testing/test-service.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
let service: TestService;
beforeEach(async () => {
  service = await openTestService({ clock: () => new Date(now) });
});
afterEach(() => service.close());

async function signedIn(login: string, held = ''): Promise<string> {
  const headers = held === '' ? {} : { Cookie: held };
  const body = { login, password: testPassword };
  return cookieOf(await service.call('anonymous', 'POST', '/api/session', { body, headers }));
}

function withCookie(cookie: string, method = 'GET', path = '/api/session', body?: unknown): Promise<Answered> {
  return service.call('anonymous', method, path, {
    headers: { Cookie: cookie },
    ...(body === undefined ? {} : { body }),
  });
}

/** The session of the cookie is worth nothing, and that is in the log. */
async function expectEnded(cookie: string): Promise<void> {
  const answered = await withCookie(cookie);
  expect([answered.status, answered.json.code]).toEqual([401, 'not_signed_in']);
  expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'not_signed_in' });
}

describe('abuse-18: session fixation, and sessions that outlive what they rest on', () => {
  test('abuse-18: a planted session is never taken over, and the one held before ends', async () => {
    const planted = 'groundwork-session=planted';
    const first = await signedIn('contributor', planted);
    expect(first).not.toBe(planted);
    await expectEnded(planted);
    const second = await signedIn('contributor', first);
    expect(second).not.toBe(first);
    await expectEnded(first);
    expect((await withCookie(second)).status).toBe(200);
  });

  test('abuse-18: a session of somebody else in the browser ends at the sign-in', async () => {
    const attacker = await signedIn('analyst');
    await signedIn('contributor', attacker);
    await expectEnded(attacker);
  });

  test('abuse-18: signing out, an ended session, all others, and the administrator’s ending are felt at once', async () => {
    const [one, two, three] = [await signedIn('expert'), await signedIn('expert'), await signedIn('expert')];
    await withCookie(one, 'DELETE', '/api/session');
    await expectEnded(one);
    await withCookie(two, 'DELETE', '/api/account/sessions');
    await expectEnded(three);
    const { expert } = service.personIds;
    const ended = await service.call('administrator', 'DELETE', `/api/people/${expert}/sessions`);
    expect(ended.status).toBe(204);
    await expectEnded(two);
    const [entry] = await service.store.audit.list({});
    expect(entry).toMatchObject({
      act: 'person.sessions-end',
      object: expert,
      actorId: service.personIds.administrator,
    });
  });

  test('abuse-18: a new password ends every session, the own one goes on under another id', async () => {
    const [mine, elsewhere] = [await signedIn('expert'), await signedIn('expert')];
    const next = 'quite another set of words';
    const body = { current: testPassword, next };
    const changed = await withCookie(mine, 'POST', '/api/account/password', body);
    expect(changed.status).toBe(204);
    await expectEnded(mine);
    await expectEnded(elsewhere);
    expect((await withCookie(cookieOf(changed))).json.login).toBe('expert');
    expect((await service.store.audit.list({}))[0]).toMatchObject({ act: 'person.password' });
  });

  test('abuse-18: a role taken or given, a disabling, a reset and a lost factor end the sessions', async () => {
    const { store, personIds } = service;
    const { expert } = personIds;
    const admin = operatorActor('admin');
    const acts: readonly (() => Promise<unknown>)[] = [
      () => store.people.grant(expert, boundRole('analyst'), admin),
      () => store.people.revoke(expert, boundRole('analyst'), admin),
      async () => {
        const link = await store.accounts.links.issue('reset', expert, admin, () => null);
        const redeemed = await service.call('anonymous', 'POST', '/api/password-resets/redemption', {
          body: { token: link.token, password: 'words nobody would guess' },
        });
        expect(redeemed.status).toBe(204);
        await store.people.setPassword('expert', testPassword);
      },
      () => service.call('administrator', 'POST', `/api/people/${expert}/disabling`),
    ];
    for (const act of acts) {
      const cookie = await signedIn('expert');
      expect((await withCookie(cookie)).status).toBe(200);
      await act();
      await expectEnded(cookie);
    }
  });

  test('abuse-18: after the password a session owes its code: nothing else works, and the code gives another id', async () => {
    const { accounts } = service.store;
    const cookie = await signedIn('coordinator');
    const enrolled = await withCookie(cookie, 'POST', '/api/account/second-factor', { password: testPassword });
    const { secret } = enrolled.json as { secret: string };
    const code = (steps: number) => oneTimeCode(secret, now + steps * 30_000);
    expect(
      (await withCookie(cookie, 'POST', '/api/account/second-factor/confirmation', { code: code(-1) })).status,
    ).toBe(200);
    const body = { login: 'coordinator', password: testPassword };
    const first = await service.call('anonymous', 'POST', '/api/session', { body });
    expect([first.status, first.json]).toEqual([202, { owes: 'second-factor' }]);
    const waiting = cookieOf(first);
    const { assessmentId } = service;
    for (const [method, path] of [
      ['GET', '/api/session'],
      ['GET', `/api/assessments/${assessmentId}`],
      ['POST', `/api/assessments/${assessmentId}/submission`],
      ['GET', '/api/account/sessions'],
      ['GET', '/api/people'],
      ['POST', '/api/account/second-factor/removal'],
    ] as const) {
      const refused = await withCookie(waiting, method, path, method === 'POST' ? {} : undefined);
      expect([refused.status, refused.json.code], path).toEqual([401, 'second_factor_required']);
      expect(lastSecurityLine(service)).toMatchObject({ reason: 'second_factor_required' });
    }
    const wrong = await withCookie(waiting, 'POST', '/api/session/second-factor', { code: '000000' });
    expect([wrong.status, wrong.json.code]).toEqual([401, 'wrong_code']);
    const given = code(0);
    const whole = await withCookie(waiting, 'POST', '/api/session/second-factor', { code: given });
    expect(whole.json.login).toBe('coordinator');
    expect(cookieOf(whole)).not.toBe(waiting);
    await expectEnded(waiting);
    // The code has been seen over the shoulder: it is worth nothing a second time.
    const again = cookieOf(await service.call('anonymous', 'POST', '/api/session', { body }));
    expect((await withCookie(again, 'POST', '/api/session/second-factor', { code: given })).json.code).toBe(
      'wrong_code',
    );
    expect(await accounts.secondFactors.state(service.personIds.coordinator)).toMatchObject({ state: 'confirmed' });
  });
});
