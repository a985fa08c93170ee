import { operatorActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPublishedRound, openTestService, testRound, testRun, type TestService } from '../testing/test-service.ts';
import { smallRevision, smallRevisionHash } from '../testing/small-revision.ts';
import { allRoutes } from './all-routes.ts';
import { roundScoresShape } from './rounds/round-scores.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  const { store } = service;
  await addPublishedRound(store, 'demo-published');
  await store.rounds.add(testRound('closed-round', 'closed'));
  await store.scoreRuns.add(testRun('closed-round'));
  await store.reference.loadEditions('egdi', 'egdi-1', [
    {
      edition: {
        editionId: 'egdi-2024',
        indexId: 'egdi',
        indexTitle: 'E-Government Development Index',
        indexLabel: 'EGDI',
        year: 2024,
        producer: 'UN DESA',
        source: 'invented for this test',
        terms: '',
        scale: { minimum: 0, maximum: 1 },
        decimals: 4,
        isRanked: true,
        isDemonstration: false,
        components: [{ componentId: 'osi', title: 'Online services', weight: 1 }],
        groups: [],
      },
      rows: [
        { iso3: 'KEN', name: 'Kenya', index: 0.63, rank: 2, groupId: null, components: { osi: 0.63 }, flags: [] },
        { iso3: 'URY', name: 'Uruguay', index: 0.9, rank: 1, groupId: null, components: { osi: 0.9 }, flags: [] },
      ],
    },
  ]);
});
afterAll(() => service.close());

const notice = 'Demonstration data: generated, no assessment of any country';

