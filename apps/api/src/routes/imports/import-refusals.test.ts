import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { StoreError, systemActor, type Store } from '@groundwork/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../create-api.ts';
import { readSettings } from '../../settings.ts';
import { forgedFile } from '../../testing/carried-file.ts';
import { saveAnswers } from '../../testing/publish-answers.ts';
import {
  openTestService,
  testPassword,
  testRound,
  type Actor,
  type Answered,
  type TestService,
} from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

const hash = 'c'.repeat(64);
let service: TestService;
let assessmentId: string;
/** The file of another service, whose answers are not here. */
let file: string;

beforeAll(async () => {
  service = await openTestService();
  const there = await openTestService();
  for (const { store } of [service, there]) {
    await store.instruments.publish(wordsRevision(), hash);
    const instruments = [{ instrumentId: 'words', version: '1.0.0', hash }];
    await store.rounds.add({ ...testRound('both', 'open'), instruments });
  }
  ({ assessmentId } = await service.store.assessments.ensure('both', 'words', 'KEN'));
  const other = await there.store.assessments.ensure('both', 'words', 'KEN');
  await saveAnswers(there.store, other.assessmentId, {
    'SM-A01': { value: 4 },
    'SM-A03': { value: 30 },
    'WD-B01': { value: 'A story' },
  });
  const path = `/api/exports/assessments/${other.assessmentId}/assessment.groundwork.json`;
  file = (await there.call('coordinator', 'GET', path)).text;
  await there.close();
});
afterAll(() => service.close());

