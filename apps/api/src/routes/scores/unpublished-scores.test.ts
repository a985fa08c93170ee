import { randomUUID } from 'node:crypto';
import type { Country } from '@groundwork/assessment';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor, systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiRoute } from '../../access/define-route.ts';
import { testPassword, type Actor, type Answered } from '../../testing/test-service.ts';
import { allRoutes } from '../all-routes.ts';
import { answerAll, openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

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
/** Ways to scores that a round is named in. The announcement of the round is public, and management is refused by role. */
const waysToScores = reading.filter(
  ({ path, access }) =>
    (/\{(roundId|editionId|fileName)\}/.test(path) || path.startsWith('/api/score-runs/')) &&
    path !== '/api/rounds/{roundId}' &&
    access !== 'round-manage' &&
    !path.includes('{assessmentId}'),
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
    expect(waysToScores.map(({ path }) => path).toSorted()).toEqual([
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
    ]);
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

describe('abuse-05: inference of unpublished scores', () => {
  test.each(['sort=index', 'order=descending', 'rank=1', 'index.gte=50', 'region=Africa', 'limit=1', 'include=ranks'])(
    'abuse-05: ?%s over unpublished scores is refused, whether there are any or not',
    async (query) => {
      const { administrator, analyst } = { administrator: 'administrator', analyst: 'analyst' } as const;
      for (const path of ['/api/rounds/round-1/scores', '/api/rounds/no-such-round/scores']) {
        const { status, json } = await service.call(analyst, 'GET', `${path}?${query}`);
        expect([path, status, json.code]).toEqual([path, 422, 'invalid']);
      }
      // Not even who may see all of them.
      const preview = await service.call(administrator, 'GET', `/api/rounds/round-1/previews/${runIds[1]}?${query}`);
      expect([preview.status, preview.json.issues[0].code]).toEqual([422, 'unknown_field']);
    },
  );

  test('abuse-05: a role that is not bound to the round sees no aggregate of it; one that is sees all but small groups', async () => {
    const { store } = service;
    await store.reference.loadCountries('countries-4', ['KEN', 'UGA', 'TZA', 'URY'].map(countryOf), {});
    await store.rounds.add({
      ...(await roundLike('wide-round')),
      state: 'open',
    });
    await answerAll(service, 'wide-round', { KEN: [2, 4, 40], UGA: [4, 4, 50], TZA: [0, 2, 30], URY: [4, 2, 60] });
    const { scoreRunId } = await service.run('evidenced', 'wide-round');
    const path = `/api/rounds/wide-round/previews/${scoreRunId}`;
    expect((await service.call('analyst', 'GET', path)).status).toBe(404);
    expect((await service.call('analyst', 'GET', '/api/rounds/wide-round/groups/world')).status).toBe(404);
    await store.people.add({
      name: 'granted',
      login: 'granted',
      password: testPassword,
      roles: [boundRole('analyst', { roundId: 'wide-round' })],
    });
    const { json } = await service.callAs('granted', 'GET', path);
    expect(json.rows.map(({ rank }: { rank: number }) => rank).toSorted()).toEqual([1, 2, 3, 4]);
    const groups = Object.fromEntries(
      json.groups.map(({ groupId, count, unweightedMean, populationWeightedMean, isWithheld }: Group) => [
        groupId,
        [count, isWithheld, unweightedMean === null, populationWeightedMean === null],
      ]),
    );
    expect(groups).toMatchObject({
      world: [4, false, false, false],
      'region:Africa': [3, false, false, false],
      'region:Americas': [1, true, true, true],
    });
  }, 120_000);

  test('abuse-05: a reviewer sees the own countries without rank, interval or group, whatever the address', async () => {
    const { store } = service;
    const runs = await service.call('reviewer', 'GET', '/api/rounds/round-1/previews');
    expect(runs.json.previews.map(({ basis }: { basis: string }) => basis)).toEqual(['evidenced', 'validated']);
    const path = `/api/rounds/round-1/previews/${runIds[1]}`;
    const { json, text } = await service.call('reviewer', 'GET', path);
    expect(json.rows).toMatchObject([{ iso3: 'KEN', index: 51.5625, rank: null }]);
    expect(json.rows[0]).not.toHaveProperty('rankInterval');
    expect([json.groups, json.uncertainty]).toEqual([[], undefined]);
    expect(text).not.toMatch(/URY|76\.5625|64\.0625/);
    const own = await service.call('reviewer', 'GET', `${path}/countries/KEN`);
    expect([own.status, own.json.row.rank, own.json.scores.index.validated]).toEqual([200, null, 51.5625]);
    const foreign = await service.call('reviewer', 'GET', `${path}/countries/URY`);
    const missing = await service.call('reviewer', 'GET', `${path}/countries/XXX`);
    expect(told(foreign)).toEqual(told(missing));
    expect(foreign.status).toBe(404);
    // Of the own country nobody is a reviewer, not even by an old role.
    await store.people.add({
      name: 'native',
      login: 'native',
      password: testPassword,
      homeIso3: 'URY',
      roles: [boundRole('reviewer', { iso3: 'URY' })],
    });
    expect((await service.callAs('native', 'GET', path)).status).toBe(404);
  });

  test('abuse-05: a preview is found under its own round only, and never kept by a cache', async () => {
    const path = (roundId: string) => `/api/rounds/${roundId}/previews/${runIds[1]}`;
    expect((await service.call('administrator', 'GET', path('wide-round'))).status).toBe(404);
    const { headers } = await service.call('administrator', 'GET', path('round-1'));
    expect(headers.get('Cache-Control')).toBe('no-store');
    const held = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
    expect((await service.call('administrator', 'GET', path('round-1'), held)).status).toBe(304);
    // Taken from a granted role, it is gone.
    const { analyst } = service.personIds;
    const grant = boundRole('analyst', { roundId: 'round-1' });
    await service.store.people.grant(analyst, grant, operatorActor('test'));
    service.forgetSessions();
    expect((await service.call('analyst', 'GET', path('round-1'))).status).toBe(200);
    await service.store.people.revoke(analyst, grant, operatorActor('test'));
    service.forgetSessions();
    expect((await service.call('analyst', 'GET', path('round-1'))).status).toBe(404);
  });
});

interface Group {
  readonly groupId: string;
  readonly count: number;
  readonly unweightedMean: number | null;
  readonly populationWeightedMean: number | null;
  readonly isWithheld: boolean;
}

async function roundLike(roundId: string) {
  const round = await service.store.rounds.find('round-1');
  if (round === undefined) throw new Error('no round');
  return { ...round, roundId, deadline: '2026-12-31T00:00:00.000Z' };
}

function countryOf(iso3: string): Country {
  const isAfrican = iso3 !== 'URY';
  return {
    iso3,
    m49: null,
    name: iso3,
    isMemberState: true,
    region: isAfrican ? 'Africa' : 'Americas',
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: { persons: 1_000_000, year: 2024 },
    dot: null,
  };
}
