import { boundRole, issuedLinkShape, type Role } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastSecurityLine } from '../../testing/security-lines.ts';
import { openTestService, type Actor, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const contributor = boundRole('contributor', { iso3: 'KEN' });
let count = 0;

function invite(actor: Actor, roles: readonly Role[], further: object = {}): Promise<Answered> {
  count += 1;
  const body = { name: `Person ${count}`, login: `person-${count}`, roles, ...further };
  return service.call(actor, 'POST', '/api/invitations', { body });
}

async function people(): Promise<readonly string[]> {
  return (await service.store.people.list()).map(({ login }) => login);
}

describe('inviting', () => {
  test('a coordinator invites a contributor of the country; the link is in the answer where no mail is sent', async () => {
    const answered = await invite('coordinator', [contributor], { homeIso3: 'KEN', language: 'fr' });
    expect(answered.status).toBe(201);
    const { link, isMailed, personId } = issuedLinkShape.parse(answered.json);
    expect(isMailed).toBe(false);
    const token = link?.split('#')[1] ?? '';
    const read = await service.call('anonymous', 'POST', '/api/invitations/reading', { body: { token } });
    expect(read.json).toMatchObject({ name: `Person ${count}`, login: `person-${count}` });
    const listed = await service.call('coordinator', 'GET', `/api/people/${personId}`);
    expect(listed.json).toMatchObject({ state: 'invited', homeIso3: 'KEN', roles: [contributor] });
    // Nobody else ever sees the link.
    expect(JSON.stringify([listed.json, await service.store.audit.list({})])).not.toContain(token);
    expect((await service.store.audit.list({}))[0]).toMatchObject({ act: 'person.invite', object: personId });
  });

  const beyond: readonly (readonly [Actor, readonly Role[], object, string])[] = [
    ['coordinator', [boundRole('coordinator', { iso3: 'KEN' })], {}, 'more-than-held'],
    ['coordinator', [boundRole('administrator')], {}, 'more-than-held'],
    ['coordinator', [boundRole('reviewer', { iso3: 'KEN' })], {}, 'more-than-held'],
    ['coordinator', [boundRole('contributor', { iso3: 'URY' })], {}, 'more-than-held'],
    ['coordinator', [contributor, boundRole('expert')], {}, 'more-than-held'],
    ['coordinator', [contributor], { homeIso3: 'URY' }, 'more-than-held'],
    ['coordinator', [], {}, 'more-than-held'],
    ['administrator', [contributor, boundRole('reviewer', { iso3: 'KEN' })], {}, 'four-eyes'],
    ['administrator', [boundRole('reviewer', { iso3: 'KEN' }), contributor], {}, 'four-eyes'],
    ['administrator', [boundRole('reviewer', { iso3: 'KEN' })], { homeIso3: 'KEN' }, 'four-eyes'],
  ];
  test.each(beyond)(
    'abuse-23: %s inviting %j %j is refused as %s, and nobody is made',
    async (actor, roles, further, code) => {
      const before = await people();
      const answered = await invite(actor, roles, further);
      const isFourEyes = code === 'four-eyes';
      expect([answered.status, answered.json.code]).toEqual([403, isFourEyes ? 'four_eyes' : 'forbidden']);
      expect(answered.json.issues).toMatchObject([{ code }]);
      expect(await people()).toEqual(before);
      expect(lastSecurityLine(service)).toMatchObject({ action: 'invite', decision: 'denied', reason: code });
    },
  );

  test('abuse-23: who holds no granting role invites nobody', async () => {
    for (const actor of ['contributor', 'reviewer', 'analyst', 'expert'] as const)
      expect((await invite(actor, [contributor])).status, actor).toBe(403);
  });

  test('abuse-23: a coordinator gets no new link to an account that has more than a coordinator gives', async () => {
    const { links } = service.store.accounts;
    const invited = {
      name: 'Chief',
      login: 'chief',
      email: null,
      language: null,
      homeIso3: 'KEN',
      roles: [contributor, boundRole('administrator')],
    };
    const { personId } = await links.invite(invited, operatorActor('admin'), () => null);
    const refused = await service.call('coordinator', 'POST', `/api/people/${personId}/invitation`);
    expect([refused.status, refused.json.code]).toEqual([403, 'forbidden']);
    const foreign = await service.call('foreigner', 'POST', `/api/people/${personId}/invitation`);
    expect(foreign.status).toBe(404);
    expect((await service.call('administrator', 'POST', `/api/people/${personId}/invitation`)).status).toBe(201);
  });

  test('a login that is taken, a role that makes no sense and unknown fields are refused', async () => {
    expect((await invite('administrator', [], { login: 'Expert' })).json.code).toBe('already_exists');
    const odd = await invite('administrator', [boundRole('analyst'), boundRole('reviewer')]);
    expect([odd.status, odd.json.issues]).toEqual([422, [{ path: '/roles/1/iso3', code: 'country_required' }]]);
    expect((await invite('administrator', [], { email: 'no address' })).status).toBe(422);
    expect((await invite('administrator', [], { password: 'x' })).json.issues).toEqual([
      { path: '/password', code: 'unknown_field' },
    ]);
  });

  test('only who has not accepted is invited again', async () => {
    const again = await service.call('administrator', 'POST', `/api/people/${service.personIds.expert}/invitation`);
    expect([again.status, again.json.code]).toEqual([409, 'state_moved']);
  });
});
