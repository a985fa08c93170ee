import { randomUUID } from 'node:crypto';
import { operatorActor, systemActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { completeAnswers } from '../../../../test/environment/opinion-round.ts';
import { withOpinions, type OpinionParts } from '../../../../test/environment/opinion-service.ts';
import { allRoutes } from '../routes/all-routes.ts';
import { submitAnswers } from '../routes/review/review-service.test-data.ts';
import { openTestService, type Actor, type TestService } from '../testing/test-service.ts';
import { isPaged } from './is-paged.test-data.ts';

type Service = TestService & OpinionParts;

/** A list: who reads it, where it is, and how one more comes to stand in it. */
interface PagedList {
  readonly reader: Actor;
  readonly address: (service: Service) => string;
  readonly add: (service: Service) => Promise<unknown>;
  /** The newest is first: what is added while somebody turns pages stands before them all. */
  readonly isNewestFirst?: true;
}

const own = (rest: string) => (service: Service) => `/api/assessments/${service.assessmentId}${rest}`;
const ok = async (answering: ReturnType<Service['call']>): Promise<void> => {
  const { status, text } = await answering;
  expect(status, text).toBeLessThan(300);
};
/** One more version of an answer. */
const saveAnother = async ({ call, store, assessmentId }: Service): Promise<void> => {
  const { version = 0 } = (await store.assessments.response(assessmentId, 'SM-A01')) ?? {};
  const body = { operationId: randomUUID(), answer: { value: (version % 3) * 2 } };
  const headers = { 'If-Match': `"v${version}"` };
  await ok(call('coordinator', 'PUT', `/api/assessments/${assessmentId}/responses/SM-A01`, { body, headers }));
};

const lists: Readonly<Record<string, PagedList>> = {
  '/api/people': {
    reader: 'administrator',
    address: () => '/api/people',
    add: ({ store }) => store.people.add({ name: 'New', login: randomUUID(), password: 'long enough', roles: [] }),
  },
  '/api/account/sessions': {
    reader: 'analyst',
    address: () => '/api/account/sessions',
    add: ({ store }) => store.people.signIn('analyst', 'a password of the tests'),
    isNewestFirst: true,
  },
  '/api/password-resets': {
    reader: 'administrator',
    address: () => '/api/password-resets',
    add: async ({ store }) => {
      const login = randomUUID();
      await store.people.add({ name: 'New', login, password: 'long enough', roles: [] });
      await store.accounts.resetRequests.note(login);
    },
    isNewestFirst: true,
  },
  '/api/assessments/{assessmentId}/responses/{questionId}/history': {
    reader: 'contributor',
    address: own('/responses/SM-A01/history'),
    add: saveAnother,
    isNewestFirst: true,
  },
  '/api/assessments/{assessmentId}/submissions': {
    reader: 'coordinator',
    address: own('/submissions'),
    async add({ store, assessmentId, personIds }) {
      const actor = operatorActor(personIds.coordinator);
      await submitAnswers(store, assessmentId, actor);
      await store.assessments.setState(assessmentId, 'submitted', 'in-review', systemActor, 'test');
      await store.assessments.setState(assessmentId, 'in-review', 'returned', systemActor, 'test');
      await store.assessments.setState(assessmentId, 'returned', 'in-progress', actor, 'test');
    },
  },
  '/api/assessments/{assessmentId}/comments': {
    reader: 'contributor',
    address: own('/comments'),
    add: ({ call, assessmentId }) =>
      ok(
        call('coordinator', 'POST', `/api/assessments/${assessmentId}/comments`, {
          body: { commentId: randomUUID(), questionId: null, parentId: null, kind: 'comment', body: 'More' },
        }),
      ),
  },
  '/api/assessments/{assessmentId}/proposals': {
    reader: 'coordinator',
    address: own('/proposals'),
    add: ({ call, assessmentId }) => {
      const answer = { value: 'not a number' };
      const operations = [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion: 0, answer }];
      const body = { operations, origin: 'offline' };
      return ok(call('contributor', 'POST', `/api/assessments/${assessmentId}/responses`, { body }));
    },
  },
  '/api/assessments/{assessmentId}/break-glass': {
    reader: 'coordinator',
    address: own('/break-glass'),
    add: ({ call, assessmentId }) =>
      ok(
        call('administrator', 'POST', `/api/assessments/${assessmentId}/break-glass`, {
          body: { lookId: randomUUID(), reason: 'The country asked for help', minutes: 5 },
        }),
      ),
    isNewestFirst: true,
  },
  '/api/review/queue': {
    reader: 'reviewer',
    address: () => '/api/review/queue',
    async add({ store, personIds }) {
      const roundId = `round-${randomUUID()}`;
      const round = await store.rounds.find('round-1');
      if (round === undefined) throw new Error('there is no round');
      await store.rounds.add({ ...round, roundId });
      const { assessmentId } = await store.assessments.ensure(roundId, 'small', 'KEN');
      await submitAnswers(store, assessmentId, operatorActor(personIds.coordinator));
    },
  },
  '/api/instrument-drafts': {
    reader: 'expert',
    address: () => '/api/instrument-drafts',
    add: ({ store, personIds }) =>
      store.instruments.saveDraft(
        { instrumentId: `draft-${randomUUID()}`, version: '1.0.0', content: 'x', baseEdit: 0 },
        operatorActor(personIds.expert),
      ),
  },
  '/api/rounds/{roundId}/score-runs': {
    reader: 'administrator',
    address: () => '/api/rounds/round-1/score-runs',
    async add({ store, personIds }) {
      const actor = operatorActor(personIds.administrator);
      const request = { operationId: randomUUID(), roundId: 'round-1', instrumentId: 'small', draws: 1 };
      const { jobId } = await store.scoreJobs.add({ ...request, basis: 'evidenced' }, actor);
      await store.scoreJobs.cancel(jobId, actor);
    },
    isNewestFirst: true,
  },
  '/api/assessments/{assessmentId}/stakeholder-texts': {
    reader: 'expert',
    address: ({ opinionId }) => `/api/assessments/${opinionId}/stakeholder-texts`,
    add: async ({ invite, respond }) => {
      const [token = ''] = await invite('civil', 1);
      const written = { 'BL-E04': { value: `Ask ${token}`, mayPublish: true } };
      await respond(token, 'civil', completeAnswers('civil', 3, written));
    },
  },
};

