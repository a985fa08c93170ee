import { boundRole, peoplePageShape } from '@groundwork/assessment/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, type Actor, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

async function logins(actor: Actor, query = ''): Promise<readonly string[]> {
  const answered = await service.call(actor, 'GET', `/api/people${query}`);
  return peoplePageShape.parse(answered.json).people.map(({ login }) => login);
}

function act(actor: Actor, person: keyof TestService['personIds'], what: string, method = 'POST'): Promise<Answered> {
  return service.call(actor, method, `/api/people/${service.personIds[person]}/${what}`);
}

describe('people', () => {
  test('an administrator sees everybody page by page, a coordinator those of the country with their roles there', async () => {
    const { store, personIds } = service;
    const everybody = ['administrator', 'analyst', 'contributor', 'coordinator', 'expert', 'foreigner', 'reviewer'];
    expect(await logins('administrator')).toEqual(everybody);
    const seen = [];
    let cursor = '';
    do {
      const page = await service.call('administrator', 'GET', `/api/people?limit=3${cursor}`);
      seen.push(...page.json.people.map(({ login }: { login: string }) => login));
      cursor = page.json.next === null ? '' : `&after=${page.json.next}`;
    } while (cursor !== '');
    expect(seen).toEqual(everybody);
    expect(await logins('administrator', '?role=coordinator')).toEqual(['coordinator', 'foreigner']);
    expect(await logins('administrator', '?iso3=URY')).toEqual(['foreigner']);

    const admin = { personId: personIds.administrator, accessVersion: null };
    await store.people.grant(personIds.contributor, boundRole('analyst'), admin);
    expect(await logins('coordinator')).toEqual(['contributor', 'coordinator', 'reviewer']);
    expect(await logins('coordinator', '?iso3=URY')).toEqual([]);
    // Nor is somebody found by a role that one may not know of.
    expect(await logins('coordinator', '?role=analyst')).toEqual([]);
    const one = await service.call('coordinator', 'GET', `/api/people/${personIds.contributor}`);
    expect(one.json.roles).toEqual([boundRole('contributor', { iso3: 'KEN' })]);
    const unknown = await service.call('coordinator', 'GET', `/api/people/${personIds.expert}`);
    const missing = await service.call('coordinator', 'GET', '/api/people/7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a11');
    expect([unknown.status, { ...unknown.json, requestId: '' }]).toEqual([404, { ...missing.json, requestId: '' }]);
  });

  test('a page is bounded, and what does not fit is refused', async () => {
    for (const query of ['?limit=0', '?limit=1000000', '?limit=x', '?order=name', '?role=king', '?iso3=ken'])
      expect((await service.call('administrator', 'GET', `/api/people${query}`)).status, query).toBe(422);
  });

  test('name and home country are an administrator’s to change; a reviewer of a country gets no home there', async () => {
    const path = `/api/people/${service.personIds.reviewer}`;
    const patch = (actor: Actor, body: unknown) => service.call(actor, 'PATCH', path, { body });
    expect((await patch('administrator', { name: 'Rita', homeIso3: 'URY' })).json).toMatchObject({
      name: 'Rita',
      homeIso3: 'URY',
    });
    expect((await patch('administrator', { homeIso3: 'KEN' })).json.code).toBe('four_eyes');
    expect((await patch('administrator', {})).status).toBe(422);
    expect((await patch('administrator', { login: 'x' })).status).toBe(422);
    expect((await patch('coordinator', { name: 'X' })).status).toBe(403);
    expect((await service.store.people.find(service.personIds.reviewer))?.homeIso3).toBe('URY');
  });

  test('a disabled account is shut until it is enabled', async () => {
    expect((await act('administrator', 'expert', 'disabling')).json.state).toBe('disabled');
    service.forgetSessions();
    await expect(service.call('expert', 'GET', '/api/session')).rejects.toThrow(/cannot sign in/);
    expect((await act('administrator', 'expert', 'enabling')).json.state).toBe('active');
    expect((await service.call('expert', 'GET', '/api/session')).status).toBe(200);
    expect((await act('coordinator', 'contributor', 'disabling')).status).toBe(403);
  });

  test('the last active administrator is neither disabled nor revoked', async () => {
    const { store, personIds } = service;
    const role = boundRole('administrator');
    const disabled = await act('administrator', 'administrator', 'disabling');
    expect([disabled.status, disabled.json.code]).toEqual([409, 'last_administrator']);
    const admin = { personId: 'operator', accessVersion: null };
    await store.people.grant(personIds.expert, role, admin);
    const path = `/api/people/${personIds.administrator}/roles/revocation`;
    await act('administrator', 'expert', 'disabling');
    await store.people.grant(personIds.analyst, role, admin);
    service.forgetSessions();
    expect((await service.call('analyst', 'POST', path, { body: role })).status).toBe(200);
    const self = await service.call('analyst', 'POST', `/api/people/${personIds.analyst}/disabling`);
    expect(self.json.code).toBe('last_administrator');
    expect((await store.people.find(personIds.analyst))?.roles).toContainEqual(role);
  });

  test('abuse-23: an administrator of one round looks after no accounts', async () => {
    const { store, personIds } = service;
    const admin = { personId: 'operator', accessVersion: null };
    await store.people.grant(personIds.expert, boundRole('administrator', { roundId: 'round-1' }), admin);
    service.forgetSessions();
    for (const [what, method] of [
      ['disabling', 'POST'],
      ['enabling', 'POST'],
      ['sessions', 'DELETE'],
      ['second-factor', 'DELETE'],
      ['password-reset', 'POST'],
    ] as const) {
      const refused = await act('expert', 'administrator', what, method);
      expect([refused.status, refused.json.issues], what).toEqual([403, [{ path: '', code: 'more-than-held' }]]);
      expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'more-than-held' });
    }
    const body = { name: 'X' };
    expect((await service.call('expert', 'PATCH', `/api/people/${personIds.analyst}`, { body })).status).toBe(403);
    expect((await service.call('expert', 'GET', '/api/password-resets')).status).toBe(403);
    expect(await logins('expert')).toEqual([]);
  });
});
