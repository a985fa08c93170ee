import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../routes/all-routes.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { createMetrics } from './metrics.ts';
import { serveMetrics } from './serve-metrics.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

/** The series of a metric, by their labels. */
async function seriesOf(name: string): Promise<Readonly<Record<string, number>>> {
  const { body } = await service.metrics.text();
  return Object.fromEntries(
    body
      .split('\n')
      .filter((line) => line.startsWith(name) && /^[{ ]/.test(line.slice(name.length)))
      .map((line) => [line.slice(name.length, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

describe('metrics', () => {
  test('of a thousand random addresses are as many series as there are routes that answered', async () => {
    for (let count = 0; count < 250; count += 1) {
      await service.call('anonymous', 'GET', `/api/rounds/${randomUUID()}`);
      await service.call('anonymous', 'GET', `/api/${randomUUID()}`);
      await service.call('anonymous', 'GET', `/${randomUUID()}/${randomUUID()}?${randomUUID()}=${randomUUID()}`);
      await service.call('anonymous', 'DELETE', `/api/assessments/${randomUUID()}`);
    }
    const { body } = await service.metrics.text();
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const series = await seriesOf('groundwork_request_seconds_count');
    expect(Object.keys(series).length).toBeLessThanOrEqual(8);
    expect(series['{method="GET",route="/api/rounds/{roundId}",status="4xx"}']).toBe(250);
    expect(series['{method="GET",route="/api/*",status="4xx"}']).toBe(250);
  });

  test('count what became of saves, refusals by reason, and requests under way', async () => {
    const save = (baseVersion: number, value: number) =>
      service.call('coordinator', 'POST', `/api/assessments/${service.assessmentId}/responses`, {
        body: { operations: [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion, answer: { value } }] },
      });
    expect((await save(0, 1)).status).toBe(200);
    expect((await save(0, 2)).json.results[0].outcome).toBe('conflict');
    await service.call('foreigner', 'GET', `/api/assessments/${service.assessmentId}`);
    expect(await seriesOf('groundwork_saves_total')).toEqual({ '{outcome="saved"}': 1, '{outcome="conflict"}': 1 });
    expect(await seriesOf('groundwork_save_batch_size_count')).toEqual({ '': 2 });
    expect(await seriesOf('groundwork_security_events_total')).toMatchObject({
      '{decision="denied",reason="not_found"}': 1,
    });
    expect(await seriesOf('groundwork_requests_in_flight')).toEqual({ '': 0 });
  });

  test('and the log know nothing of requests that must not be traced to a person', async () => {
    const before = [service.requestLines.length, await seriesOf('groundwork_request_seconds_count')];
    const routes = allRoutes.filter(({ isAnonymous }) => isAnonymous === true);
    expect(routes.length).toBeGreaterThan(2);
    for (const { method, path } of routes) {
      const call = method === 'get' ? {} : { body: {} };
      await service.call('anonymous', method.toUpperCase(), path, call);
    }
    expect([service.requestLines.length, await seriesOf('groundwork_request_seconds_count')]).toEqual(before);
    expect(await seriesOf('groundwork_requests_in_flight')).toEqual({ '': 0 });
  });

  test('are nowhere on the service itself', async () => {
    expect((await service.call('anonymous', 'GET', '/metrics')).status).toBe(404);
    expect((await service.call('administrator', 'GET', '/api/metrics')).status).toBe(404);
  });

  test('are served apart, with those of the process, and nothing else is', async () => {
    const metrics = createMetrics({ ofProcess: true });
    metrics.databaseError('busy');
    const served = await serveMetrics(metrics, '127.0.0.1', 0);
    const read = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${served.port}${path}`, { method });
    const answered = await read('/metrics');
    expect(answered.headers.get('Content-Type')).toContain('text/plain');
    const text = await answered.text();
    expect(text).toContain('groundwork_database_errors_total{code="busy"} 1');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    await expect(Promise.all([read('/'), read('/metrics?a'), read('/metrics', 'POST')])).resolves.toMatchObject([
      { status: 404 },
      { status: 404 },
      { status: 404 },
    ]);
    await served.close();
    await expect(read('/metrics')).rejects.toThrow();
  });
});
