import { randomUUID } from 'node:crypto';
import { systemActor } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../routes/all-routes.ts';
import { smallRevisionHash } from '../testing/small-revision.ts';
import {
  openTestService,
  testRound,
  testRun,
  type Actor,
  type Call,
  type TestService,
} from '../testing/test-service.ts';
import type { AccessRule } from './access-rule.ts';
import { routeName } from './assessment-rows.test-data.ts';

const states = ['planned', 'open', 'closed', 'embargoed', 'published'] as const;

/** A route about a round. */
interface RoundRow {
  /** What whoever may use it is answered in each of the {@link states}, in order, to a request that is right in itself. */
  readonly answers: string;
  readonly call?: (roundId: string) => Call;
}

const why = 'as decided';
const always = '200 200 200 200 200';
const never = '404 404 404 404 404';
const oncePublic = '404 404 404 404 200';
const plan = {
  title: 'Round',
  referenceDate: '2025-12-31',
  opensAt: '2026-03-01T00:00:00Z',
  deadline: '2026-03-31T21:00:00Z',
  instruments: [{ instrumentId: 'small', version: '1.0.0', hash: smallRevisionHash }],
  previousRoundId: null,
};

/** One row a route. A route without a row fails. */
const rows: Readonly<Record<string, RoundRow>> = {
  'GET /api/rounds/{roundId}': { answers: always },
  'PUT /api/rounds/{roundId}': { answers: '200 409 409 409 409', call: () => ({ body: plan }) },
  'GET /api/rounds/{roundId}/countries': { answers: always },
  'POST /api/rounds/{roundId}/countries': {
    answers: '200 200 409 409 409',
    call: () => ({ body: { countries: ['KEN'] } }),
  },
  'POST /api/rounds/{roundId}/extension': {
    // A closed one is given more time before it is opened again.
    answers: '200 200 200 409 409',
    call: () => ({ body: { iso3: null, deadline: '2026-05-01T00:00:00Z', why } }),
  },
  'POST /api/rounds/{roundId}/state': {
    answers: '409 200 200 409 409',
    call: () => ({ body: { to: 'closed', why } }),
  },
  'POST /api/rounds/{roundId}/instruments/{instrumentId}': {
    answers: '409 200 409 409 409',
    call: () => ({ body: { version: '1.0.0', hash: smallRevisionHash, why } }),
  },
  'GET /api/rounds/{roundId}/review/agreement': { answers: always },
  // What was published is taken back before it is scored anew.
  'POST /api/rounds/{roundId}/score-runs': {
    answers: '409 202 202 409 409',
    call: () => ({ body: { operationId: randomUUID(), instrumentId: 'small', basis: 'evidenced' } }),
  },
  'GET /api/rounds/{roundId}/score-runs': { answers: always },
  'GET /api/rounds/{roundId}/score-runs/{jobId}': { answers: never },
  'POST /api/rounds/{roundId}/score-runs/{jobId}/cancellation': { answers: never, call: () => ({ body: {} }) },
  'GET /api/rounds/{roundId}/previews': { answers: '404 404 200 200 200' },
  'GET /api/rounds/{roundId}/previews/{scoreRunId}': { answers: '404 404 200 200 200' },
  'GET /api/rounds/{roundId}/previews/{scoreRunId}/countries/{iso3}': { answers: never },
  'GET /api/rounds/{roundId}/publication-check': { answers: always },
  'POST /api/rounds/{roundId}/publication': {
    // What stands in the way is named: that it is not closed, that an assessment is not validated.
    answers: '422 422 422 409 409',
    call: (roundId) => ({
      body: {
        operationId: randomUUID(),
        scoreRuns: { small: `run-of-${roundId}` },
        embargoUntil: null,
        why,
      },
    }),
  },
  'POST /api/rounds/{roundId}/publication/withdrawal': {
    answers: '409 409 409 200 200',
    call: () => ({ body: { operationId: randomUUID(), why } }),
  },
  // Nothing of scores, answers or opinions leaves before its time.
  'GET /api/rounds/{roundId}/scores': { answers: oncePublic },
  // The run of the scenario holds the rows alone, and no answers to unfold.
  'GET /api/rounds/{roundId}/scores/{iso3}': { answers: never },
  'GET /api/rounds/{roundId}/groups/{groupId}': { answers: oncePublic },
  'GET /api/rounds/{roundId}/targets/{targetId}': { answers: never },
  'GET /api/rounds/{roundId}/perspectives': { answers: never },
  'GET /api/rounds/{roundId}/perspectives/countries/{iso3}': { answers: never },
  'GET /api/rounds/{roundId}/perspectives/groups/{groupId}': { answers: never },
  'GET /api/exports/rounds/{roundId}/answers.csv': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/answers.xlsx': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/answers.json': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/codebook.xml': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/scores.csv': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/scores.xlsx': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/scores.json': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/scores.sdmx.csv': { answers: oncePublic },
  'GET /api/exports/rounds/{roundId}/structure.json': { answers: oncePublic },
};

