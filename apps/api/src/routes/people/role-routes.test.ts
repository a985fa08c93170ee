import { boundRole, type Role } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService, type Actor, type Answered, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

async function newPerson(login: string, roles: readonly Role[] = []): Promise<string> {
  return (await service.store.people.add({ name: login, login, password: 'a password of nobody', roles })).personId;
}

function grant(actor: Actor, personId: string, role: Role): Promise<Answered> {
  return service.call(actor, 'POST', `/api/people/${personId}/roles`, { body: role });
}

const sectionA = boundRole('contributor', { iso3: 'KEN', instrumentId: 'small', sectionId: 'A' });

describe('roles', () => {
  test('a coordinator gives a section to a person without a role, and takes it back', async () => {
    const personId = await newPerson('ministry-of-health');
    expect((await grant('coordinator', personId, sectionA)).json.roles).toEqual([sectionA]);
    const address = `/api/people/${personId}/roles/revocation`;
    expect((await service.call('coordinator', 'POST', address, { body: sectionA })).json.roles).toEqual([]);
  });

  test('abuse-23: a coordinator gives nothing beyond the own country or above contributor', async () => {
    const personId = await newPerson('climber');
    for (const role of [
      boundRole('coordinator', { iso3: 'KEN' }),
      boundRole('reviewer', { iso3: 'KEN' }),
      boundRole('administrator'),
      boundRole('contributor', { iso3: 'URY' }),
    ]) {
      const answered = await grant('coordinator', personId, role);
      expect([answered.status, answered.json.code]).toEqual([403, 'forbidden']);
    }
    expect((await service.store.people.find(personId))?.roles).toEqual([]);
    expect(JSON.parse(service.logged.at(-1) ?? '{}')).toMatchObject({ action: 'role-grant', reason: 'more-than-held' });
  });

  test('abuse-23: nobody changes the own roles, and an expert gives none', async () => {
    for (const actor of ['administrator', 'coordinator'] as const) {
      const own = await grant(actor, service.personIds[actor], sectionA);
      expect([own.status, own.json.issues]).toEqual([403, [{ path: '', code: 'own-role' }]]);
    }
    const personId = await newPerson('would-be-reviewer');
    expect((await grant('expert', personId, boundRole('reviewer', { iso3: 'KEN' }))).status).toBe(403);
  });

  test('a coordinator does not learn of people who act elsewhere', async () => {
    const personId = await newPerson('abroad', [boundRole('coordinator', { iso3: 'URY' })]);
    const answered = await grant('coordinator', personId, sectionA);
    expect([answered.status, answered.json.code]).toEqual([404, 'not_found']);
  });

  test('an official of a country is never made its reviewer', async () => {
    const personId = await newPerson('two-hats', [sectionA]);
    const answered = await grant('administrator', personId, boundRole('reviewer', { iso3: 'KEN' }));
    expect([answered.status, answered.json.code]).toEqual([403, 'four_eyes']);
  });

  test('a role that makes no sense is refused with every reason', async () => {
    const personId = await newPerson('odd');
    const odd = boundRole('reviewer', { sectionId: 'A' });
    const answered = await grant('administrator', personId, odd);
    expect(answered.status).toBe(422);
    expect(answered.json.issues.map(({ code }: { code: string }) => code)).toEqual([
      'country_required',
      'section_not_taken',
      'instrument_required',
    ]);
  });

  test('a contributor of a section answers it alone; a batch with another section is refused whole', async () => {
    const address = `/api/assessments/${service.assessmentId}/responses`;
    const operation = (questionId: string, operationId: string) => ({
      operationId,
      questionId,
      baseVersion: 0,
      answer: { value: 2 },
    });
    const contributor = service.personIds.contributor;
    const { store } = service;
    const whole = boundRole('contributor', { iso3: 'KEN' });
    const elsewhere = { ...sectionA, sectionId: 'B' };
    await store.people.grant(contributor, elsewhere, operatorActor('test'));
    await store.people.revoke(contributor, whole, operatorActor('test'));
    service.forgetSessions();
    const ids = ['8f3e3a51-6d9f-4c42-9d5c-3f6a3a1c2b01', '8f3e3a51-6d9f-4c42-9d5c-3f6a3a1c2b02'] as const;
    const refused = await service.call('contributor', 'POST', address, {
      body: { operations: [operation('SM-A01', ids[0]), operation('SM-A02', ids[1])] },
    });
    expect([refused.status, refused.json.code]).toEqual([403, 'forbidden']);
    expect(refused.json.issues).toMatchObject([{ questionId: 'SM-A01' }, { questionId: 'SM-A02' }]);
    expect(await store.assessments.responses(service.assessmentId)).toEqual([]);
    await store.people.grant(contributor, sectionA, operatorActor('test'));
    const saved = await service.call('contributor', 'POST', address, {
      body: { operations: [operation('SM-A01', ids[0])] },
    });
    expect(saved.status).toBe(200);
  });
});
