import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import type { Actor } from '../../testing/test-service.ts';
import { judgedIds, withReviewService, type ReviewService } from './review-service.test-data.ts';

describeOnBothDatabases('the rights of a review', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own, with Kenya's assessment submitted. */
  const on = async (scenario: (service: ReviewService) => Promise<void>): Promise<void> =>
    withReviewService(await fresh(), async (service) => {
      await service.submit();
      await scenario(service);
    });

  const lastSecurityLine = (service: ReviewService) =>
    JSON.parse(service.logged.findLast((line) => line.includes('"kind":"security"')) ?? '{}') as object;

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
});
