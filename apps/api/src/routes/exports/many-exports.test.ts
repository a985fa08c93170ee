import { get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { CountryResponses, Store } from '@groundwork/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApi } from '../../create-api.ts';
import { serveApi, type ServedApi } from '../../serve-api.ts';
import { readSettings } from '../../settings.ts';
import { publishAnswers } from '../../testing/publish-answers.ts';
import { openTestService, testPassword, type TestService } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

const countryCount = 20_000;
const path = '/api/exports/rounds/long/answers.csv';

let service: TestService;
let served: ServedApi;
/** What was read of the database so far, and how many readings are under way. */
const seen = { countries: 0, underWay: 0, mostUnderWay: 0, carried: 0 };

beforeAll(async () => {
  service = await openTestService();
  const published = { KEN: { 'SM-A01': { value: 4 }, 'WD-B01': { value: 'w'.repeat(500), mayPublish: true } } };
  await publishAnswers(service.store, { roundId: 'long', revision: wordsRevision(), hash: 'c'.repeat(64), published });
  const exports: Store['exports'] = {
    ...service.store.exports,
    answersOf: manyTimes,
    async carried(...given) {
      seen.carried += 1;
      // As long as a large assessment takes.
      await setTimeout(300);
      return await service.store.exports.carried(...given);
    },
  };
  const store: Store = { ...service.store, exports };
  const { settings } = readSettings({});
  if (settings === undefined) throw new Error('the default settings are wrong');
  const app = createApi({ store, settings, clock: () => new Date(), log: pino({ level: 'silent' }) });
  served = await serveApi(app, '127.0.0.1', 0);
});
afterAll(async () => {
  await served.close(0);
  await service.close();
});

/** The round of one country as if it had very many, each read by the store when it is asked for. */
async function* manyTimes(
  assessments: Parameters<Store['exports']['answersOf']>[0],
): AsyncGenerator<CountryResponses, void, undefined> {
  seen.underWay += 1;
  seen.mostUnderWay = Math.max(seen.mostUnderWay, seen.underWay);
  try {
    for (let time = 0; time < countryCount; time += 1) {
      seen.countries += 1;
      yield* service.store.exports.answersOf(assessments);
    }
  } finally {
    seen.underWay -= 1;
  }
}

/** The head of an answer, its body not yet read. */
function open(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${served.address}${path}`, resolve).on('error', reject);
  });
}

describe('an export that is read slowly or given up', () => {
  test('is made no faster than it is read, and no further once the reader has gone', async () => {
    seen.countries = 0;
    const response = await open();
    expect(response.statusCode).toBe(200);
    let before = -1;
    // Until what lies between the two is full.
    while (seen.countries > before) {
      before = seen.countries;
      await setTimeout(200);
    }
    expect(seen.countries).toBeLessThan(countryCount / 2);
    expect(seen.underWay).toBe(1);
    response.destroy();
    await vi.waitFor(() => expect(seen.underWay).toBe(0));
    await setTimeout(100);
    expect(seen.countries).toBeLessThan(before + 1_000);
  });

  test('gives its place back, so that as many as ever may be given up', async () => {
    for (let time = 0; time < 12; time += 1) {
      const response = await open();
      expect(response.statusCode).toBe(200);
      await new Promise((resolve) => {
        response.once('data', resolve);
      });
      response.destroy();
      await vi.waitFor(() => expect(seen.underWay).toBe(0));
    }
  });
});

test('abuse-24: of 1,000 exports at once a few are made and the others told when to come again, and the rest of the service answers', async () => {
  const exported = Array.from({ length: 1_000 }, (_, caller) =>
    service.call('anonymous', 'GET', path, { remoteAddress: `10.0.${caller % 250}.${Math.floor(caller / 250)}` }),
  );
  const others = Array.from({ length: 50 }, () => service.call('anonymous', 'GET', '/api/rounds'));
  const statuses = new Map<number, number>();
  for (const { status, headers, json } of await Promise.all(exported)) {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 200) continue;
    expect([status, json.code, headers.get('Retry-After')]).toEqual([429, 'too_many_exports', '5']);
  }
  expect((statuses.get(200) ?? 0) + (statuses.get(429) ?? 0)).toBe(1_000);
  expect(statuses.get(200)).toBeGreaterThanOrEqual(4);
  expect(statuses.get(429)).toBeGreaterThan(500);
  expect((await Promise.all(others)).every(({ status }) => status === 200)).toBe(true);
  expect(service.logged.join('')).toContain('"reason":"too_many_exports"');
  // Every place was given back.
  expect((await service.call('anonymous', 'GET', path)).status).toBe(200);
});

test('over the line no more are made at once than there are places, from one network fewer', async () => {
  seen.mostUnderWay = 0;
  const responses = await Promise.all(Array.from({ length: 20 }, open));
  const made = responses.filter(({ statusCode }) => statusCode === 200);
  expect(made).toHaveLength(2);
  expect(responses.filter(({ statusCode }) => statusCode === 429)).toHaveLength(18);
  expect(seen.mostUnderWay).toBe(2);
  for (const response of responses) response.destroy();
  await vi.waitFor(() => expect(seen.underWay).toBe(0));
});

test('a person has one file at a time, and nothing is read for those that are refused', async () => {
  const signedIn = await service.store.people.signIn('coordinator', testPassword);
  const headers = { Cookie: `groundwork-session=${signedIn?.token ?? ''}` };
  const own = `${served.address}/api/exports/assessments/${service.assessmentId}/assessment.groundwork.json`;
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const response = await fetch(own, { headers });
      await response.arrayBuffer();
      return response.status;
    }),
  );
  const made = statuses.filter((status) => status === 200).length;
  expect(made).toBeGreaterThanOrEqual(1);
  expect(statuses.filter((status) => status === 429).length).toBe(20 - made);
  expect(seen.carried).toBe(made);
  expect(made).toBeLessThan(20);
});
