import { randomUUID } from 'node:crypto';
import type { ScoreJob } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { computeScoreJob } from '../../jobs/compute-score-job.ts';
import { validatedAnswersOf } from '../../jobs/validated-answers-of.ts';
import { withReviewService } from '../review/review-service.test-data.ts';
import { untilEnded } from './scored-round.test-data.ts';

describeOnBothDatabases('a validated run', (_open, { fresh }) => {
  test('counts what the reviewers decided, once they have validated, and nothing of half a review', async () => {
    await withReviewService(await fresh(), async (service) => {
      const { store } = service;
      const clock = () => new Date();
      const compute = computeScoreJob({ store, clock, readValidated: validatedAnswersOf(store), threads: 1 });
      const worker = await store.scoreJobs.work(compute);
      const indexOf = async () => {
        const body = { operationId: randomUUID(), instrumentId: 'small', basis: 'validated' };
        const asked = await service.call('administrator', 'POST', '/api/rounds/round-1/score-runs', { body });
        const { scoreRunId } = await untilEnded(service, asked.json as ScoreJob);
        return (await store.scoreRuns.summary(scoreRunId ?? ''))?.rows;
      };
      await service.submit();
      await service.begin(0);
      await service.confirm('ana', 'SM-A01');
      await service.confirm('ana', 'SM-A02');
      await service.adjust('ana', 'SM-A03', 20);
      expect(await indexOf()).toMatchObject([{ iso3: 'KEN', index: { gap: 'not-validated' }, rank: null }]);
      expect((await service.move('ana', 'validation')).status).toBe(200);
      const [row] = (await indexOf()) ?? [];
      // 4 of 4, 2 of 4, and 20 of 100 where the country had said 50.
      expect([row?.iso3, row?.rank, Math.round(Number(row?.index) * 1e6)]).toEqual(['KEN', 1, 56_666_667]);
      await worker.close();
    });
  }, 120_000);
});