/** The rows of an answer: its one member that is a list of them. */
const rowsOf = ({ load: _load, next: _next, ...json }: Record<string, unknown>): readonly unknown[] => {
  const [rows] = Object.values(json);
  return rows as readonly unknown[];
};

describeOnBothDatabases('lists that come in pages', (_open, { fresh }) => {
  const on = async (scenario: (service: Service) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const service = await withOpinions(await openTestService(databaseUrl === undefined ? {} : { databaseUrl }));
    try {
      await scenario(service);
    } finally {
      await service.close();
    }
  };
  const page = async (service: Service, { reader, address }: PagedList, query: string) => {
    const { status, json, text } = await service.call(reader, 'GET', `${address(service)}?${query}`);
    expect(status, text).toBe(200);
    return { rows: rowsOf(json), next: json.next as string | null };
  };

  test('are all tried here', () => {
    expect(Object.keys(lists).toSorted()).toEqual(
      allRoutes
        .filter(isPaged)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  test.each(Object.entries(lists))('%s: pages make up the whole, whatever is added meanwhile', async (path, list) => {
    await on(async (service) => {
      // All at one moment of the clock: the order among equals must hold too.
      for (let count = 0; count < 3; count += 1) await list.add(service);
      if (path.endsWith('stakeholder-texts')) {
        await service.move('closed');
        await service.call('coordinator', 'GET', `/api/assessments/${service.opinionId}/perspectives`);
      }
      const whole = await page(service, list, 'limit=50');
      expect(whole.next).toBeNull();
      expect(whole.rows.length).toBeGreaterThanOrEqual(path.endsWith('stakeholder-texts') ? 2 : 3);
      const seen = [];
      let after = '';
      do {
        const { rows, next } = await page(service, list, `limit=1${after}`);
        expect(rows).toHaveLength(1);
        seen.push(...rows);
        after = next === null ? '' : `&after=${next}`;
      } while (after !== '');
      expect(seen).toEqual(whole.rows);
      if (list.isNewestFirst !== true) return;
      const first = await page(service, list, 'limit=1');
      service.setClock('2026-03-01T12:00:30Z');
      await list.add(service);
      const rest = await page(service, list, `limit=50&after=${first.next}`);
      expect(rest.rows.map((row) => ({ ...(row as object), isThis: false, usedAt: '' }))).toEqual(
        whole.rows.slice(1).map((row) => ({ ...(row as object), isThis: false, usedAt: '' })),
      );
    });
  });

  test('refuse what is no cursor of theirs, and pages too large, with the field', async () => {
    await on(async (service) => {
      const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
      const wrong = ['x', '%00', cursor({}), cursor(['\u0000', '\u0000']), cursor('\ud800'), cursor(-1)];
      for (const [path, { reader, address }] of Object.entries(lists)) {
        // Drafts are ordered by two names, of which a day can be one.
        const noMoment = path === '/api/instrument-drafts' ? [] : [cursor(['2026-13-01T00:00:00Z', 'a'])];
        for (const after of [...wrong, ...noMoment, 'a'.repeat(2000)]) {
          const refused = await service.call(reader, 'GET', `${address(service)}?after=${after}`);
          expect([refused.status, refused.json.code, refused.json.issues[0].path], `${path} ${after}`).toEqual([
            422,
            'invalid',
            '/after',
          ]);
        }
        for (const limit of ['0', '-1', '1.5', '1000000', 'all', '']) {
          const refused = await service.call(reader, 'GET', `${address(service)}?limit=${limit}`);
          expect([refused.status, refused.json.issues[0].path], `${path} ${limit}`).toEqual([422, '/limit']);
        }
      }
    });
  });
});