function send(
  raw: string,
  more: { readonly actor?: Actor; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answered> {
  const { actor = 'coordinator', headers = {} } = more;
  return service.call(actor, 'POST', `/api/assessments/${assessmentId}/import`, { raw, headers });
}

async function expectNothingHere(): Promise<void> {
  expect(await service.store.assessments.responses(assessmentId)).toEqual([]);
  expect(await service.store.collaboration.proposals(assessmentId)).toEqual([]);
}

describe('a file is refused with its place, and nothing of it is taken:', () => {
  test('changed by hand', async () => {
    const { status, json } = await send(file.replace('"value": 30', '"value": 31'));
    expect([status, json.code, json.issues]).toEqual([
      422,
      'invalid_file',
      [{ path: '$.sha256', code: 'wrong-hash', params: {} }],
    ]);
    await expectNothingHere();
  });

  test.each([
    ['of another country', (plain: object) => ({ ...plain, iso3: 'URY' }), '$.iso3'],
    ['of another round', (plain: object) => ({ ...plain, roundId: 'round-1' }), '$.round.roundId'],
    ['of another questionnaire', (plain: object) => ({ ...plain, instrumentId: 'small' }), '$.instrument.instrumentId'],
    ['of a demonstration', (plain: object) => ({ ...plain, isDemonstration: true }), '$.demonstration'],
    [
      'of a questionnaire of the same name',
      (plain: object) => ({ ...plain, revisionHash: 'd'.repeat(64) }),
      '$.instrument.hash',
    ],
  ] as const)('%s', async (_title, change, path) => {
    const { status, json } = await send(await forgedFile(file, change as Parameters<typeof forgedFile>[1]));
    expect([status, json.code, json.issues]).toEqual([422, 'invalid_file', [{ path, code: 'other-assessment' }]]);
    await expectNothingHere();
  });

  test('of another version of the questionnaire, with a way on', async () => {
    const change = (plain: object) => ({ ...plain, version: '0.9.0', revisionHash: 'd'.repeat(64) });
    const { status, json } = await send(await forgedFile(file, change as Parameters<typeof forgedFile>[1]));
    expect([status, json.code]).toEqual([409, 'version_moved']);
    expect(json.detail).toContain('version 0.9.0');
    expect(json.detail).toContain('/versions/{version}');
    expect(json.issues).toEqual([
      { path: '$.instrument.version', code: 'other-version', file: '0.9.0', here: '1.0.0' },
    ]);
    await expectNothingHere();
  });

  test.each([
    ['nothing', '', 'not-json'],
    ['no JSON', 'iso3,round', 'not-json'],
    ['another JSON', '{"format":"x"}', 'wrong-format'],
    ['JSON 100,000 deep (abuse 24)', '['.repeat(100_000), 'too-deep'],
    [
      'a name that is given twice',
      '{"format":"groundwork-assessment","formatVersion":1,"iso3":"KEN","iso3":"URY"}',
      'repeated-name',
    ],
    ['a million numbers', `{"format":"groundwork-assessment","responses":[${'1,'.repeat(1_000_001)}1]}`, 'too-large'],
    ['nine million blanks', ' '.repeat(9_000_000), 'too-large'],
  ])('%s', async (_title, raw, code) => {
    const { status, json } = await send(raw);
    expect([status, json.code]).toEqual([422, 'invalid_file']);
    expect(json.issues.map((issue: { readonly code: string }) => issue.code)).toContain(code);
    await expectNothingHere();
  });

  test('a smuggled prototype', async () => {
    const { json } = await send(file.replace('"iso3"', '"__proto__": {"isAdministrator": true}, "iso3"'));
    expect(json.issues).toContainEqual({ path: '$.__proto__', code: 'unknown-field', params: {} });
    expect(({} as { readonly isAdministrator?: boolean }).isAdministrator).toBeUndefined();
    await expectNothingHere();
  });

  test('more than is ever read is cut off while it streams', async () => {
    expect((await send(' '.repeat(16_000_001))).status).toBe(413);
    const lying = await send(' '.repeat(16_000_001), { headers: { 'Content-Length': '10' } });
    expect(lying.status).toBe(413);
    await expectNothingHere();
  });

  test('sent as a form could send it, from another site, or with a query that nobody knows', async () => {
    expect((await send(file, { headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect((await send(file, { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    const path = `/api/assessments/${assessmentId}/import`;
    for (const query of ['dryRun=1', 'dryrun=true', 'force=true'])
      expect((await service.call('coordinator', 'POST', `${path}?${query}`, { raw: file })).json.code, query).toBe(
        'invalid',
      );
    await expectNothingHere();
  });

  test.each([
    ['foreigner', 404],
    ['reviewer', 404],
    ['analyst', 404],
    ['expert', 404],
    ['administrator', 403],
    ['anonymous', 401],
  ] as const)('sent by %s', async (actor, status) => {
    expect((await send(file, { actor })).status).toBe(status);
    await expectNothingHere();
  });
});

describe('a contributor of one section', () => {
  const half = 'half' as Actor;
  let own: string;
  beforeAll(async () => {
    const { store } = service;
    const roles = [boundRole('contributor', { iso3: 'KEN', instrumentId: 'words', sectionId: 'A' })];
    await store.people.add({ name: 'Half', login: 'half', password: testPassword, roles });
    await store.rounds.add({
      ...testRound('halves', 'open'),
      instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
    });
    own = (await store.assessments.ensure('halves', 'words', 'KEN')).assessmentId;
  });

  test('brings in the own section; the others are left alone, and told, in a dry run as well', async () => {
    const proof = {
      evidenceId: randomUUID(),
      kind: 'law',
      title: 'The act',
      issuer: '',
      date: '2024',
      language: 'en',
      link: '',
      page: '',
      isPublic: true,
    } as const;
    const raw = await forgedFile(file, (plain) => ({
      ...plain,
      roundId: 'halves',
      responses: [
        ...plain.responses,
        {
          questionId: 'WD-B03',
          version: 1,
          answer: { value: ['web'] },
          origin: 'typed',
          savedAt: plain.madeAt,
          earlier: [],
          evidence: [proof],
        },
      ],
    }));
    for (const query of ['?dryRun=true', '']) {
      const path = `/api/assessments/${own}/import${query}`;
      const { status, json } = await service.call(half, 'POST', path, { raw });
      expect(status).toBe(200);
      expect(json.answers).toEqual({ inFile: 4, same: 0, behind: 0, outsideSections: 2, sent: 2 });
      const outside = json.differences.filter((one: { readonly isOutsideSections: boolean }) => one.isOutsideSections);
      expect(outside).toMatchObject([
        { questionId: 'WD-B01', outcome: null },
        { questionId: 'WD-B03', outcome: null },
      ]);
      expect(json.evidence.refused).toEqual([
        { questionId: 'WD-B03', evidenceId: proof.evidenceId, code: 'section-not-assigned' },
      ]);
    }
    const responses = await service.store.assessments.responses(own);
    expect(responses.map(({ questionId }) => questionId)).toEqual(['SM-A01', 'SM-A03']);
    expect(await service.store.collaboration.proposals(own)).toEqual([]);
  });
});

describe('what a file holds that cannot be taken', () => {
  let place: string;
  let send3: (raw: string, actor?: Actor) => Promise<Answered>;
  beforeAll(async () => {
    await service.store.rounds.add({
      ...testRound('third', 'open'),
      instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
    });
    place = (await service.store.assessments.ensure('third', 'words', 'KEN')).assessmentId;
    send3 = (raw, actor = 'coordinator') => service.call(actor, 'POST', `/api/assessments/${place}/import`, { raw });
  });

  test('is kept as a proposal when the instrument refuses it, and holds up nothing else', async () => {
    const raw = await forgedFile(file, (plain) => ({
      ...plain,
      roundId: 'third',
      responses: plain.responses.map((response) =>
        response.questionId === 'SM-A01' ? { ...response, answer: { value: 3 } } : response,
      ),
    }));
    const { json } = await send3(raw);
    expect(json.report).toMatchObject({ sent: 3, saved: 2, refused: 1 });
    expect(json.differences[0]).toMatchObject({
      questionId: 'SM-A01',
      outcome: 'refused',
      issues: [{ code: 'not-a-level' }],
    });
    expect(await service.store.collaboration.proposals(place)).toMatchObject([
      { questionId: 'SM-A01', reason: 'refused', answer: { value: 3 } },
    ]);
  });

  test('comes in batches, is kept to the last answer, and after a break in the middle is kept once', async () => {
    const count = 1_200;
    const fourth = await service.store.rounds.find('third');
    if (fourth === undefined) throw new Error('no round');
    await service.store.rounds.add({ ...fourth, roundId: 'fourth' });
    const target = (await service.store.assessments.ensure('fourth', 'words', 'KEN')).assessmentId;
    const raw = await forgedFile(file, (plain) => {
      const [response] = plain.responses;
      if (response === undefined) throw new Error('no response');
      const responses = Array.from({ length: count }, (_, index) => ({
        ...response,
        questionId: `ZZ-${String.fromCharCode(65 + Math.floor(index / 100))}${String(index % 100).padStart(2, '0')}`,
      }));
      return { ...plain, roundId: 'fourth', responses };
    });
    // The database goes away in the second batch.
    let calls = 0;
    const assessments: Store['assessments'] = {
      ...service.store.assessments,
      async save(...given) {
        calls += 1;
        if (calls === 2) throw new StoreError('unavailable', { reason: 'connection lost' });
        return await service.store.assessments.save(...given);
      },
    };
    const { settings } = readSettings({});
    if (settings === undefined) throw new Error('the default settings are wrong');
    const store = { ...service.store, assessments };
    const app = createApi({
      store,
      settings,
      clock: () => new Date('2026-03-01T12:00:00Z'),
      log: pino({ level: 'silent' }),
    });
    const signedIn = await service.store.people.signIn('coordinator', testPassword);
    const bring = () =>
      app.request(`/api/assessments/${target}/import`, {
        method: 'POST',
        headers: {
          Origin: 'http://localhost',
          'Content-Type': 'application/json',
          Cookie: `groundwork-session=${signedIn?.token ?? ''}`,
        },
        body: raw,
      });
    expect((await bring()).status).toBe(503);
    expect(await service.store.collaboration.proposals(target)).toHaveLength(500);
    const second = await bring();
    expect(second.status).toBe(200);
    expect(await second.json()).toMatchObject({ report: { sent: count, refused: count } });
    expect(await service.store.collaboration.proposals(target)).toHaveLength(count);
    expect((await service.store.audit.verify()).firstBad).toBeNull();
  }, 60_000);

  test('is named: a comment of an id that stands for something else, and one to no question', async () => {
    const taken = randomUUID();
    const elsewhere = service.foreignAssessmentId;
    const comment = { commentId: taken, questionId: null, parentId: null, kind: 'comment', body: 'Another' } as const;
    await service.store.collaboration.addComment(elsewhere, { ...comment, isReply: false }, systemActor);
    const remark = { writtenBy: 'A', writtenAt: '2026-03-01T00:00:00Z', text: 'A word' };
    const nowhere = randomUUID();
    const raw = await forgedFile(file, (plain) => ({
      ...plain,
      roundId: 'third',
      comments: [
        { ...remark, commentId: taken, questionId: null },
        { ...remark, commentId: nowhere, questionId: 'SM-Z99' },
        { ...remark, commentId: randomUUID(), questionId: null, text: 'x'.repeat(20_000) },
        { ...remark, commentId: randomUUID(), questionId: 'SM-A01' },
      ],
    }));
    const { json } = await send3(raw);
    expect(json.comments).toMatchObject({ inFile: 4, known: 0, added: 1 });
    expect(json.comments.refused.map((one: { readonly code: string }) => one.code)).toEqual([
      'id-taken',
      'unknown-question',
      'too-long',
    ]);
    expect(await service.store.collaboration.comments(elsewhere)).toMatchObject([{ body: 'Another' }]);
  });
});
