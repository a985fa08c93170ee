import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../all-routes.ts';
import { completeAnswers, opinionRound } from '../../../../../test/environment/opinion-round.ts';
import { withOpinions, type OpinionParts } from '../../../../../test/environment/opinion-service.ts';
import { openTestService, type TestService } from '../../testing/test-service.ts';

let service: TestService & OpinionParts;
beforeAll(async () => {
  service = await withOpinions(await openTestService());
  const example = { value: 3, details: { example: 'The harbour of Mombasa' } };
  for (const token of await service.invite('civil', 7)) {
    const written = { 'BL-A01': example, 'BL-D01': example, 'BL-E04': { value: 'Ask first', mayPublish: true } };
    await service.respond(token, 'civil', completeAnswers('civil', 3, written));
  }
});
afterAll(() => service.close());

const invitations = () => `/api/assessments/${service.opinionId}/stakeholder-invitations`;

describe('invitations', () => {
  test('are counted in steps that say nothing of single people', async () => {
    await service.invite('private', 1);
    const { json } = await service.call('coordinator', 'GET', invitations());
    expect(json.groups).toEqual([
      { group: 'government', issued: 0, usedAtLeast: 0, voidAtLeast: 0 },
      { group: 'private', issued: 1, usedAtLeast: 0, voidAtLeast: 0 },
      { group: 'civil', issued: 7, usedAtLeast: 0, voidAtLeast: 0 },
      { group: 'international', issued: 0, usedAtLeast: 0, voidAtLeast: 0 },
    ]);
    await service.invite('civil', 3);
    const more = await service.call('coordinator', 'GET', invitations());
    expect(more.json.groups[2]).toEqual({ group: 'civil', issued: 10, usedAtLeast: 5, voidAtLeast: 0 });
  });

  test('are the coordinator’s of the country, for opinions alone', async () => {
    for (const [actor, status] of [
      ['contributor', 403],
      ['administrator', 403],
      ['foreigner', 404],
      ['anonymous', 401],
    ] as const)
      expect((await service.call(actor, 'GET', invitations())).status).toBe(status);
    const readiness = `/api/assessments/${service.assessmentId}/stakeholder-invitations`;
    expect((await service.call('coordinator', 'GET', readiness)).status).toBe(404);
    expect(
      (await service.call('coordinator', 'GET', `/api/assessments/${service.assessmentId}/perspectives`)).status,
    ).toBe(404);
  });

  test('are refused with an expiry that is past or too far, a weak secret, or too many at once', async () => {
    const body = {
      operationId: '0b9c5a51-6d9f-4c42-9d5c-3f6a3a1c2b11',
      group: 'civil',
      count: 1,
      expiresAt: '2026-03-20T00:00:00Z',
      secret: 'a'.repeat(43),
    };
    for (const [wrong, path] of [
      [{ expiresAt: '2026-03-01T12:00:00Z' }, '/expiresAt'],
      [{ expiresAt: '2027-06-01T00:00:00Z' }, '/expiresAt'],
      [{ secret: 'short' }, '/secret'],
      [{ count: 201 }, '/count'],
      [{ count: 0 }, '/count'],
      [{ group: 'firms' }, '/group'],
      [{ invited: 'ana@example.org' }, '/invited'],
    ] as const) {
      const answered = await service.call('coordinator', 'POST', invitations(), { body: { ...body, ...wrong } });
      expect([answered.status, answered.json.issues[0].path]).toEqual([422, path]);
    }
  });
});

describe('raw answers', () => {
  test('have no route: what respondents sent is nowhere a country or an administrator looks', async () => {
    const anonymous = allRoutes.filter(({ isAnonymous }) => isAnonymous === true).map(({ path }) => path);
    expect(new Set(anonymous)).toEqual(
      new Set([
        '/api/stakeholder-session',
        '/api/stakeholder-session/consent',
        '/api/stakeholder-session/responses',
        '/api/stakeholder-session/submission',
        '/api/stakeholder-receipts',
      ]),
    );
    const assessment = `/api/assessments/${service.opinionId}`;
    for (const path of ['stakeholder-sets', 'stakeholder-responses', 'stakeholder-drafts', 'response-sets']) {
      for (const actor of ['coordinator', 'administrator', 'expert'] as const)
        expect((await service.call(actor, 'GET', `${assessment}/${path}`)).status).toBe(404);
    }
    const whole = await service.call('coordinator', 'GET', assessment);
    expect(whole.json.responses).toEqual([]);
    const exported = await service.call(
      'coordinator',
      'GET',
      `/api/exports/assessments/${service.opinionId}/answers.json`,
    );
    expect(exported.json.answers).toEqual({});
    expect((await service.call('administrator', 'GET', assessment)).status).toBe(403);
  });
});

describe('texts', () => {
  const texts = () => `/api/assessments/${service.opinionId}/stakeholder-texts`;

  test('are for experts alone, and not before the round has closed', async () => {
    for (const actor of ['coordinator', 'contributor', 'reviewer', 'analyst', 'administrator', 'foreigner'] as const)
      expect((await service.call(actor, 'GET', texts())).status).toBe(403);
    expect((await service.call('anonymous', 'GET', texts())).status).toBe(401);
    expect((await service.call('expert', 'GET', texts())).json).toEqual({ texts: [], next: null });
    await service.move('closed');
    await service.call('coordinator', 'GET', `/api/assessments/${service.opinionId}/perspectives`);
    const { json } = await service.call('expert', 'GET', `${texts()}?limit=20`);
    expect(json.texts).toHaveLength(20);
    const last = await service.call('expert', 'GET', `${texts()}?limit=20&after=${json.next}`);
    expect([last.json.texts.length, last.json.next]).toEqual([1, null]);
    const all: readonly { readonly questionId: string | null; readonly content: string }[] = [
      ...json.texts,
      ...last.json.texts,
    ];
    expect(new Set(all.flatMap((text) => Object.keys(text)))).toEqual(
      new Set(['textId', 'questionId', 'part', 'content', 'mayPublish']),
    );
    // The example beside a question for civil society alone does not say so.
    expect(new Set(all.map(({ questionId }) => questionId))).toEqual(new Set(['BL-A01', 'BL-E04', null]));
    const elsewhere = `/api/assessments/${service.assessmentId}/stakeholder-texts`;
    expect((await service.call('expert', 'GET', elsewhere)).status).toBe(404);
    expect((await service.call('expert', 'GET', `${texts()}?limit=201`)).status).toBe(422);
  });
});

describe('a round of opinions', () => {
  const country = `/api/rounds/${opinionRound.roundId}/perspectives/countries/KEN`;

  test('is told to everybody once it is published and its embargo has passed, and no longer when that is taken back', async () => {
    expect((await service.call('anonymous', 'GET', country)).status).toBe(404);
    await service.move('published', '2026-06-01T00:00:00Z');
    expect((await service.call('anonymous', 'GET', country)).status).toBe(404);
    service.setClock('2026-06-01T00:00:00Z');
    const told = await service.call('anonymous', 'GET', country);
    expect(told.status).toBe(200);
    const held = { headers: { 'If-None-Match': told.headers.get('ETag') ?? '' } };
    expect((await service.call('anonymous', 'GET', country, held)).status).toBe(304);
    expect((await service.call('anonymous', 'GET', `${country}?instrument=small`)).status).toBe(404);
    expect((await service.call('anonymous', 'GET', country.replace('KEN', 'CHL'))).status).toBe(404);
    await service.move('closed');
    expect((await service.call('anonymous', 'GET', country)).status).toBe(404);
  });
});