/** Who may use a route of each rule. Of what is public everybody is answered alike. */
const allowed: Readonly<Partial<Record<AccessRule, readonly Actor[]>>> = {
  public: ['anonymous', 'coordinator', 'contributor', 'foreigner', 'reviewer', 'analyst', 'expert', 'administrator'],
  'round-manage': ['administrator'],
  // An analyst or expert whose role was granted for the round sees it as well; these hold theirs for no round.
  'scores-preview': ['administrator'],
  'review-agreement': ['administrator', 'expert'],
};

describe('every route about a round, in every state of it', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const routes = allRoutes.filter(({ path }) => path.includes('{roundId}'));

  test('every such route has its row, and every row its route', () => {
    expect(Object.keys(rows).toSorted()).toEqual(routes.map(routeName).toSorted());
  });

  test.each(routes.map((route) => [routeName(route), route] as const))('%s', async (name, route) => {
    const row = rows[name];
    const actors = allowed[route.access];
    if (row === undefined || actors === undefined) throw new Error(`${name} has no row, or its rule no actors`);
    const answered: string[] = [];
    const expected: string[] = [];
    for (const [position, state] of states.entries()) {
      for (const actor of actors) {
        const roundId = await roundInState(service, state);
        const address = route.path
          .replace('{roundId}', roundId)
          .replace('{instrumentId}', 'small')
          .replace('{scoreRunId}', `run-of-${roundId}`)
          .replace('{iso3}', 'KEN')
          .replace('{groupId}', 'region:Africa')
          .replace('{targetId}', '1.A')
          .replace('{jobId}', randomUUID());
        const { status } = await service.call(actor, route.method.toUpperCase(), address, row.call?.(roundId));
        expected.push(`${state} ${actor} ${row.answers.split(' ')[position]}`);
        answered.push(`${state} ${actor} ${status}`);
      }
    }
    expect(answered).toEqual(expected);
  });
});

/** A new round of one country, scored once it is closed. */
async function roundInState({ store }: TestService, state: (typeof states)[number]): Promise<string> {
  const roundId = `table-${randomUUID().slice(0, 8)}`;
  const isScored = state !== 'planned' && state !== 'open';
  await store.rounds.add(testRound(roundId, isScored ? 'closed' : state));
  await store.assessments.ensure(roundId, 'small', 'KEN', systemActor);
  if (!isScored) return roundId;
  const run = testRun(roundId);
  await store.scoreRuns.add(run);
  if (state === 'closed') return roundId;
  const embargoUntil = state === 'embargoed' ? '2026-12-31T00:00:00.000Z' : null;
  const publication = { to: 'published', why, embargoUntil, scoreRuns: { small: run.scoreRunId } } as const;
  await store.rounds.move(roundId, publication, systemActor);
  return roundId;
}
