import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemKinds } from '../problems/problem-kinds.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { allRoutes } from '../routes/all-routes.ts';

interface Described {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, { readonly schema: Readonly<Record<string, unknown>> }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, Described>>;
}

interface Description {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
    readonly securitySchemes: object;
  };
}

let service: TestService;
let description: Description;
let operations: readonly (Operation & { readonly name: string })[];
beforeAll(async () => {
  service = await openTestService();
  description = (await service.call('anonymous', 'GET', '/api/openapi.json')).json as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, name: `${method.toUpperCase()} ${path}` })),
  );
});
afterAll(() => service.close());

/** Names of the operations of which something is not so. */
function faulty(isFaulty: (operation: (typeof operations)[number]) => boolean): readonly string[] {
  return operations.filter(isFaulty).map(({ name }) => name);
}

describe('the description', () => {
  test('is valid OpenAPI 3.1, and tells every route', async () => {
    const result = await new Validator().validate({ ...description });
    expect(result).toMatchObject({ valid: true });
    expect(description.openapi).toBe('3.1.0');
    expect(operations).toHaveLength(allRoutes.length + 1);
  });

  test('is checked by something that finds faults', async () => {
    const broken = structuredClone(description) as { paths: Record<string, unknown> };
    broken.paths['/api/health'] = { get: { responses: { 200: {} } } };
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
  });

  test('names every operation once, in words of one form, with a summary and a tag that is told', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+[A-Z][A-Za-z]+$|^sign(In|Out)$/.test(id))).toEqual([]);
    expect(faulty(({ summary }) => summary.length < 8)).toEqual([]);
    const told = description.tags.map(({ name }) => name);
    expect([...new Set(operations.flatMap(({ tags }) => tags))].toSorted()).toEqual(told.toSorted());
  });

  test('says who may use an operation: everybody, or a session, or a token with a scope', () => {
    expect(Object.keys(description.components.securitySchemes)).toEqual(['session', 'token']);
    const access = new Map(allRoutes.map((route) => [route.operationId, route.access]));
    expect(
      faulty(
        ({ operationId, security }) => ((access.get(operationId) ?? 'public') === 'public') !== (security.length === 0),
      ),
    ).toEqual([]);
    const tokenOf = (id: string) => operations.find(({ operationId }) => operationId === id)?.security[1]?.['token'];
    expect(tokenOf('saveResponses')).toEqual(['answer']);
    expect(tokenOf('readAssessment')).toEqual(['read']);
    expect(tokenOf('addComment')).toBeUndefined();
    expect(tokenOf('makeToken')).toBeUndefined();
  });

  test('tells of every refusal its status and code, as a problem document', () => {
    const codes = new Set<string>();
    for (const { name, responses } of operations) {
      for (const [status, { description: words, content }] of Object.entries(responses)) {
        if (status !== 'default' && Number(status) < 400) continue;
        const { schema } = content?.['application/problem+json'] ?? {};
        expect(schema, `${name} ${status}`).toEqual({ $ref: '#/components/schemas/Problem' });
        for (const [, code = ''] of words.matchAll(/`(\w+)`/g)) {
          expect(String(problemKinds[code as keyof typeof problemKinds].status), `${name} ${code}`).toBe(status);
          codes.add(code);
        }
      }
    }
    // What no route of the registry refuses by itself: the server does, before or beside all routes.
    expect(Object.keys(problemKinds).filter((code) => !codes.has(code))).toEqual(['method_not_allowed']);
    expect(faulty(({ security, responses }) => security.length > 0 && responses['401'] === undefined)).toEqual([]);
    expect(faulty(({ requestBody, responses }) => requestBody !== undefined && responses['415'] === undefined)).toEqual(
      [],
    );
  });

  test('gives examples that fit', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...description }, 'description');
    const shown = Object.entries(description.components.schemas).filter(([, { examples }]) => examples !== undefined);
    expect(shown.map(([name]) => name)).toEqual(
      expect.arrayContaining(['SignIn', 'Code', 'NewToken', 'Answer', 'ResponseOperation', 'Problem']),
    );
    for (const [name, { examples = [] }] of shown) {
      const fits = ajv.compile({ $ref: `description#/components/schemas/${name}` });
      for (const example of examples) expect(fits(example), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true);
      expect(fits({ unknown: 1 }), name).toBe(false);
    }
  });

  test('tells the headers that clients need', () => {
    const isConditional = ({ responses }: Operation) => responses['304'] !== undefined;
    const asks = (name: string, { parameters = [] }: Operation) =>
      parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
    expect(operations.filter(isConditional).length).toBeGreaterThan(25);
    expect(faulty((one) => isConditional(one) && !asks('if-none-match', one))).toEqual([]);
    expect(faulty((one) => isConditional(one) && one.responses['200']?.headers?.['ETag'] === undefined)).toEqual([]);
    const told = (id: string, status: string) =>
      Object.keys(operations.find(({ operationId }) => operationId === id)?.responses[status]?.headers ?? {});
    expect(told('requestScoreRun', '202')).toEqual(['Location']);
    expect(told('startUpload', '201')).toEqual(
      expect.arrayContaining(['Location', 'Upload-Offset', 'Tus-Resumable', 'Upload-Expires']),
    );
    expect(told('readResponse', '200')).toEqual(['ETag']);
    expect(told('signIn', '429')).toEqual(['Retry-After']);
    expect(operations.filter((one) => asks('if-match', one)).map(({ operationId }) => operationId)).toEqual([
      'saveResponse',
    ]);
    expect(
      faulty(({ responses }) =>
        Object.entries(responses).some(
          ([status, { content }]) => ['201', '206'].includes(status) && content === undefined,
        ),
      ),
    ).toEqual([]);
  });
});
