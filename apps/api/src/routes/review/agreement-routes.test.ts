import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { judgedIds, submitAnswers, withReviewService, type ReviewService } from './review-service.test-data.ts';

describeOnBothDatabases('agreement', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own, with Kenya's assessment submitted. */
  const on = async (scenario: (service: ReviewService) => Promise<void>): Promise<void> =>
    withReviewService(await fresh(), async (service) => {
      await service.submit();
      await scenario(service);
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
