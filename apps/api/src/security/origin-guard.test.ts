import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { ApiEnvironment } from '../api-environment.ts';
import { ApiProblem } from '../problems/api-problem.ts';
import { originGuard } from './origin-guard.ts';

function guarded(publicOrigin?: string): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  app.use(originGuard({ publicOrigin }));
  app.all('/', (context) => context.text('done'));
  app.onError((error, context) => context.text(error instanceof ApiProblem ? error.code : 'internal', 403));
  return app;
}

async function status(
  app: Hono<ApiEnvironment>,
  method: string,
  headers: Record<string, string>,
  url = 'http://localhost:8080/',
) {
  return (await app.request(url, { method, headers })).status;
}

describe('originGuard', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'takes %s from the own origin and refuses it from elsewhere',
    async (method) => {
      const app = guarded();
      expect(await status(app, method, { Origin: 'http://localhost:8080' })).toBe(200);
      for (const Origin of ['https://evil.example', 'null', 'http://localhost:8081', 'https://localhost:8080', '']) {
        expect(await status(app, method, { Origin }), Origin).toBe(403);
      }
    },
  );

  test('lets reading pass from anywhere', async () => {
    expect(await status(guarded(), 'GET', { Origin: 'https://evil.example' })).toBe(200);
  });

  test('refuses a name that an attacker pointed at this machine', async () => {
    const rebound = 'http://evil.example:8080';
    expect(await status(guarded(), 'POST', { Origin: rebound }, `${rebound}/`)).toBe(403);
  });

  test('with a public origin takes exactly that one', async () => {
    const app = guarded('https://groundwork.example');
    expect(await status(app, 'POST', { Origin: 'https://groundwork.example' })).toBe(200);
    expect(await status(app, 'POST', { Origin: 'http://localhost:8080' })).toBe(403);
  });

  test('a personal token without a cookie needs no origin, beside a cookie it does', async () => {
    const Authorization = 'Bearer gwp_x';
    expect(await status(guarded(), 'POST', { Authorization })).toBe(200);
    expect(await status(guarded(), 'POST', { Authorization, Origin: 'null' })).toBe(200);
    expect(await status(guarded(), 'POST', { Authorization, Cookie: 'groundwork-session=x' })).toBe(403);
    expect(await status(guarded(), 'POST', { Authorization: 'Basic eDp4', Origin: 'null' })).toBe(403);
  });

  test('without an origin takes a program without cookies only', async () => {
    expect(await status(guarded(), 'POST', {})).toBe(200);
    expect(await status(guarded(), 'POST', { Cookie: 'groundwork-session=x' })).toBe(403);
    expect(await status(guarded(), 'POST', { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });
});
