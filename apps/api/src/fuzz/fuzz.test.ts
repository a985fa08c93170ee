import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { addPublishedRound, openTestService, type Actor, type TestService } from '../testing/test-service.ts';
import type { KnownValues } from './arbitrary-of-schema.test-data.ts';
import {
  requestOfDocument,
  type DescribedResponse,
  type FuzzRequest,
  type OpenApiDocument,
} from './request-of-document.test-data.ts';

/** `npm run fuzz -- N` sets more. */
const serviceCount = Number(process.env['FUZZ_SERVICES'] ?? 6);
const requestsOfService = 150;

const actors: readonly Actor[] = [
  'anonymous',
  'coordinator',
  'contributor',
  'foreigner',
  'reviewer',
  'analyst',
  'expert',
  'administrator',
];

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<object, ValidateFunction>();

/** How often each status was answered: a fuzz that meets nothing but refusals tries nothing. */
const statuses = new Map<number, number>();

test('no made-up request is answered 500, and every answer is as the document says', async () => {
  const documented = await documentOf();
  // One service a run: what a request does is met by the next ones.
  const services: TestService[] = [];
  const property = fc.asyncProperty(fc.gen(), async (random) => {
    const service = await openTestService();
    services.push(service);
    const request = requestOfDocument(documented, await knownOf(service), isTried);
    for (let count = 0; count < requestsOfService; count += 1) {
      await tryOne(
        service,
        random(() => fc.constantFrom(...actors)),
        random(() => request),
      );
    }
    const { firstBad } = await service.store.audit.verify();
    expect(firstBad).toBeNull();
  });
  try {
    // Shrinking 150 requests on a living service would take hours: the failing request is in the message.
    await fc.assert(property, { numRuns: serviceCount, endOnFailure: true });
  } finally {
    for (const service of services) await service.close();
  }
  for (const status of [200, 401, 403, 404, 422]) expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
}, 600_000);

afterAll(() => {
  validators.clear();
});

/** Signing out ends the session of the sweep; it has scenarios of its own. */
function isTried(method: string, template: string): boolean {
  return !(method === 'DELETE' && template === '/api/session') && template !== '/api/openapi.json';
}

async function documentOf(): Promise<OpenApiDocument> {
  const service = await openTestService();
  const { json } = await service.call('anonymous', 'GET', '/api/openapi.json');
  await service.close();
  const { schemas } = (json as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } })
    .components;
  return withoutReferences(json, schemas) as OpenApiDocument;
}

/** The document with every named shape where it is used. */
function withoutReferences(part: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(part)) return part.map((one) => withoutReferences(one, schemas));
  if (typeof part !== 'object' || part === null) return part;
  const name = '$ref' in part ? /^#\/components\/schemas\/(\w+)$/.exec(String(part.$ref))?.[1] : undefined;
  if (name !== undefined) return withoutReferences(schemas[name], schemas);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutReferences(value, schemas)]));
}

async function knownOf(service: TestService): Promise<KnownValues> {
  await addPublishedRound(service.store, 'demo-published');
  const version = '1.0.0';
  const commentId = randomUUID();
  await service.call('coordinator', 'POST', `/api/assessments/${service.assessmentId}/comments`, {
    body: { commentId, questionId: 'SM-A01', parentId: null, kind: 'comment', body: 'A word' },
  });
  return {
    assessmentId: [service.assessmentId, service.foreignAssessmentId],
    personId: Object.values(service.personIds),
    roundId: ['round-1', 'demo-published'],
    previousRoundId: ['round-1', null],
    instrumentId: ['small'],
    instrument: ['small'],
    version: [version],
    hash: ['a'.repeat(64)],
    questionId: ['SM-A01', 'SM-A02', 'SM-A03', 'SM-A04'],
    sectionId: ['A', null],
    iso3: ['KEN', 'URY'],
    commentId: [commentId],
    parentId: [commentId, null],
    editionId: ['demo-published'],
    groupId: ['region:Africa'],
    login: ['coordinator', 'nobody'],
    password: ['a wrong password'],
    value: [0, 2, 4, 50],
  };
}

async function tryOne(service: TestService, actor: Actor, request: FuzzRequest): Promise<void> {
  const { method, path, headers, body, template, operation } = request;
  const call = { headers, ...(body === undefined ? {} : { body }) };
  let answered = await service.call(actor, method, path, call);
  if (answered.status === 401 && actor !== 'anonymous') {
    // A request before has ended the session.
    service.forgetSessions();
    answered = await service.call(actor, method, path, call);
  }
  const { status, json, text } = answered;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const shown = `${actor}: ${method} ${path} ${JSON.stringify(body)?.slice(0, 500) ?? ''} -> ${status} ${text.slice(0, 500)}`;
  expect(status, shown).toBeLessThan(500);
  const described = operation.responses[String(status)];
  if (status < 400) expect(described, `${method} ${template} answers ${status} undescribed: ${shown}`).toBeDefined();
  const problem = status >= 400 ? operation.responses['default'] : described;
  const schema = schemaOf(problem, answered.headers.get('Content-Type') ?? '');
  if (schema === undefined || json === undefined) return;
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  expect(validate(json), `${shown}\n${JSON.stringify(validate.errors)}`).toBe(true);
}

function schemaOf(response: DescribedResponse | undefined, contentType: string): object | undefined {
  const [mediaType = ''] = contentType.split(';');
  return response?.content?.[mediaType]?.schema;
}
