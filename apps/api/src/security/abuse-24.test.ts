import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { databaseContent } from '../../../../test/environment/database-content.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { lastSecurityLine } from '../testing/security-lines.ts';
import { openTestService, type Actor, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

/** Somebody who may use each route that answers in pages. */
const readers: Readonly<Record<string, Actor>> = {
  'people-manage': 'administrator',
  review: 'reviewer',
  'assessment-read': 'coordinator',
  'assessment-answer': 'coordinator',
  'instrument-edit': 'expert',
  'texts-moderate': 'expert',
  'signed-in': 'coordinator',
  'own-account': 'coordinator',
  'scores-preview': 'analyst',
  'round-manage': 'administrator',
  'role-grant': 'administrator',
  public: 'anonymous',
};

describe('abuse-24: whoever asks for too much', () => {
  const paged = allRoutes.filter(({ query }) => query !== undefined && 'limit' in query.shape);

  test.each(paged.map((route) => [route.path, route] as const))(
    '%s: a page of a million is refused',
    async (_, route) => {
      const path = route.path.replace('{assessmentId}', service.assessmentId).replaceAll(/\{\w+\}/g, 'SM-A01');
      const actor = readers[route.access];
      if (actor === undefined) throw new Error(`nobody of the scenario may use ${route.access}`);
      for (const limit of ['1000000', '-1', '1e6', 'all']) {
        const answered = await service.call(actor, 'GET', `${path}?limit=${limit}`);
        expect([answered.status, answered.json.issues[0].path]).toEqual([422, '/limit']);
      }
      await service.call(actor, 'GET', `${path}?limit=1000000`);
      expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'too_big' });
    },
  );

  test('there is no list in a body without an end', () => {
    const endless = allRoutes.flatMap(({ path, body }) =>
      body === undefined
        ? []
        : listsWithoutEnd(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).map(
            (place) => `${path} ${place}`,
          ),
    );
    expect(endless).toEqual([]);
  });

  const operations = (count: number) =>
    Array.from({ length: count }, () => ({
      operationId: randomUUID(),
      questionId: 'SM-A03',
      baseVersion: 0,
      answer: { value: 1 },
    }));

  test.each([
    ['100,000 answers in a batch', () => JSON.stringify({ operations: operations(100_000) }), 413, 'body_too_large'],
    ['more answers than a batch takes', () => JSON.stringify({ operations: operations(501) }), 422, 'too_big'],
    ['JSON 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000), 422, 'too_deep'],
  ])('%s', async (_title, make, status, reason) => {
    const before = databaseContent(service.dataDir);
    const path = `/api/assessments/${service.assessmentId}/responses`;
    const started = performance.now();
    expect((await service.call('coordinator', 'POST', path, { raw: make() })).status).toBe(status);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason });
    expect(databaseContent(service.dataDir)).toEqual(before);
  });
});

describe('abuse-24: whoever sends too slowly', () => {
  /** Sends the beginning of a request and answers with what comes back until the line is closed. */
  const sendAndWait = async (address: URL, beginning: string): Promise<string> => {
    const socket = connect(Number(address.port), address.hostname);
    socket.write(beginning);
    const answer = await text(socket);
    socket.destroy();
    return answer;
  };

  test('headers or a body that never end are given up, and cost others nothing', async () => {
    const address = await service.listen({ headersMilliseconds: 200, requestMilliseconds: 400, lookMilliseconds: 50 });
    const cookie = await service.cookieOf('coordinator');
    const head = `POST /api/assessments/${service.assessmentId}/responses HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${address.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`;
    const slow = Promise.all([
      ...Array.from({ length: 20 }, () => sendAndWait(address, `${head}Content-Length: 900\r\n\r\n{"operations":`)),
      ...Array.from({ length: 20 }, () => sendAndWait(address, head)),
    ]);
    const others = await fetch(new URL('/api/health', address));
    expect(others.status).toBe(200);
    for (const answer of await slow) expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(service.logged.filter((line) => line.includes('request failed'))).toEqual([]);
  });
});

/** Places of lists that any number of items fit into. */
function listsWithoutEnd(schema: unknown, place = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isEndless = 'type' in schema && schema.type === 'array' && !('maxItems' in schema);
  return [
    ...(isEndless ? [place] : []),
    ...Object.entries(schema).flatMap(([name, inner]) => listsWithoutEnd(inner, `${place}/${name}`)),
  ];
}
