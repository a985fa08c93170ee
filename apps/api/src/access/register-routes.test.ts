import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiEnvironment, ApiParts } from '../api-environment.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { openTestService, type Actor, type TestService } from '../testing/test-service.ts';
import type { AccessRule } from './access-rule.ts';
import type { ApiRoute } from './define-route.ts';
import { registerRoutes } from './register-routes.ts';

const aRoute: ApiRoute = {
  operationId: 'readNew',
  method: 'get',
  path: '/api/new',
  access: 'public',
  summary: 'New',
  answers: { 200: { description: 'New' } },
  answer: () => Promise.resolve(new Response()),
};
// Registration itself touches no part; only a request would.
const noParts = {} as ApiParts;

describe('registerRoutes', () => {
  test('abuse-06: stops the start when a route declares no access rule, or an unknown one', () => {
    const { access: _access, ...undeclared } = aRoute;
    for (const route of [undeclared, { ...aRoute, access: 'everyone' }]) {
      const start = (): void => registerRoutes(new Hono<ApiEnvironment>(), [route as ApiRoute], noParts);
      expect(start).toThrow('route GET /api/new declares no access rule');
    }
  });

  test('stops the start when an anonymous route names something in its path', () => {
    const named: ApiRoute = { ...aRoute, path: '/api/new/{key}', isAnonymous: true };
    expect(() => registerRoutes(new Hono<ApiEnvironment>(), [named], noParts)).toThrow(
      'route GET /api/new/{key} is anonymous and names something in its path',
    );
  });

  test('stops the start when two routes share an address and method', () => {
    expect(() => registerRoutes(new Hono<ApiEnvironment>(), [aRoute, aRoute], noParts)).toThrow('is defined twice');
  });
});

function everyone<Outcome>(outcome: Outcome): Record<Actor, Outcome> {
  return {
    anonymous: outcome,
    coordinator: outcome,
    contributor: outcome,
    foreigner: outcome,
    reviewer: outcome,
    analyst: outcome,
    expert: outcome,
    administrator: outcome,
  };
}

/** Of an assessment in progress the administrator knows, and reads nothing; everybody else does not know of it. */
const unknown = { ...everyone(404 as const), anonymous: 401 as const, administrator: 403 as const };

/** What each actor meets at a route of each rule, for the assessment of Kenya. `open` means: past the guard. */
const expectations: Readonly<Record<AccessRule, Readonly<Record<Actor, 401 | 403 | 404 | 'open'>>>> = {
  public: everyone('open'),
  // Whole sessions owe nothing; what one that waits for its code meets is a scenario of its own.
  'second-factor': everyone(401),
  'own-account': { ...everyone('open'), anonymous: 401 },
  'signed-in': { ...everyone('open'), anonymous: 401 },
  'assessment-read': { ...unknown, coordinator: 'open', contributor: 'open' },
  'assessment-answer': { ...unknown, coordinator: 'open', contributor: 'open' },
  'assessment-coordinate': { ...unknown, coordinator: 'open', contributor: 403 },
  'assessment-break-glass': { ...unknown, coordinator: 403, contributor: 403, administrator: 'open' },
  'assessment-review': { ...unknown, coordinator: 403, contributor: 403 },
  'role-grant': { ...everyone(403), anonymous: 401, coordinator: 'open', foreigner: 'open', administrator: 'open' },
  'people-manage': { ...everyone(403), anonymous: 401, administrator: 'open' },
  'round-manage': { ...everyone(403), anonymous: 401, administrator: 'open' },
  'instrument-remove': { ...everyone(403), anonymous: 401, expert: 'open', administrator: 'open' },
  'instrument-edit': { ...everyone(403), anonymous: 401, expert: 'open' },
  review: { ...everyone(403), anonymous: 401, reviewer: 'open' },
  'review-agreement': { ...everyone(403), anonymous: 401, administrator: 'open', expert: 'open', reviewer: 'open' },
  'scores-preview': {
    ...everyone('open'),
    anonymous: 401,
    coordinator: 404,
    contributor: 404,
    foreigner: 404,
  },
  'texts-moderate': { ...everyone(403), anonymous: 401, expert: 'open' },
};

describe('abuse-06: every route of the registry, tried by every actor', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  /** The route's address for an assessment, with other places filled by something that exists nowhere. */
  const address = (route: ApiRoute, assessmentId: string): string =>
    route.path
      .replace('{assessmentId}', assessmentId)
      .replace('{evidenceId}', '7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a11')
      .replaceAll(/\{\w+\}/g, 'none');
  // A sign-out by the sweep would end the sessions it sweeps with; it is a scenario of its own.
  const swept = allRoutes.filter(({ method, path }) => !(method === 'delete' && path === '/api/session'));
  const cases = swept.flatMap((route) =>
    (Object.entries(expectations[route.access]) as [Actor, 401 | 403 | 404 | 'open'][]).map(
      ([actor, expected]) => [`${actor}: ${route.method.toUpperCase()} ${route.path}`, actor, route, expected] as const,
    ),
  );

  test.each(cases)('%s', async (_title, actor, route, expected) => {
    const call = route.body === undefined ? {} : { body: {} };
    const method = route.method.toUpperCase();
    const answered = await service.call(actor, method, address(route, service.assessmentId), call);
    if (expected === 'open') {
      expect([401, 403]).not.toContain(answered.status);
      return;
    }
    expect(answered.status).toBe(expected);
    if (expected !== 404) return;
    const missing = await service.call(actor, method, address(route, 'no-such-assessment'), call);
    expect(missing.status).toBe(404);
    expect({ ...answered.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
    expect([...answered.headers.keys()]).toEqual([...missing.headers.keys()]);
  });

  test('a refusal is one line of the security log with the person and the object, without the token', async () => {
    await service.call('foreigner', 'GET', `/api/assessments/${service.assessmentId}`);
    const line = JSON.parse(service.logged.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({
      kind: 'security',
      decision: 'denied',
      personId: service.personIds.foreigner,
      object: service.assessmentId,
      network: '192.0.2.1',
    });
    expect(line['session']).toMatch(/^[0-9a-f]{12}$/);
  });
});
