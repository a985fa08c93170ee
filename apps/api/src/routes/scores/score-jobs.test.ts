import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { problemShape } from '../../problems/problem-shape.ts';
import { testRound } from '../../testing/test-service.ts';
import { scoreJobShape } from './score-job-shape.ts';
import { openScoredService, reviewed, untilEnded, type ScoredService } from './scored-round.test-data.ts';

const base = '/api/rounds/round-1/score-runs';
const ask = (part: object = {}) => ({
  body: { operationId: randomUUID(), instrumentId: 'small', basis: 'evidenced', ...part },
});

describeOnBothDatabases('score runs', (_open, { fresh }) => {
  const on = async (scenario: (service: ScoredService) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const place = databaseUrl === undefined ? {} : { databaseUrl };
    const service = await openScoredService({ ...place, validatedAnswers: reviewed() });
    try {
      await scenario(service);
    } finally {
      await service.close();
    }
  };

  test('a run is asked for, watched and done; the same operation is the same job', async () => {
    await on(async (service) => {
      const call = ask();
      const asked = await service.call('administrator', 'POST', base, call);
      expect(asked.status).toBe(202);
      const job = scoreJobShape.parse(asked.json);
      expect(job).toMatchObject({ roundId: 'round-1', requestedBy: 'administrator', draws: 50 });
      expect(asked.headers.get('Location')).toBe(`${base}/${job.jobId}`);
      const done = await untilEnded(service, job);
      expect(done).toMatchObject({ state: 'done', stage: 'keeping', progress: 1 });
      expect((await service.call('administrator', 'POST', base, call)).json).toEqual(done);
      expect((await service.call('administrator', 'GET', base)).json.scoreRuns).toEqual([done]);
      const run = await service.store.scoreRuns.summary(done.scoreRunId ?? '');
      // KEN: SM-A01 at 2 of 4 (capped at one half, no evidence), SM-A02 at 4 of 4, SM-A03 at 40 of 100; URY: .5, .5, .6
      expect(run?.rows.map(({ iso3, rank, index }) => [iso3, rank, Math.round(Number(index) * 1e6)])).toEqual([
        ['KEN', 1, 63_333_333],
        ['URY', 2, 53_333_333],
      ]);
    });
  }, 120_000);

  test('the address of a job is asked conditionally', async () => {
    await on(async (service) => {
      const { jobId } = await service.run('validated');
      const first = await service.call('administrator', 'GET', `${base}/${jobId}`);
      const tag = first.headers.get('ETag') ?? '';
      const again = await service.call('administrator', 'GET', `${base}/${jobId}`, {
        headers: { 'If-None-Match': tag },
      });
      expect([again.status, again.text, again.headers.get('Cache-Control')]).toEqual([304, '', 'no-store']);
    });
  }, 120_000);

  test('the same again gives the same bytes; another answer gives others', async () => {
    await on(async (service) => {
      const hashOf = async () => {
        const { scoreRunId } = await service.run('evidenced');
        return (await service.store.scoreRuns.summary(scoreRunId ?? ''))?.contentHash;
      };
      const first = await hashOf();
      expect(await hashOf()).toBe(first);
      await service.store.assessments.setState(
        service.foreignAssessmentId,
        'submitted',
        'withdrawn',
        operatorActor('test'),
        'test',
      );
      expect(await hashOf()).not.toBe(first);
    });
  }, 120_000);

  test('a run is cancelled, a second beside it refused', async () => {
    await on(async (service) => {
      // Nobody works, so that it waits.
      await service.worker.close();
      const { jobId } = (await service.call('administrator', 'POST', base, ask())).json;
      const beside = await service.call('administrator', 'POST', base, ask());
      expect([beside.status, beside.json.code]).toEqual([409, 'already_exists']);
      expect(problemShape.parse(beside.json).issues).toEqual([{ path: '', code: 'under-way', jobId }]);
      const cancelled = await service.call('administrator', 'POST', `${base}/${jobId}/cancellation`, { body: {} });
      expect(cancelled.json).toMatchObject({ state: 'cancelled', scoreRunId: null });
      const again = await service.call('administrator', 'POST', `${base}/${jobId}/cancellation`, { body: {} });
      expect([again.status, again.json]).toEqual([200, cancelled.json]);
      expect((await service.call('administrator', 'POST', base, ask())).status).toBe(202);
    });
  }, 120_000);

  test('a request is refused with its reason', async () => {
    await on(async (service) => {
      const { store } = service;
      await store.rounds.add({ ...testRound('planned-round', 'open'), state: 'planned' });
      const refused = async (path: string, body: object, actor: 'administrator' | 'coordinator' = 'administrator') => {
        const { status, json } = await service.call(actor, 'POST', path, body);
        return [status, json.code];
      };
      expect(await refused('/api/rounds/planned-round/score-runs', ask())).toEqual([409, 'state_moved']);
      expect(await refused('/api/rounds/none/score-runs', ask())).toEqual([404, 'not_found']);
      expect(await refused(base, ask({ instrumentId: 'other' }))).toEqual([404, 'not_found']);
      expect(await refused(base, ask({ basis: 'claimed' }))).toEqual([422, 'invalid']);
      expect(await refused(base, ask({ operationId: 'twelve' }))).toEqual([422, 'invalid']);
      expect(await refused(base, ask({ draws: 1_000_000 }))).toEqual([422, 'invalid']);
      expect(await refused(base, ask(), 'coordinator')).toEqual([403, 'forbidden']);
      // A job is found under its own round only, by an administrator of that round only.
      const { jobId } = await service.run('evidenced');
      const under = (roundId: string) => `/api/rounds/${roundId}/score-runs/${jobId}`;
      expect((await service.call('administrator', 'GET', under('planned-round'))).status).toBe(404);
      const bound = boundRole('administrator', { roundId: 'planned-round' });
      await store.people.grant(service.personIds.analyst, bound, operatorActor('test'));
      expect((await service.call('analyst', 'GET', under('round-1'))).status).toBe(403);
      expect((await service.call('analyst', 'POST', base, ask())).status).toBe(403);
    });
  }, 120_000);
});
