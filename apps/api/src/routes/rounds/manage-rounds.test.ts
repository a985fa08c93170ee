import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevisionHash } from '../../testing/small-revision.ts';
import { addPublishedRound, type Actor, type TestService } from '../../testing/test-service.ts';
import { onTestService } from '../../testing/on-test-service.ts';

const plan = {
  roundId: 'world-2027',
  title: 'World round 2027',
  referenceDate: '2026-12-31',
  opensAt: '2026-03-02T00:00:00Z',
  deadline: '2026-06-30T23:59:59+03:00',
  instruments: [{ instrumentId: 'small', version: '1.0.0', hash: smallRevisionHash }],
  previousRoundId: 'round-1',
};

describeOnBothDatabases('managing rounds', (_open, { fresh }) => {
  const on = onTestService(fresh);
  const post = (service: TestService, path: string, body: object, actor: Actor = 'administrator') =>
    service.call(actor, 'POST', `/api/rounds${path}`, { body });

  test('a round is planned, changed, opened with its countries, extended and closed', async () => {
    await on(async (service) => {
      const planned = await post(service, '', plan);
      expect([planned.status, planned.json.state, planned.json.deadline]).toEqual([
        201,
        'planned',
        '2026-06-30T20:59:59.000Z',
      ]);
      expect((await post(service, '', plan)).json.code).toBe('already_exists');
      const { roundId: _roundId, ...changed } = { ...plan, title: 'World round, 2027' };
      const change = await service.call('administrator', 'PUT', '/api/rounds/world-2027', { body: changed });
      expect(change.json.title).toBe('World round, 2027');
      const invited = await post(service, '/world-2027/countries', { countries: ['KEN', 'URY'] });
      expect(invited.json.countries).toMatchObject([
        { iso3: 'KEN', assessments: [] },
        { iso3: 'URY', assessments: [] },
      ]);
      const opened = await post(service, '/world-2027/state', { to: 'open', why: 'as announced' });
      expect(opened.json.state).toBe('open');
      const countries = await service.call('administrator', 'GET', '/api/rounds/world-2027/countries');
      expect(countries.json.countries[0].assessments).toMatchObject([{ instrumentId: 'small', state: 'not-started' }]);
      const late = await service.call('administrator', 'PUT', '/api/rounds/world-2027', { body: changed });
      expect([late.status, late.json.code]).toEqual([409, 'state_moved']);
      const extension = { iso3: 'KEN', deadline: '2026-07-15T00:00:00Z', why: 'elections' };
      const extended = await post(service, '/world-2027/extension', extension);
      expect(extended.json.countries.map(({ deadline }: { deadline: string }) => deadline)).toEqual([
        '2026-07-15T00:00:00.000Z',
        '2026-06-30T20:59:59.000Z',
      ]);
      const earlier = await post(service, '/world-2027/extension', { ...extension, deadline: '2026-07-01T00:00:00Z' });
      expect([earlier.status, earlier.json.code]).toEqual([422, 'deadline_not_later']);
      expect((await post(service, '/world-2027/state', { to: 'closed', why: 'done' })).json.state).toBe('closed');
    });
  });

  test('a plan that cannot be is refused with every reason', async () => {
    await on(async (service) => {
      const [pinned] = plan.instruments;
      const refused = await post(service, '', {
        ...plan,
        deadline: '2026-03-01T00:00:00Z',
        instruments: [pinned, { ...pinned, hash: 'b'.repeat(64) }],
        previousRoundId: 'never',
      });
      expect(refused.status).toBe(422);
      expect(refused.json.issues).toEqual([
        { path: '/deadline', code: 'not-after-opening' },
        { path: '/instruments/1', code: 'named-twice' },
        { path: '/instruments/1', code: 'not-published-with-this-hash' },
        { path: '/previousRoundId', code: 'unknown-round' },
      ]);
      await post(service, '', plan);
      const unknown = await post(service, '/world-2027/countries', { countries: ['KEN', 'XXX'] });
      expect(unknown.json.issues).toEqual([{ path: '/countries/1', code: 'unknown-country' }]);
      expect(await service.store.rounds.countries('world-2027')).toEqual([]);
    });
  });

  test('an administrator bound to one round manages no other', async () => {
    await on(async (service) => {
      await post(service, '', plan);
      const { store, personIds } = service;
      const bound = boundRole('administrator', { roundId: 'round-1' });
      await store.people.grant(personIds.analyst, bound, operatorActor('test'));
      const elsewhere = await service.call('analyst', 'GET', '/api/rounds/world-2027/countries');
      expect(elsewhere.status).toBe(403);
      expect((await service.call('analyst', 'GET', '/api/rounds/round-1/countries')).status).toBe(200);
    });
  });

  test('demonstration rounds and their figures go before the first real round opens', async () => {
    await on(async (service) => {
      await addPublishedRound(service.store, 'demo-published');
      const scores = () => service.call('anonymous', 'GET', '/api/rounds/demo-published/scores');
      expect((await scores()).status).toBe(200);
      await post(service, '', plan);
      await post(service, '/world-2027/state', { to: 'open', why: 'as announced' });
      expect((await scores()).status).toBe(404);
      expect((await service.store.rounds.list()).map(({ roundId }) => roundId)).not.toContain('demo-published');
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    });
  });
});
