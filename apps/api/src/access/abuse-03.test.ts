import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { databaseContent } from '../../../../test/environment/database-content.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { lastSecurityLine } from '../testing/security-lines.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { assessmentInState } from './assessment-in-state.test-data.ts';
import { addressOf, assessmentRoutes, assessmentRows, routeName } from './assessment-rows.test-data.ts';

/** What an official might like to decide. */
const beyond = {
  score: 100,
  state: 'validated',
  status: 'published',
  iso3: 'URY',
  version: 9,
  reviewer: 'me',
  savedBy: 'another',
  origin: 'carried',
  roles: [],
};

describe('abuse-03: fields beyond the right of whoever sends them', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const withBody = allRoutes.filter(({ body }) => body !== undefined);

  test.each(withBody.map((route) => [routeName(route), route] as const))(
    '%s names every field it takes',
    (_name, route) => {
      expect(openObjects(z.toJSONSchema(route.body ?? z.never(), { io: 'input', unrepresentable: 'any' }))).toEqual([]);
    },
  );

  const byOfficials = assessmentRoutes.filter(
    ({ body, access }) => body !== undefined && ['assessment-answer', 'assessment-coordinate'].includes(access),
  );
  const cases = byOfficials.flatMap((route) => {
    const own = Object.keys(openMembers(route.body ?? z.never()));
    return Object.entries(beyond)
      .filter(([field]) => !own.includes(field))
      .map(([field, value]) => [`${routeName(route)} with ${field}`, route, field, value] as const);
  });

  test.each(cases)('%s is refused, and nothing is stored', async (_title, route, field, value) => {
    const made = await assessmentInState(service, 'in-progress');
    const call = await assessmentRows[routeName(route)]?.call?.(made, service);
    const body = { ...(call?.body as object), [field]: value };
    const before = databaseContent(service.dataDir);
    const answered = await service.call('coordinator', route.method.toUpperCase(), addressOf(route, made), {
      ...call,
      body,
    });
    expect([answered.status, answered.json.code]).toEqual([422, 'invalid']);
    expect(answered.json.issues).toContainEqual({ path: `/${field}`, code: 'unknown_field' });
    expect(databaseContent(service.dataDir)).toEqual(before);
    expect(lastSecurityLine(service)).toMatchObject({
      decision: 'denied',
      reason: 'unknown_field',
      personId: service.personIds.coordinator,
    });
  });

  test.each([
    '{"__proto__":{"isAdministrator":true}}',
    '{"operations":[{"__proto__":{"score":4}}]}',
    '{"constructor":1}',
  ])('%s is refused', async (raw) => {
    const before = databaseContent(service.dataDir);
    const path = `/api/assessments/${service.assessmentId}/responses`;
    const answered = await service.call('coordinator', 'POST', path, { raw });
    expect([answered.status, answered.json.code]).toEqual([422, 'invalid']);
    expect(databaseContent(service.dataDir)).toEqual(before);
    expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
  });
});

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly [other: string]: unknown;
}

/** Paths of the objects that take members they do not name; maps from ids to values name none. */
function openObjects(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties, properties } = schema as Schema;
  const isOpen =
    type === 'object' && additionalProperties !== false && !(properties === undefined && additionalProperties);
  return [
    ...(isOpen ? [path] : []),
    ...Object.entries(schema).flatMap(([name, inner]) => openObjects(inner, `${path}/${name}`)),
  ];
}

/** The members of a body that is one object. */
function openMembers(body: z.ZodType): Readonly<Record<string, unknown>> {
  return (z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema).properties ?? {};
}
