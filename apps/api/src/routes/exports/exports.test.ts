import { demonstrationNotice } from '@groundwork/assessment';
import { readSdmxScores, readTable, readWorkbook } from '@groundwork/exchange';
import type { Answers } from '@groundwork/instrument';
import { systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeAnsweredRound, publishAnswers, saveAnswers } from '../../testing/publish-answers.ts';
import { openTestService, testRound, type Actor, type Answered, type TestService } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

const everybody: readonly Actor[] = [
  'anonymous',
  'coordinator',
  'contributor',
  'foreigner',
  'reviewer',
  'analyst',
  'expert',
  'administrator',
];

const files = [
  'answers.csv',
  'answers.xlsx',
  'answers.json',
  'codebook.xml',
  'scores.csv',
  'scores.xlsx',
  'scores.json',
  'scores.sdmx.csv',
  'structure.json',
] as const;

const kenya: Answers = {
  'SM-A01': { value: 4 },
  'SM-A02': { value: 2, isConfidential: true },
  'SM-A03': { value: 30 },
  'WD-B01': { value: 'kept back by nobody', mayPublish: true },
  'WD-B03': { value: ['web'], details: { who: 'the ministry' } },
};

let service: TestService;
const hash = 'c'.repeat(64);
const revision = wordsRevision();

beforeAll(async () => {
  service = await openTestService();
  const { store } = service;
  const round = { revision, hash, published: { KEN: kenya }, drafts: { URY: { 'SM-A03': { value: 77 } } } };
  await publishAnswers(store, { ...round, roundId: 'words-2025' });
  await publishAnswers(store, { ...round, roundId: 'words-demo' });
  await closeAnsweredRound(store, { ...round, roundId: 'words-closed' });
  const { scoreRunId } = await closeAnsweredRound(store, { ...round, roundId: 'words-embargo' });
  const embargoUntil = '2026-03-02T00:00:00.000Z';
  const scoreRuns = { words: scoreRunId };
  await store.rounds.move('words-embargo', { to: 'published', why: 'why', scoreRuns, embargoUntil }, systemActor);
});
afterAll(() => service.close());

function get(
  path: string,
  actor: Actor = 'anonymous',
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return service.call(actor, 'GET', path, { headers });
}

function ofRound(file: string, roundId = 'words-2025', actor: Actor = 'anonymous'): Promise<Answered> {
  return get(`/api/exports/rounds/${roundId}/${file}`, actor);
}

