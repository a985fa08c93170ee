import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '@groundwork/store';
import { createApi } from './create-api.ts';
import { problemShape } from './problems/problem-shape.ts';
import { readSettings } from './settings.ts';
import { openTestService, type TestService } from './testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

describe('whatever is refused is a problem document', () => {
  test.each([
    ['GET', '/api/nothing', 404, 'not_found'],
    ['POST', '/api/nothing', 404, 'not_found'],
    ['GET', '/api', 404, 'not_found'],
    ['GET', '/nothing', 404, 'not_found'],
    ['GET', '/api/my/assessments', 401, 'not_signed_in'],
    ['PATCH', '/api/session', 405, 'method_not_allowed'],
    ['DELETE', '/api/countries', 405, 'method_not_allowed'],
    ['POST', '/api/rounds/round-1/scores', 405, 'method_not_allowed'],
    ['POST', '/api/session', 415, 'json_required'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    const answered = await service.call('anonymous', method, path);
    expect(answered.status).toBe(status);
    expect(answered.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = problemShape.parse(answered.json);
    expect(problem).toMatchObject({ status, code, requestId: answered.headers.get('X-Request-Id') });
  });

  test('a wrong method is told which ones there are', async () => {
    const { headers } = await service.call('anonymous', 'PUT', '/api/session');
    expect(headers.get('Allow')).toBe('POST, GET, DELETE, HEAD');
  });

  test('an unforeseen error shows neither its text nor its stack, and is logged under the id of the request', async () => {
    const logged: string[] = [];
    const { settings } = readSettings({});
    if (settings === undefined) throw new Error('the default settings are wrong');
    const broken: Store = {
      ...service.store,
      reference: { ...service.store.reference, countries: () => Promise.reject(new Error('SELECT secret FROM table')) },
    };
    const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
    const response = await createApi({ store: broken, settings, clock: () => new Date(), log }).request(
      '/api/countries',
    );
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/SELECT|secret|at /);
    expect(logged.join('')).toContain('SELECT secret');
    expect(logged.join('')).toContain(response.headers.get('X-Request-Id') ?? 'no id');
  });
});

describe('every response', () => {
  test.each(['/api/health', '/api/nothing', '/nothing', '/api/my/assessments'])(
    'of %s carries the protective headers',
    async (path) => {
      const { headers } = await service.call('anonymous', 'GET', path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.has('Strict-Transport-Security')).toBe(false);
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test.each([
    ['http', false],
    ['https', true],
  ])('has the same protective headers over %s where it is made with all its headers', async (_, isHttps) => {
    const other = await openTestService({ settings: { isHttps, publicOrigin: 'http://localhost' } });
    const place = `/api/assessments/${other.assessmentId}/responses`;
    const operation = { operationId: randomUUID(), questionId: 'SM-A01', baseVersion: 0, answer: { value: 2 } };
    const usual = await other.call('coordinator', 'GET', '/api/my/assessments');
    const saved = await other.call('coordinator', 'POST', place, { body: { operations: [operation] } });
    const read = await other.call('coordinator', 'GET', `${place}/SM-A01`);
    expect([saved.status, read.status]).toEqual([200, 200]);
    expect(read.headers.get('ETag')).toBe('"v1"');
    for (const answer of [saved, read]) {
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
      for (const [name, value] of usual.headers)
        if (name !== 'x-request-id') expect(answer.headers.get(name), name).toBe(value);
    }
    await other.close();
  });

  test('carries an id of ours, whatever the client sent', async () => {
    const call = { headers: { 'X-Request-Id': 'forged' } };
    expect((await service.call('anonymous', 'GET', '/api/health', call)).headers.get('X-Request-Id')).not.toBe(
      'forged',
    );
  });
});

describe('pages', () => {
  test('stand beside the API, under the same headers, and cannot take its addresses', async () => {
    const { settings } = readSettings({});
    if (settings === undefined) throw new Error('the default settings are wrong');
    const pages = new Hono()
      .get('/countries', (context) => context.html('<p>a page</p>'))
      .notFound((context) => context.html('<p>no such page</p>', 404));
    const log = pino({ level: 'silent' });
    const app = createApi({ store: service.store, settings, pages, clock: () => new Date(), log });
    const page = await app.request('/countries');
    expect(await page.text()).toBe('<p>a page</p>');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const missing = await app.request('/nothing');
    expect([missing.status, await missing.text()]).toEqual([404, '<p>no such page</p>']);
    expect(missing.headers.get('X-Request-Id')).not.toBeNull();
    const nothing = await app.request('/api/nothing');
    expect([nothing.status, nothing.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    expect(
      (await app.request('/api/health', { method: 'PATCH', headers: { Origin: 'http://localhost' } })).status,
    ).toBe(405);
  });
});

test('what is read in bulk is compressed on the line, and its tag still spares a second sending', async () => {
  const { settings } = readSettings({});
  if (settings === undefined) throw new Error('the default settings are wrong');
  const api = createApi({ store: service.store, settings, clock: () => new Date(), log: pino({ level: 'silent' }) });
  const read = (headers: Readonly<Record<string, string>>) =>
    api.request('/api/instruments/small/revisions/1.0.0', { headers });
  const compressed = await read({ 'Accept-Encoding': 'gzip' });
  expect(compressed.headers.get('Content-Encoding')).toBe('gzip');
  expect(compressed.headers.get('Vary')).toContain('Accept-Encoding');
  expect((await read({})).headers.get('Content-Encoding')).toBeNull();
  const tag = compressed.headers.get('ETag') ?? '';
  expect((await read({ 'If-None-Match': tag })).status).toBe(304);
});
