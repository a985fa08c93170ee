import { randomUUID } from 'node:crypto';
import { systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiRoute } from '../../access/define-route.ts';
import type { Actor, Answered } from '../../testing/test-service.ts';
import { allRoutes } from '../all-routes.ts';
import { openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

/** Whoever has no business with unpublished scores: officials, people with roles not bound to the round, nobody. */
const outsiders: readonly Actor[] = ['anonymous', 'coordinator', 'contributor', 'foreigner', 'analyst', 'expert'];

let service: ScoredService;
/** What must not be seen: ids, hashes and figures of the runs. */
let secrets: readonly string[];
let runIds: readonly string[];
let jobId: string;

beforeAll(async () => {
  service = await openScoredService({ validatedAnswers: reviewed({ KEN: 0.515625, URY: 0.765625 }) });
  const runs = [await service.run('evidenced'), await service.run('validated')];
  jobId = runs[0]?.jobId ?? '';
  runIds = runs.map(({ scoreRunId }) => scoreRunId ?? '');
  const summaries = await Promise.all(runIds.map((id) => service.store.scoreRuns.summary(id)));
  secrets = [
    ...runIds,
    ...summaries.flatMap((run) => [run?.inputHash ?? '', run?.contentHash ?? '']),
    // What the reviewers made of both countries: nobody else can know these digits.
    '51.5625',
    '76.5625',
    '64.0625',
  ];
}, 120_000);
afterAll(() => service.close());

/** The address of a route with everything in it that an outsider might guess. */
function address({ path }: ApiRoute, roundId: string): string {
  const places: Readonly<Record<string, string>> = {
    '{roundId}': roundId,
    '{editionId}': roundId,
    '{fileName}': `${roundId}.csv`,
    '{scoreRunId}': runIds[1] ?? '',
    '{jobId}': jobId,
    '{iso3}': 'KEN',
    '{groupId}': 'world',
    '{targetId}': '8.F',
    '{instrumentId}': 'small',
    '{version}': '1.0.0',
    '{assessmentId}': service.assessmentId,
  };
  return path.replaceAll(/\{\w+\}/g, (place) => encodeURIComponent(places[place] ?? 'none'));
}

const reading = allRoutes.filter(({ method }) => method === 'get');
/** Ways to scores that a round is named in. The announcement of the round is public; other roles' acts are refused by role. */
const waysToScores = reading.filter(
  ({ path, access }) =>
    (/\{(roundId|editionId|fileName)\}/.test(path) || path.startsWith('/api/score-runs/')) &&
    path !== '/api/rounds/{roundId}' &&
    (access === 'public' || access === 'scores-preview'),
);

function told({ status, json, headers }: Answered) {
  return { status, json: { ...json, requestId: '' }, headers: [...headers.keys()].toSorted() };
}

/** Nothing of the round's scores is found by anybody of these, by any way of reading. */
async function expectNothingSeen(roundId: string): Promise<void> {
  for (const actor of outsiders) {
    for (const route of reading) {
      const path = address(route, roundId);
      for (const headers of [{}, { 'If-None-Match': '*' }]) {
        const answered = await service.call(actor, 'GET', path, { headers });
        const shown = secrets.filter((secret) => answered.text.includes(secret));
        expect([actor, path, shown]).toEqual([actor, path, []]);
      }
    }
    for (const route of waysToScores) {
      const there = await service.call(actor, 'GET', address(route, roundId), { headers: { 'If-None-Match': '*' } });
      const missing = await service.call(actor, 'GET', address(route, 'no-such-round'));
      const isRefused = there.status === 404 || (actor === 'anonymous' && there.status === 401);
      expect([actor, route.path, isRefused]).toEqual([actor, route.path, true]);
      // The address of a run names no round: it is the same for both, and must not be there at all.
      expect(told(there)).toEqual(told(missing));
      expect(there.headers.has('ETag')).toBe(false);
    }
  }
}

describe('abuse-04: scores before publication', () => {
  test('abuse-04: there is something to be seen, for who may see it, and there are many ways to it', async () => {
    const texts = await Promise.all(
      runIds.map(async (id) => (await service.call('administrator', 'GET', `/api/rounds/round-1/previews/${id}`)).text),
    );
    for (const secret of secrets.slice(0, -1)) expect(texts.join('')).toContain(secret);
    const ways = waysToScores.map(({ path }) => path);
    for (const way of [
      '/api/editions/{editionId}',
      '/api/exports/editions/{fileName}',
      '/api/rounds/{roundId}/groups/{groupId}',
      '/api/rounds/{roundId}/previews',
      '/api/rounds/{roundId}/previews/{scoreRunId}',
      '/api/rounds/{roundId}/previews/{scoreRunId}/countries/{iso3}',
      '/api/rounds/{roundId}/scores',
      '/api/rounds/{roundId}/scores/{iso3}',
      '/api/rounds/{roundId}/targets/{targetId}',
      '/api/score-runs/{scoreRunId}',
      '/api/score-runs/{scoreRunId}/countries/{iso3}',
    ])
      expect(ways).toContain(way);
  });

  test('abuse-04: a round that is open, closed or under embargo shows nothing by list, export, address, tag or count', async () => {
    await expectNothingSeen('round-1');
    await service.store.rounds.move('round-1', { to: 'closed', why: 'test' }, systemActor);
    await expectNothingSeen('round-1');
    const embargoUntil = '2026-04-01T09:00:00.000Z';
    const scoreRuns = { small: runIds[1] ?? '' };
    await service.store.rounds.move('round-1', { to: 'published', why: 'test', embargoUntil, scoreRuns }, systemActor);
    service.setClock('2026-04-01T08:59:59.999Z');
    await expectNothingSeen('round-1');
  }, 240_000);

  test('abuse-04: at the instant the embargo ends everybody sees the run that was published, and no other', async () => {
    service.setClock('2026-04-01T09:00:00.000Z');
    for (const actor of outsiders) {
      const { status, json } = await service.call(actor, 'GET', '/api/rounds/round-1/scores');
      expect([actor, status, json.scoreRunId]).toEqual([actor, 200, runIds[1]]);
      expect((await service.call(actor, 'GET', `/api/score-runs/${runIds[1]}`)).status).toBe(200);
      expect((await service.call(actor, 'GET', `/api/score-runs/${runIds[0]}`)).status).toBe(404);
    }
    // The clock of a service that steps back hides it again.
    service.setClock('2026-04-01T08:59:59.999Z');
    expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/scores')).status).toBe(404);
  });

  test('abuse-04: what is taken back is gone with the next request, also for who holds its tag', async () => {
    service.setClock('2026-04-02T00:00:00.000Z');
    const shown = await service.call('anonymous', 'GET', `/api/score-runs/${runIds[1]}`);
    expect(shown.headers.get('Cache-Control')).toBe('public, no-cache');
    const body = { operationId: randomUUID(), why: 'a mistake was found' };
    const withdrawn = await service.call('administrator', 'POST', '/api/rounds/round-1/publication/withdrawal', {
      body,
    });
    expect([withdrawn.status, withdrawn.json.state]).toEqual([200, 'closed']);
    const held = { headers: { 'If-None-Match': shown.headers.get('ETag') ?? '' } };
    expect((await service.call('anonymous', 'GET', `/api/score-runs/${runIds[1]}`, held)).status).toBe(404);
    await expectNothingSeen('round-1');
  }, 120_000);

  test('abuse-04: who asks for them by name is written down', async () => {
    await service.call('coordinator', 'GET', '/api/rounds/round-1/scores');
    const line = JSON.parse(service.logged.at(-1) ?? '{}') as Record<string, unknown>;
    expect(line).toMatchObject({ kind: 'security', action: 'scores-read', decision: 'denied', object: 'round-1' });
    await service.call('coordinator', 'GET', `/api/rounds/round-1/previews/${runIds[1]}`);
    expect(JSON.parse(service.logged.at(-1) ?? '{}')).toMatchObject({ action: 'scores-preview', decision: 'denied' });
  });
});