describe('instruments', () => {
  const path = '/api/instruments/small/revisions/1.0.0';

  test('a revision is kept for ever under its hash, and not sent twice', async () => {
    const { json, headers } = await service.call('anonymous', 'GET', path);
    expect(json).toEqual(smallRevision);
    expect(headers.get('ETag')).toBe(`"${smallRevisionHash}"`);
    expect(headers.get('Cache-Control')).toContain('immutable');
    const again = await service.call('anonymous', 'GET', path, {
      headers: { 'If-None-Match': `W/"${smallRevisionHash}"` },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('they are listed, and an unknown version is nowhere', async () => {
    expect((await service.call('anonymous', 'GET', '/api/instruments')).json.instruments).toHaveLength(1);
    expect((await service.call('anonymous', 'GET', path.replace('1.0.0', '1.0.1'))).status).toBe(404);
  });
});

describe('scores of rounds (abuse 4)', () => {
  test('a published round shows them with what is needed to recompute them', async () => {
    const { json, headers } = await service.call(
      'anonymous',
      'GET',
      '/api/rounds/demo-published/scores?instrument=small',
    );
    expect(roundScoresShape.parse(json)).toMatchObject({ demonstration: notice, scoreRunId: 'run-of-demo-published' });
    expect(json.rows).toHaveLength(1);
    const call = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
    expect((await service.call('anonymous', 'GET', '/api/rounds/demo-published/scores', call)).status).toBe(304);
  });

  test.each(['coordinator', 'analyst', 'administrator', 'anonymous'] as const)(
    'an unpublished round looks to %s like one that does not exist, by every way',
    async (actor) => {
      const missing = await service.call(actor, 'GET', '/api/rounds/no-round/scores');
      for (const path of [
        '/api/rounds/closed-round/scores',
        '/api/rounds/closed-round/scores?instrument=small',
        '/api/rounds/closed-round/groups/region:Africa',
        '/api/editions/closed-round',
        '/api/exports/editions/closed-round.csv',
      ]) {
        const { status, json, headers } = await service.call(actor, 'GET', path, { headers: { 'If-None-Match': '*' } });
        expect([path, status]).toEqual([path, 404]);
        expect({ ...json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
        expect(headers.has('ETag')).toBe(false);
      }
      const { text } = await service.call(actor, 'GET', '/api/editions');
      expect(text).not.toContain('closed-round');
      expect((await service.call(actor, 'GET', '/api/countries/KEN')).text).not.toContain('closed-round');
    },
  );

  test('a published round that is withdrawn disappears at the next request', async () => {
    await addPublishedRound(service.store, 'fleeting');
    expect((await service.call('anonymous', 'GET', '/api/rounds/fleeting/scores')).status).toBe(200);
    const administrator = operatorActor(service.personIds.administrator);
    await service.store.rounds.move('fleeting', { to: 'closed', why: 'a mistake was found' }, administrator);
    expect((await service.call('anonymous', 'GET', '/api/rounds/fleeting/scores')).status).toBe(404);
    expect((await service.call('anonymous', 'GET', '/api/editions/fleeting')).status).toBe(404);
  });

  test('a group shows both means with their coverage', async () => {
    const { json } = await service.call('anonymous', 'GET', '/api/rounds/demo-published/groups/region%3AAfrica');
    expect(json).toMatchObject({ groupId: 'region:Africa', count: 1, of: 1, demonstration: notice });
    expect((await service.call('anonymous', 'GET', '/api/rounds/demo-published/groups/region:Mars')).status).toBe(404);
  });
});

describe('editions', () => {
  test('published indices come first, demonstrations last and labelled', async () => {
    const { json } = await service.call('anonymous', 'GET', '/api/editions');
    expect(json.editions.map((edition: { editionId: string }) => edition.editionId)).toEqual([
      'egdi-2024',
      'demo-published',
    ]);
    expect((await service.call('anonymous', 'GET', '/api/editions/demo-published')).json.demonstration).toBe(notice);
    expect((await service.call('anonymous', 'GET', '/api/editions/egdi-2024')).json).not.toHaveProperty(
      'demonstration',
    );
  });

  test('a file is narrowed and sorted like the page', async () => {
    const lines = async (query: string): Promise<readonly string[]> =>
      (await service.call('anonymous', 'GET', `/api/exports/editions/egdi-2024.csv${query}`)).text
        .trim()
        .split('\r\n')
        .slice(1);
    expect((await lines('?region=Africa')).map((line) => line.slice(0, 3))).toEqual(['KEN']);
    expect((await lines('?sort=index')).map((line) => line.slice(0, 3))).toEqual(['URY', 'KEN']);
    expect((await lines('?sort=osi&order=ascending')).map((line) => line.slice(0, 3))).toEqual(['KEN', 'URY']);
  });

  test('a generated file says so in its name and in each row', async () => {
    const { text, headers } = await service.call(
      'anonymous',
      'GET',
      '/api/exports/editions/demo-published-demonstration.csv',
    );
    expect(headers.get('Content-Disposition')).toContain('demo-published-demonstration.csv');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(text.trim().split('\r\n')[1]).toMatch(new RegExp(`^"${notice}",`));
  });

  test.each([
    ['/api/exports/editions/egdi-2024.csv?sort=password', 422],
    ['/api/exports/editions/egdi-2024.csv?order=sideways', 422],
    ['/api/exports/editions/egdi-2024.csv?limit=1000000', 422],
    ['/api/exports/editions/egdi-2024.csv?income=rich', 422],
    ['/api/exports/editions/egdi-2024.txt', 404],
    ['/api/exports/editions/..%2F..%2Fsecrets.csv', 404],
    ['/api/countries?sort=index', 422],
    ["/api/countries?region=' OR 1=1 --", 200],
    ['/api/rounds/demo-published/scores?instrument[$ne]=x', 422],
    ['/api/rounds/demo-published/scores?instrument=other', 404],
  ])('%s is answered %i (abuse 25)', async (path, status) => {
    expect((await service.call('anonymous', 'GET', path)).status).toBe(status);
  });
});

describe('countries, goals and the service itself', () => {
  test('a country comes with its figures of each edition', async () => {
    const { json } = await service.call('anonymous', 'GET', '/api/countries/ken');
    expect(json.country.name).toBe('Kenya');
    expect(json.editions).toMatchObject([
      { editionId: 'egdi-2024', row: { index: 0.63 } },
      { editionId: 'demo-published', demonstration: notice },
    ]);
    expect((await service.call('anonymous', 'GET', '/api/countries/QQQ')).status).toBe(404);
  });

  test('countries are narrowed by the filter', async () => {
    const { json } = await service.call('anonymous', 'GET', '/api/countries?region=Americas&income=HIC&search=uru');
    expect(json.countries.map(({ iso3 }: { iso3: string }) => iso3)).toEqual(['URY']);
  });

  test('the goals can be read', async () => {
    const goals = [{ goalId: 1, title: 'Eradicate extreme poverty and hunger', targets: [] }];
    await service.store.reference.loadFramework('mdg-1', { goals, indicators: [] });
    expect((await service.call('anonymous', 'GET', '/api/mdg')).json).toMatchObject({ goals, indicators: [] });
  });

  test('health writes and reads', async () => {
    expect((await service.call('anonymous', 'GET', '/api/health')).json).toEqual({ status: 'ok' });
  });

  test('the description names every route with its access rule and its refusals', async () => {
    const { json } = await service.call('anonymous', 'GET', '/api/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    for (const { path, method, access } of allRoutes) {
      expect(json.paths[path][method], `${method} ${path}`).toMatchObject({ 'x-access': access });
      expect(json.paths[path][method].responses).toHaveProperty('default');
    }
    const saving = json.paths['/api/assessments/{assessmentId}/responses'].post;
    expect(saving.requestBody.content['application/json'].schema).toMatchObject({ additionalProperties: false });
  });
});