describe('files of a round', () => {
  test.each(files)(
    '%s is nowhere before publication and before the embargo ends, for anybody (abuse 4)',
    async (file) => {
      const missing = await ofRound(file, 'no-such-round');
      expect(missing.status).toBe(404);
      for (const roundId of ['round-1', 'words-closed', 'words-embargo']) {
        for (const actor of everybody) {
          const { status, json } = await ofRound(file, roundId, actor);
          expect({ ...json, requestId: '' }, `${actor} ${roundId}`).toEqual({ ...missing.json, requestId: '' });
          expect(status).toBe(404);
        }
      }
    },
  );

  test.each(files)('%s is for everybody once it is published, and is asked for again each time', async (file) => {
    for (const actor of ['anonymous', 'foreigner'] as const) {
      const { status, headers, bytes } = await ofRound(file, 'words-2025', actor);
      expect(status).toBe(200);
      expect(bytes.length).toBeGreaterThan(100);
      expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="words-2025-words-1\.0\.0-/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    const first = await ofRound(file);
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const tag = first.headers.get('ETag') ?? '';
    const again = await get(`/api/exports/rounds/words-2025/${file}`, 'anonymous', { 'If-None-Match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test.each(files)('%s of a demonstration says so in its name, in every row, and to search engines', async (file) => {
    const { headers, text, bytes } = await ofRound(file, 'words-demo');
    expect(headers.get('Content-Disposition')).toContain('-demonstration.');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    if (file.endsWith('.csv')) {
      const { rows } = readTable(text);
      expect(rows.length).toBeGreaterThan(0);
      for (const { cells } of rows) expect(Object.values(cells)).toContain(demonstrationNotice);
    } else if (file.endsWith('.xlsx')) {
      const [sheet] = readWorkbook(bytes).workbook?.sheets ?? [];
      for (const { cells } of sheet?.rows.slice(1) ?? []) expect(cells[0]?.text).toBe(demonstrationNotice);
    } else expect(text).toContain(demonstrationNotice);
    expect((await ofRound(file)).headers.get('X-Robots-Tag')).toBeNull();
  });

  test('hold the published answers, and of nobody a draft', async () => {
    const { rows } = readTable((await ofRound('answers.csv')).text);
    expect(new Set(rows.map(({ cells }) => cells['iso3']))).toEqual(new Set(['KEN']));
    const values = new Map(rows.map(({ cells }) => [cells['question'], cells['value']]));
    expect(values.get('SM-A03')).toBe('30');
    expect(values.get('WD-B01')).toBe('kept back by nobody');
    const whole = (await Promise.all(['answers.csv', 'answers.json'].map((file) => ofRound(file)))).map(
      ({ text }) => text,
    );
    expect(whole.join()).not.toMatch(/URY|Uruguay|\b77\b/);
  });

  test('have in the wide form exactly the columns that the codebook beside them describes', async () => {
    const { columns, rows } = readTable((await ofRound('answers.csv?form=wide')).text);
    const { text, headers } = await ofRound('codebook.xml');
    expect([...text.matchAll(/<var ID="([^"]+)"/g)].map(([, name]) => name)).toEqual(columns);
    expect(text).toContain(`<caseQnty>${rows.length}</caseQnty>`);
    const named = /<fileName>([^<]+)</.exec(text)?.[1];
    expect((await ofRound('answers.csv?form=wide')).headers.get('Content-Disposition')).toContain(`"${named}"`);
    expect(headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  });

  test('hold the scores of the published run to the last digit, in each format', async () => {
    const run = await service.store.scoreRuns.find('run-of-words-2025');
    const index = run?.countries['KEN']?.index.evidenced;
    expect(index).toBeTypeOf('number');
    const { rows } = readTable((await ofRound('scores.csv')).text);
    const row = rows.find(({ cells }) => cells['indicator'] === 'WD')?.cells;
    expect(Number(row?.['evidenced'])).toBe(index);
    expect(row).toMatchObject({ iso3: 'KEN', country: 'Kenya', rank: '1', validated_missing: 'not-validated' });
    const sdmx = readSdmxScores((await ofRound('scores.sdmx.csv')).text);
    expect(sdmx.problems).toEqual([]);
    expect(
      sdmx.observations.find(({ indicatorId, basis }) => indicatorId === 'WD' && basis === 'evidenced'),
    ).toMatchObject({ iso3: 'KEN', value: index, rank: 1 });
    const structure = await ofRound('structure.json');
    expect(structure.json.data.dataflows[0].id).toBe('DF_WD_SCORES');
    expect(structure.headers.get('Content-Type')).toContain('application/vnd.sdmx.structure+json');
    const json = await ofRound('scores.json');
    expect(json.json.rows[0]).toMatchObject({ iso3: 'KEN', indicator: 'WD', evidenced: index });
    const sheets = readWorkbook((await ofRound('scores.xlsx')).bytes).workbook?.sheets.map(({ name }) => name);
    expect(sheets).toEqual(['Scores', 'Codebook', 'Method']);
  });

  test('are gone with the next look when the publication is taken back', async () => {
    const { store } = service;
    await publishAnswers(store, { roundId: 'words-back', revision, hash, published: { KEN: kenya } });
    const tags = new Map<string, string>();
    for (const file of files) tags.set(file, (await ofRound(file, 'words-back')).headers.get('ETag') ?? '');
    await store.rounds.move('words-back', { to: 'closed', why: 'why' }, systemActor);
    for (const file of files) {
      const path = `/api/exports/rounds/words-back/${file}`;
      expect((await get(path, 'anonymous', { 'If-None-Match': tags.get(file) ?? '' })).status, file).toBe(404);
    }
  });

  test('never hold what people answered to an opinion instrument, whatever is published of it', async () => {
    const opinion = { ...revision, instrumentId: 'opinion', purpose: 'opinion' as const };
    await publishAnswers(service.store, {
      roundId: 'opinions',
      revision: opinion,
      hash: 'd'.repeat(64),
      published: { KEN: kenya },
    });
    for (const file of ['answers.csv', 'answers.xlsx', 'answers.json', 'codebook.xml'])
      expect((await ofRound(file, 'opinions')).status, file).toBe(404);
  });

  test('of answers to several versions ask which one, and drop none in silence', async () => {
    const { store } = service;
    const next = { ...revision, version: '1.1.0' };
    await store.instruments.publish(next, 'e'.repeat(64));
    await store.rounds.add({
      ...testRound('two-versions', 'open'),
      instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
    });
    const versions = [
      ['KEN', '1.0.0'],
      ['URY', '1.1.0'],
    ] as const;
    for (const [iso3, version] of versions) {
      if (version === '1.1.0')
        await store.rounds.repin(
          'two-versions',
          { instrumentId: 'words', version, hash: 'e'.repeat(64) },
          'why',
          systemActor,
        );
      const { assessmentId } = await store.assessments.ensure('two-versions', 'words', iso3);
      await saveAnswers(store, assessmentId, kenya);
      await store.assessments.submit(assessmentId, crypto.randomUUID(), systemActor);
      await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, 'why');
      await store.assessments.setState(assessmentId, 'in-review', 'validated', systemActor, 'why');
    }
    const run = await store.scoreRuns.find('run-of-words-2025');
    if (run === undefined) throw new Error('no run');
    await store.scoreRuns.add({ ...run, scoreRunId: 'run-of-two', roundId: 'two-versions', version: '1.1.0' });
    await store.rounds.move('two-versions', { to: 'closed', why: 'why' }, systemActor);
    const scoreRuns = { words: 'run-of-two' };
    await store.rounds.move('two-versions', { to: 'published', why: 'why', scoreRuns }, systemActor);
    const unnamed = await ofRound('answers.csv', 'two-versions');
    expect([unnamed.status, unnamed.json.issues]).toEqual([
      422,
      [{ path: '/version', code: 'version_required', versions: ['1.0.0', '1.1.0'] }],
    ]);
    for (const [iso3, version] of versions) {
      const { rows } = readTable((await ofRound(`answers.csv?version=${version}`, 'two-versions')).text);
      expect(new Set(rows.map(({ cells }) => `${cells['iso3']} ${cells['instrument_version']}`))).toEqual(
        new Set([`${iso3} ${version}`]),
      );
    }
    expect((await ofRound('answers.csv?version=9.9.9', 'two-versions')).status).toBe(404);
  });

  test.each(['form=round', 'form=long&sort=value', 'version=1.0.0&filter=KEN', 'limit=1'])(
    'do not pretend to understand %s',
    async (query) => {
      expect((await ofRound(`answers.csv?${query}`)).json.code).toBe('invalid');
    },
  );
});

describe('files of an assessment', () => {
  let path: string;
  let assessmentId: string;
  beforeAll(async () => {
    const { store } = service;
    await store.rounds.add({
      ...testRound('own-round', 'open'),
      instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
    });
    ({ assessmentId } = await store.assessments.ensure('own-round', 'words', 'KEN'));
    await saveAnswers(store, assessmentId, kenya);
    path = `/api/exports/assessments/${assessmentId}`;
  });

  test('are for who may read it, whole, and say that they are not for publication', async () => {
    for (const actor of ['coordinator', 'contributor'] as const) {
      const { status, text, headers } = await get(`${path}/answers.csv`, actor);
      expect(status).toBe(200);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Content-Disposition')).toContain('own-round-ken-words-1.0.0-answers-long.csv');
      const row = readTable(text).rows.find(({ cells }) => cells['question'] === 'SM-A02');
      expect(row?.cells).toMatchObject({ value: '2', is_confidential: 'true' });
    }
    const workbook = readWorkbook((await get(`${path}/answers.xlsx`, 'coordinator')).bytes).workbook;
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(['Answers', 'Codebook', 'Notes']);
    expect(JSON.stringify(workbook?.sheets[2])).toContain('not for publication');
  });

  test('a reviewer has them once the country has sent them, and not before', async () => {
    const sent = await service.store.assessments.ensure('round-1', 'small', 'KEN');
    const own = `/api/exports/assessments/${sent.assessmentId}/answers.csv`;
    expect((await get(own, 'reviewer')).status).toBe(404);
    await service.store.assessments.save(
      sent.assessmentId,
      [{ operationId: crypto.randomUUID(), questionId: 'SM-A01', baseVersion: 0, answer: { value: 2 } }],
      systemActor,
    );
    await service.store.assessments.submit(sent.assessmentId, crypto.randomUUID(), systemActor);
    expect((await get(own, 'reviewer')).status).toBe(200);
  });

  test('have in the wide form exactly the columns that the codebook beside them describes', async () => {
    const { columns } = readTable((await get(`${path}/answers.csv?form=wide`, 'coordinator')).text);
    const { text } = await get(`${path}/codebook.xml`, 'coordinator');
    expect([...text.matchAll(/<var ID="([^"]+)"/g)].map(([, name]) => name)).toEqual(columns);
    expect(text).toContain('<fileName>own-round-ken-words-1.0.0-answers-wide.csv</fileName>');
  });

  test('leave an entry in the chain of the country and a line in the security log, each time', async () => {
    const { store, logged } = service;
    for (const file of ['answers.csv?form=wide', 'answers.xlsx', 'answers.json', 'assessment.groundwork.json']) {
      await get(`${path}/${file}`, 'contributor');
      const [entry] = await store.audit.list({ assessmentId, limit: 1 });
      expect(entry, file).toMatchObject({
        act: 'file.export',
        chain: 'country/KEN',
        actorId: service.personIds.contributor,
      });
      expect(JSON.parse(logged.at(-1) ?? '{}')).toMatchObject({
        kind: 'security',
        action: 'export',
        decision: 'allowed',
        personId: service.personIds.contributor,
        object: assessmentId,
      });
    }
    expect((await store.audit.verify()).firstBad).toBeNull();
  });

  test('asked for by HEAD leave nothing behind, since nothing leaves', async () => {
    const before = await service.store.audit.list({ assessmentId });
    for (let time = 0; time < 10; time += 1) {
      const { status, headers, text } = await service.call('coordinator', 'HEAD', `${path}/answers.csv`);
      expect([status, text]).toEqual([200, '']);
      expect(headers.get('Content-Disposition')).toContain('answers-long.csv');
    }
    expect(await service.store.audit.list({ assessmentId })).toEqual(before);
    expect((await get(`${path}/answers.csv`, 'coordinator')).status).toBe(200);
  });
});
