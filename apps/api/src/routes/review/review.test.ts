import { randomUUID } from 'node:crypto';
import { reviewBegunShape, reviewOutcomeShape, reviewShape, takenDecisionShape } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { judgedIds, withReviewService, type ReviewService } from './review-service.test-data.ts';

describeOnBothDatabases('a review', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own, with Kenya's assessment submitted. */
  const on = async (scenario: (service: ReviewService) => Promise<void>): Promise<void> =>
    withReviewService(await fresh(), async (service) => {
      await service.submit();
      await scenario(service);
    });

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
      const states = async () => {
        const { json } = await service.call('coordinator', 'GET', `${address}/response-states`);
        return json.states.map(({ questionId, state }: Record<string, string>) => [questionId, state]);
      };
      expect(await states()).toEqual([
        ['SM-A01', 'answered'],
        ['SM-A02', 'queried'],
        ['SM-A03', 'answered'],
      ]);
      await service.confirm('ana', 'SM-A02');
      await service.adjust('ana', 'SM-A03', 20);
      // What a reviewer thinks is nobody's before the review is over.
      expect((await states()).at(2)).toEqual(['SM-A03', 'answered']);
      const outcome = () => service.call('coordinator', 'GET', `${address}/review/outcome`);
      expect((await outcome()).status).toBe(404);
      await service.callAs('ana', 'POST', `${address}/comments/${query.json.commentId}/closure`);
      expect((await service.move('ana', 'validation')).json.state).toBe('validated');
      expect((await service.move('ana', 'validation')).json.state).toBe('validated');
      expect(await states()).toEqual([
        ['SM-A01', 'confirmed'],
        ['SM-A02', 'confirmed'],
        ['SM-A03', 'adjusted'],
      ]);
      const table = await service.call('coordinator', 'GET', `/api/exports${address.slice('/api'.length)}/answers.csv`);
      expect(table.text).toMatch(/SM-A03.*,adjusted,/);
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
});
