import { randomUUID } from 'node:crypto';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { testRound } from '../../testing/test-service.ts';
import { answerAll, openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

const actor = operatorActor('test');

describeOnBothDatabases('published scores', (_open, { fresh }) => {
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

  test('a published round is read by round, run, country, group and target, and over time', async () => {
    await on(async (service) => {
      const { store } = service;
      const publishNow = async (roundId: string) => {
        await service.validate(roundId);
        await store.rounds.move(roundId, { to: 'closed', why: 'test' }, actor);
        const { scoreRunId } = await service.run('validated', roundId);
        const body = {
          operationId: randomUUID(),
          embargoUntil: null,
          why: 'as announced',
          scoreRuns: { small: scoreRunId },
          acceptWarnings: true,
        };
        const { status } = await service.call('administrator', 'POST', `/api/rounds/${roundId}/publication`, { body });
        expect(status).toBe(200);
        return scoreRunId;
      };
      const first = await publishNow('round-1');
      await store.rounds.add({
        ...testRound('round-2', 'open'),
        referenceDate: '2026-02-28',
        previousRoundId: 'round-1',
      });
      await answerAll(service, 'round-2', { KEN: [4, 4, 80] });
      const second = await publishNow('round-2');

      const get = async (path: string) => {
        const { status, json } = await service.call('anonymous', 'GET', path);
        expect([path, status]).toEqual([path, 200]);
        return json;
      };
      const scores = await get('/api/rounds/round-1/scores');
      expect(await get(`/api/score-runs/${first}`)).toEqual(scores);
      expect(scores.rows.map(({ iso3, index, rank }: Row) => [iso3, index, rank])).toEqual([
        ['KEN', 50, 2],
        ['URY', 75, 1],
      ]);
      expect(scores.uncertainty).toMatchObject({ draws: 50, coverage: 0.9 });
      const country = await get('/api/rounds/round-1/scores/ken');
      expect(country).toMatchObject({ iso3: 'KEN', answeredVersion: '1.0.0', row: { rank: 2, index: 50 } });
      expect(country.scores.index).toMatchObject({ validated: 50 });
      expect(country.scores.targets).toHaveLength(21);
      expect(await get(`/api/score-runs/${first}/countries/KEN`)).toEqual(country);
      const group = await get('/api/rounds/round-1/groups/world');
      expect(group).toMatchObject({ count: 2, of: 2, unweightedMean: 62.5 });
      expect(group.targets).toHaveLength(21);
      const target = await get('/api/rounds/round-1/targets/8.F');
      expect(target.countries.map(({ iso3 }: Row) => iso3)).toEqual(['KEN', 'URY']);
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/targets/9.Z')).status).toBe(404);
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/scores/XXX')).status).toBe(404);

      const { trends } = await get('/api/countries/KEN/trends');
      expect(trends).toMatchObject([
        {
          instrumentId: 'small',
          points: [
            { roundId: 'round-1', index: 50, scoreRunId: first },
            { roundId: 'round-2', index: 50, scoreRunId: second },
          ],
          links: [{ step: 'none', comparableCount: 3, of: 3, breaks: [], before: 50, after: 50, change: 0 }],
        },
      ]);
      expect((await get('/api/countries/URY/trends')).trends[0].links).toEqual([]);
      await service.call('administrator', 'POST', '/api/rounds/round-2/publication/withdrawal', {
        body: { operationId: randomUUID(), why: 'a mistake was found' },
      });
      const [left] = (await get('/api/countries/KEN/trends')).trends;
      expect(left.points.map(({ roundId }: { roundId: string }) => roundId)).toEqual(['round-1']);
      expect((await service.call('anonymous', 'GET', `/api/score-runs/${second}`)).status).toBe(404);
      expect((await service.call('anonymous', 'GET', '/api/countries/QQQ/trends')).status).toBe(404);
    });
  }, 240_000);
});

interface Row {
  readonly iso3: string;
  readonly index: number;
  readonly rank: number;
}
