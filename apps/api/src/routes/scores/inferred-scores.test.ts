import type { Country } from '@groundwork/assessment';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword, type Answered } from '../../testing/test-service.ts';
import { answerAll, openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

let service: ScoredService;
let runIds: readonly string[];

beforeAll(async () => {
  service = await openScoredService({ validatedAnswers: reviewed({ KEN: 0.515625, URY: 0.765625 }) });
  const runs = [await service.run('evidenced'), await service.run('validated')];
  runIds = runs.map(({ scoreRunId }) => scoreRunId ?? '');
}, 120_000);
afterAll(() => service.close());

function told({ status, json, headers }: Answered) {
  return { status, json: { ...json, requestId: '' }, headers: [...headers.keys()].toSorted() };
}

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
