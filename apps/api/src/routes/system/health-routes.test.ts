import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, type TestService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const paths = ['/api/health', '/api/health/live', '/api/health/ready'];

test('a service that can write says so to anyone', async () => {
  for (const path of paths) {
    const answered = await service.call('anonymous', 'GET', path);
    expect([answered.status, answered.json]).toEqual([200, { status: 'ok' }]);
  }
});

test('one whose database is gone lives on, is not ready, says when to ask again, and counts it', async () => {
  await service.store.close();
  // What the last check found holds for a second.
  await expect
    .poll(async () => (await service.call('anonymous', 'GET', '/api/health/ready')).status, { timeout: 5_000 })
    .toBe(503);
  const ready = await service.call('anonymous', 'GET', '/api/health/ready');
  expect([ready.headers.get('Retry-After'), ready.json.code]).toEqual(['5', 'busy']);
  expect(ready.text).not.toMatch(/sqlite|closed|open/i);
  expect((await service.call('anonymous', 'GET', '/api/health')).status).toBe(503);
  expect((await service.call('anonymous', 'GET', '/api/health/live')).status).toBe(200);
  expect((await service.metrics.text()).body).toMatch(/groundwork_database_errors_total{code="\w+"} [1-9]/);
  expect(service.logged.some((line) => line.includes('"msg":"not ready"'))).toBe(true);
});
