import { randomUUID } from 'node:crypto';
import {
  boundRole,
  reviewBegunShape,
  reviewOutcomeShape,
  reviewShape,
  takenDecisionShape,
} from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import type { Actor } from '../../testing/test-service.ts';
import { judgedIds, openReviewService, submitAnswers, type ReviewService } from './review-service.test-data.ts';

describeOnBothDatabases('a review', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own, with Kenya's assessment submitted. */
  const on = async (scenario: (service: ReviewService) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const service = await openReviewService(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await service.submit();
      await scenario(service);
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    } finally {
      await service.close();
    }
  };

  const lastSecurityLine = (service: ReviewService) =>
    JSON.parse(service.logged.findLast((line) => line.includes('"kind":"security"')) ?? '{}') as object;

  test('begins once, with the answers that move a score and those drawn of them', async () => {
    await on(async (service) => {
      const { address } = service;
      const tooMuch = await service.callAs('ana', 'POST', `${address}/review`, {
        body: { operationId: randomUUID(), share: 1.1 },
      });
      expect(tooMuch.status).toBe(422);
      const body = { operationId: randomUUID() };
      const begun = await service.callAs('ana', 'POST', `${address}/review`, { body });
      // Three answers, five at least: all of them.
      expect(reviewBegunShape.parse(begun.json)).toMatchObject({ toReviewCount: 3, drawnCount: 3 });
      expect((await service.callAs('ana', 'POST', `${address}/review`, { body })).json).toEqual(begun.json);
      const again = await service.begin(0.2);
      expect([again.status, again.json.code]).toEqual([409, 'state_moved']);
    });
  });

  test('confirms what an answer is worth as evidenced, adjusts with a reason, and keeps both values', async () => {
    await on(async (service) => {
      await service.begin(0);
      const confirmed = await service.confirm('ana', 'SM-A01');
      expect(takenDecisionShape.parse(confirmed.json)).toMatchObject({
        decision: 'confirm',
        value: null,
        score: 1,
        evidenced: 1,
      });
      const adjusted = await service.adjust('ana', 'SM-A03', 20);
      expect(takenDecisionShape.parse(adjusted.json)).toMatchObject({
        decision: 'adjust',
        value: 20,
        score: 0.2,
        evidenced: 0.5,
        reason: 'The act is not in force.',
      });
      // Sent twice by a bad line it is one decision; the id for another is refused.
      const { decisionId } = adjusted.json;
      expect((await service.adjust('ana', 'SM-A03', 20, { decisionId })).json).toEqual(adjusted.json);
      expect((await service.adjust('ana', 'SM-A03', 30, { decisionId })).json.code).toBe('operation_reused');
      const review = reviewShape.parse((await service.review('ben')).json);
      expect(review.progress).toEqual({ toReviewCount: 3, decidedCount: 2, ownCount: 0, openQueryCount: 0 });
      const third = review.questions.find(({ questionId }) => questionId === 'SM-A03');
      expect(third).toMatchObject({
        response: { answer: { value: 50 } },
        evidenced: 0.5,
        standing: 'decided',
        decisions: [{ part: 'first', value: 20, score: 0.2, by: 'ana', isOwn: false, isInForce: true }],
      });
    });
  });

  test.each([
    ['without a reason', { decision: 'adjust', value: 2, reason: ' ' }, 422, 'invalid'],
    ['without a value', { decision: 'adjust', reason: 'why' }, 422, 'invalid'],
    ['with a value beside a confirmation', { decision: 'confirm', value: 2 }, 422, 'invalid'],
    ['with a score of the own making', { decision: 'confirm', score: 1 }, 422, 'invalid'],
    ['with a level that does not exist', { decision: 'adjust', value: 3, reason: 'why' }, 422, 'invalid_answers'],
    ['with a value of another kind', { decision: 'adjust', value: ['a'], reason: 'why' }, 422, 'invalid_answers'],
    ['about a version that is not there', { decision: 'confirm', responseVersion: 2 }, 412, 'response_moved'],
    [
      'between judgements that are not there',
      { decision: 'confirm', part: 'adjudication' },
      409,
      'nothing_to_adjudicate',
    ],
  ])('refuses a decision %s', async (_title, body, status, code) => {
    await on(async (service) => {
      await service.begin(0);
      const refused = await service.confirm('ana', 'SM-A01', body);
      expect([refused.status, refused.json.code]).toEqual([status, code]);
      expect(
        (await service.store.review.decisions([service.assessmentId])).get(service.assessmentId)?.decisions,
      ).toEqual([]);
    });
  });

  test('refuses what is no answer to judge: unknown, a note, not yet in review', async () => {
    await on(async (service) => {
      expect((await service.confirm('ana', 'SM-A01')).json.code).toBe('state_moved');
      await service.begin(0);
      expect((await service.confirm('ana', 'SM-Z99')).status).toBe(404);
      const note = await service.confirm('ana', 'SM-A04');
      expect([note.status, note.json.issues]).toEqual([422, [{ path: '', code: 'not-to-review' }]]);
    });
  });

  test('validates when every answer is decided and no query is open; the country then reads the outcome', async () => {
    await on(async (service) => {
      const { address } = service;
      await service.begin(0);
      await service.confirm('ana', 'SM-A01');
      const query = await service.query('ana', 'SM-A02');
      const early = await service.move('ana', 'validation');
      expect([early.status, early.json.code]).toEqual([422, 'incomplete']);
      expect(early.json.issues).toEqual([
        { path: '/responses/SM-A02', code: 'undecided', questionId: 'SM-A02' },
        { path: '/responses/SM-A02', code: 'query-open', questionId: 'SM-A02' },
        { path: '/responses/SM-A03', code: 'undecided', questionId: 'SM-A03' },
      ]);
      await service.confirm('ana', 'SM-A02');
      await service.adjust('ana', 'SM-A03', 20);
      const outcome = () => service.call('coordinator', 'GET', `${address}/review/outcome`);
      expect((await outcome()).status).toBe(404);
      await service.callAs('ana', 'POST', `${address}/comments/${query.json.commentId}/closure`);
      expect((await service.move('ana', 'validation')).json.state).toBe('validated');
      expect((await service.move('ana', 'validation')).json.state).toBe('validated');
      const { answers } = reviewOutcomeShape.parse((await outcome()).json);
      expect(answers).toEqual([
        {
          questionId: 'SM-A01',
          status: 'confirmed',
          evidenced: 1,
          score: 1,
          answer: { value: 4 },
          value: null,
          reason: '',
        },
        expect.objectContaining({ questionId: 'SM-A02', status: 'confirmed' }),
        {
          questionId: 'SM-A03',
          status: 'adjusted',
          evidenced: 0.5,
          score: 0.2,
          answer: { value: 50 },
          value: 20,
          reason: 'The act is not in force.',
        },
      ]);
      const scores = await service.call('coordinator', 'GET', `${address}/scores`);
      // Two levels and a share of one weight: (1 + 0.5 + 0.5) / 3 as evidenced, (1 + 0.5 + 0.2) / 3 as validated.
      expect(scores.json.index.evidenced).toBeCloseTo(200 / 3, 9);
      expect(scores.json.index.validated).toBeCloseTo(170 / 3, 9);
      expect((await service.adjust('ana', 'SM-A02', 0)).json.code).toBe('state_moved');
      expect((await service.callAs('ana', 'GET', `${address}/review`)).status).toBe(200);
    });
  });

  test('comes back after a return with only what changed to judge anew', async () => {
    await on(async (service) => {
      const { store, assessmentId, address, personIds } = service;
      await service.begin(0);
      for (const questionId of judgedIds) await service.confirm('ana', questionId);
      expect((await service.move('ana', 'return')).json.code).toBe('nothing_queried');
      const query = await service.query('ana', 'SM-A03');
      expect((await service.move('ana', 'return')).json.state).toBe('returned');
      expect((await service.move('ana', 'return')).json.state).toBe('returned');
      const coordinator = operatorActor(personIds.coordinator);
      const changed = { operationId: randomUUID(), questionId: 'SM-A03', baseVersion: 1, answer: { value: 60 } };
      await store.assessments.save(assessmentId, [changed], coordinator);
      // In the country's hands it is out of the reviewers' sight.
      expect((await service.review('ana')).status).toBe(404);
      await store.assessments.submit(assessmentId, randomUUID(), coordinator);
      await service.begin(0);
      await service.callAs('ana', 'POST', `${address}/comments/${query.json.commentId}/closure`);
      expect((await service.move('ana', 'validation')).json.issues).toMatchObject([
        { questionId: 'SM-A03', code: 'undecided' },
      ]);
      expect((await service.confirm('ben', 'SM-A03')).json.code).toBe('response_moved');
      expect((await service.confirm('ben', 'SM-A03', { responseVersion: 2 })).json).toMatchObject({ score: 0.6 });
      const review = reviewShape.parse((await service.review('cem')).json);
      expect(
        review.questions.find(({ questionId }) => questionId === 'SM-A03')?.decisions.map((one) => one.isInForce),
      ).toEqual([false, true]);
      expect((await service.move('cem', 'validation')).json.state).toBe('validated');
    });
  });

  test('abuse-07: a reviewer approves the own country: 403 four_eyes on every step, told to the security log', async () => {
    await on(async (service) => {
      const { address } = service;
      // By home; by an official's role of another round; each beside a reviewer's role that should never have been given.
      await service.add('citizen', [boundRole('reviewer', { iso3: 'KEN' })], 'KEN');
      const former = boundRole('contributor', { iso3: 'KEN', roundId: 'round-0' });
      await service.add('official', [boundRole('reviewer', { iso3: 'KEN' }), former]);
      await service.begin(0);
      for (const login of ['citizen', 'official']) {
        const answers = [
          await service.review(login),
          await service.callAs(login, 'POST', `${address}/review`, { body: { operationId: randomUUID() } }),
          await service.confirm(login, 'SM-A01'),
          await service.query(login, 'SM-A01'),
          await service.move(login, 'return'),
          await service.move(login, 'validation'),
          await service.callAs(login, 'GET', `${address}/review/agreement`),
        ];
        for (const { status, json } of answers) expect([status, json.code]).toEqual([403, 'four_eyes']);
        expect((await service.callAs(login, 'GET', '/api/review/queue')).json.assessments).toEqual([]);
        await service.move(login, 'validation');
        expect(lastSecurityLine(service)).toMatchObject({
          action: 'assessment-review',
          decision: 'denied',
          reason: 'four_eyes',
          object: service.assessmentId,
        });
      }
      expect((await service.store.assessments.find(service.assessmentId))?.state).toBe('in-review');
    });
  });

  test('abuse-07: who entered or submitted it, and has become a reviewer since, judges none of it', async () => {
    await on(async (service) => {
      const { store, personIds, assessmentId } = service;
      const admin = operatorActor(personIds.administrator);
      await service.begin(0);
      for (const questionId of judgedIds) await service.confirm('ana', questionId);
      // The coordinator gives up the country and is made its reviewer: nothing of the present says what was before.
      await store.people.revoke(personIds.coordinator, boundRole('coordinator', { iso3: 'KEN' }), admin);
      await store.people.grant(personIds.coordinator, boundRole('reviewer', { iso3: 'KEN' }), admin);
      service.forgetSessions();
      for (const refused of [
        await service.confirm('coordinator', 'SM-A01'),
        await service.move('coordinator', 'validation'),
      ]) {
        expect([refused.status, refused.json.code]).toEqual([403, 'four_eyes']);
        expect(lastSecurityLine(service)).toMatchObject({
          decision: 'denied',
          reason: 'four_eyes',
          personId: personIds.coordinator,
          object: assessmentId,
        });
      }
      expect((await service.move('ana', 'validation')).json.state).toBe('validated');
    });
  });

  test('a role taken away between the look and the act refuses the act', async () => {
    await on(async (service) => {
      const { store } = service;
      await service.begin(0);
      const ana = (await store.people.findByLogin('ana'))?.personId ?? '';
      const seen = { personId: ana, accessVersion: 1 };
      await store.people.revoke(ana, boundRole('reviewer', { iso3: 'KEN' }), operatorActor('admin'));
      const decision = {
        questionId: 'SM-A01',
        decisionId: randomUUID(),
        request: 'own' as const,
        decision: 'confirm' as const,
        value: null,
        reason: '',
        responseVersion: 1,
        score: 1,
        evidenced: 1,
        receiptHash: (await store.assessments.find(service.assessmentId))?.receiptHash ?? '',
      };
      await expect(store.review.decide(service.assessmentId, decision, seen)).rejects.toMatchObject({
        code: 'rights_moved',
      });
    });
  });

  const strangers: readonly (readonly [Actor, number])[] = [
    ['anonymous', 401],
    ['coordinator', 403],
    ['contributor', 403],
    ['foreigner', 404],
    ['analyst', 404],
    ['expert', 404],
    ['administrator', 403],
  ];

  test.each(strangers)('%s neither reads nor moves a review', async (actor, status) => {
    await on(async (service) => {
      await service.begin(1);
      await service.adjust('ana', 'SM-A03', 20);
      const { address } = service;
      const acts = [
        await service.call(actor, 'GET', `${address}/review`),
        await service.call(actor, 'POST', `${address}/review`, { body: { operationId: randomUUID() } }),
        await service.call(actor, 'PUT', `${address}/review/decisions/SM-A01`, {
          body: { decisionId: randomUUID(), part: 'own', decision: 'confirm', responseVersion: 1 },
        }),
        await service.call(actor, 'POST', `${address}/review/return`, { body: { why: 'x' } }),
        await service.call(actor, 'POST', `${address}/review/validation`, { body: { why: 'x' } }),
      ];
      expect(acts.map((one) => one.status)).toEqual(acts.map(() => status));
      const everything = acts.map(({ text }) => text).join('');
      expect(everything).not.toMatch(/act is not in force/);
      if (status === 404) {
        const missing = await service.call(actor, 'GET', '/api/assessments/no-such-assessment/review');
        expect({ ...acts[0]?.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
      }
    });
  });

  test('until it is validated the country sees queries and nothing of decisions, on any of its routes', async () => {
    await on(async (service) => {
      const { address } = service;
      await service.begin(0);
      const before = await Promise.all(readByCountry(service));
      for (const questionId of judgedIds) await service.adjust('ana', questionId, questionId === 'SM-A03' ? 20 : 2);
      const after = await Promise.all(readByCountry(service));
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
      expect(after.map(({ headers }) => headers.get('ETag'))).toEqual(before.map(({ headers }) => headers.get('ETag')));
      await service.query('ana', 'SM-A01');
      const comments = await service.call('contributor', 'GET', `${address}/comments`);
      expect(comments.json.comments).toMatchObject([{ kind: 'query', questionId: 'SM-A01' }]);
    });
  });

  function readByCountry(service: ReviewService) {
    const { address, assessmentId } = service;
    const paths = [
      address,
      `${address}/responses/SM-A03`,
      `${address}/responses/SM-A03/history`,
      `${address}/scores`,
      `${address}/comments`,
      `${address}/sections`,
      `${address}/proposals`,
      '/api/my/assessments',
      `/api/exports/assessments/${assessmentId}/answers.json`,
    ];
    return paths.map((path) => service.call('coordinator', 'GET', path));
  }

  test('a page known already is not sent again, and its tag changes with what is told', async () => {
    await on(async (service) => {
      const { address } = service;
      await service.begin(0);
      const first = await service.review('ana');
      const tag = first.headers.get('ETag') ?? '';
      const asked = () => service.callAs('ana', 'GET', `${address}/review`, { headers: { 'If-None-Match': tag } });
      expect((await asked()).status).toBe(304);
      expect(first.headers.get('Cache-Control')).toBe('no-store');
      await service.confirm('ben', 'SM-A01');
      const changed = await asked();
      expect([changed.status, changed.headers.get('ETag') === tag]).toEqual([200, false]);
    });
  });

  test('agreement is told to reviewers, experts and administrators of the round, from ten pairs on', async () => {
    await on(async (service) => {
      const { store, address } = service;
      await service.begin(1);
      for (const questionId of judgedIds) {
        await service.confirm('ana', questionId);
        await service.confirm('ben', questionId);
      }
      const few = await service.callAs('ana', 'GET', `${address}/review/agreement`);
      expect(few.json).toMatchObject({ pairCount: 3, fewestPairs: 10, sameShare: { gap: 'below-availability' } });

      const ids = await reviewOthers(service, ['FJI', 'NOR', 'PER']);
      expect(ids).toHaveLength(3);
      const round = '/api/rounds/round-1/review/agreement';
      for (const actor of ['expert', 'administrator'] as const) {
        const { status, json } = await service.call(actor, 'GET', round);
        expect([status, json.instruments.length]).toEqual([200, 1]);
        // Nine pairs of three countries, of which three differ, beside the three of Kenya.
        expect(json.instruments[0]).toMatchObject({ instrumentId: 'small', pairCount: 12, sameShare: 0.75 });
        expect(json.instruments[0].quadratic.kappa).toBeGreaterThan(json.instruments[0].unweighted.kappa);
      }
      // Whoever reviews Kenya alone sees Kenya alone.
      expect((await service.callAs('ana', 'GET', round)).json.instruments).toMatchObject([{ pairCount: 3 }]);
      for (const actor of ['coordinator', 'contributor', 'foreigner', 'analyst'] as const) {
        expect((await service.call(actor, 'GET', round)).status).toBe(403);
        expect((await service.call(actor, 'GET', `${address}/review/agreement`)).status).toBe(403);
      }
      await service.add('elsewhere', [boundRole('expert', { roundId: 'round-2' })]);
      await service.add('abroad', [boundRole('reviewer', { iso3: 'URY' })]);
      for (const login of ['elsewhere', 'abroad']) {
        expect((await service.callAs(login, 'GET', round)).status).toBe(404);
        expect((await service.callAs(login, 'GET', `${address}/review/agreement`)).status).toBe(404);
      }
      await store.assessments.setState(ids[0] ?? '', 'in-review', 'withdrawn', operatorActor('x'), 'withdrawn');
      expect((await service.call('expert', 'GET', round)).json.instruments).toMatchObject([{ pairCount: 9 }]);
    });
  });

  /** Other countries, each judged by two people who differ on the number by some points. */
  async function reviewOthers(service: ReviewService, countries: readonly string[]): Promise<readonly string[]> {
    const { store, personIds } = service;
    const reviewer = boundRole('reviewer');
    await service.add(
      'dia',
      countries.map((iso3) => ({ ...reviewer, iso3 })),
    );
    await service.add(
      'eli',
      countries.map((iso3) => ({ ...reviewer, iso3 })),
    );
    const ids: string[] = [];
    for (const iso3 of countries) {
      const { assessmentId } = await store.assessments.ensure('round-1', 'small', iso3);
      ids.push(assessmentId);
      await submitAnswers(store, assessmentId, operatorActor(personIds.coordinator), { 'SM-A02': 0 });
      const address = `/api/assessments/${assessmentId}/review`;
      await service.callAs('dia', 'POST', address, { body: { operationId: randomUUID(), share: 1 } });
      const put = (login: string, questionId: string, body: object) =>
        service.callAs(login, 'PUT', `${address}/decisions/${questionId}`, {
          body: { decisionId: randomUUID(), part: 'own', responseVersion: 1, ...body },
        });
      for (const questionId of judgedIds) {
        await put('dia', questionId, { decision: 'confirm' });
        const isNumber = questionId === 'SM-A03';
        await put(
          'eli',
          questionId,
          isNumber ? { decision: 'adjust', value: 35, reason: 'recounted' } : { decision: 'confirm' },
        );
      }
    }
    return ids;
  }
});
