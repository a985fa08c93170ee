import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { checkOf, codesOf, onNewService, publish } from './publication.test-data.ts';

const actor = operatorActor('test');

describeOnBothDatabases('publication', (_open, { fresh }) => {
  test('errors block, warnings are accepted or block too, and then the round is published once', async () => {
    await onNewService(fresh, async (service) => {
      const { store } = service;
      const evidenced = await service.run('evidenced');
      const early = await publish(service, { scoreRuns: { small: evidenced.scoreRunId }, acceptWarnings: true });
      expect([early.status, early.json.code]).toEqual([422, 'not_publishable']);
      expect(codesOf(early.json)).toEqual(['round-not-closed', 'run-not-validated', 'small-groups', 'not-validated']);
      await service.validate();
      await store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
      const { scoreRunId } = await service.run('validated');
      const scoreRuns = { small: scoreRunId };
      const unnamed = await publish(service, { scoreRuns: {}, acceptWarnings: true });
      expect(unnamed.json.issues[0]).toMatchObject({ code: 'run-missing', severity: 'error', instrumentId: 'small' });
      const foreign = await publish(service, { scoreRuns: { ...scoreRuns, other: scoreRunId } });
      expect(foreign.json.issues).toEqual([{ path: '/scoreRuns/other', code: 'not-of-the-round' }]);
      const unknown = await publish(service, { scoreRuns: { small: 'none' } });
      expect(unknown.json.issues).toEqual([{ path: '/scoreRuns/small', code: 'unknown-score-run' }]);
      const warned = await publish(service, { scoreRuns });
      expect([warned.status, warned.json.code, codesOf(warned.json)]).toEqual([
        422,
        'warnings_not_accepted',
        ['small-groups'],
      ]);
      expect((await store.rounds.find('round-1'))?.state).toBe('closed');

      const body = { operationId: randomUUID(), scoreRuns, acceptWarnings: true };
      const published = await publish(service, body);
      expect([published.status, published.json.state]).toEqual([200, 'published']);
      expect((await publish(service, body)).json).toEqual(published.json);
      const other = await publish(service, { ...body, why: 'for another reason' });
      expect([other.status, other.json.code]).toEqual([409, 'operation_reused']);
      const again = await publish(service, { ...body, operationId: randomUUID() });
      expect([again.status, again.json.code]).toEqual([409, 'state_moved']);
      expect(codesOf(await checkOf(service))).toContain('round-published');
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/scores')).json.scoreRunId).toBe(scoreRunId);
      const states = (await store.assessments.list({ roundId: 'round-1' })).map(({ state }) => state);
      expect(states).toEqual(['published', 'published']);
      expect((await store.audit.verify()).firstBad).toBeNull();
    });
  }, 240_000);

  test('a run whose inputs have moved since is not published, and is told by country', async () => {
    await onNewService(fresh, async (service, decided) => {
      await service.validate();
      await service.store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
      const { scoreRunId } = await service.run('validated');
      decided['URY'] = 1;
      const { issues } = await checkOf(service);
      expect(issues[0]).toEqual({
        code: 'inputs-moved',
        severity: 'error',
        instrumentId: 'small',
        count: 1,
        countries: ['URY'],
        of: 2,
      });
      const refused = await publish(service, { scoreRuns: { small: scoreRunId }, acceptWarnings: true });
      expect([refused.status, refused.json.code]).toEqual([422, 'not_publishable']);
      decided['URY'] = 0.75;
      expect(codesOf(await checkOf(service))).not.toContain('inputs-moved');
      // Other populations move the means of groups, and no country.
      await service.store.reference.loadCountries('countries-9', [], {});
      expect((await checkOf(service)).issues[0]).toEqual({
        code: 'inputs-moved',
        severity: 'error',
        instrumentId: 'small',
      });
    });
  }, 240_000);

  test('only an administrator of the round publishes it or takes it back', async () => {
    await onNewService(fresh, async (service) => {
      const { store, personIds } = service;
      const bound = boundRole('administrator', { roundId: 'another-round' });
      await store.people.grant(personIds.analyst, bound, actor);
      const body = { operationId: randomUUID(), why: 'because' };
      const publication = { ...body, scoreRuns: {}, embargoUntil: null };
      for (const who of ['analyst', 'expert', 'reviewer', 'coordinator'] as const) {
        const calls = [
          await service.call(who, 'GET', '/api/rounds/round-1/publication-check'),
          await service.call(who, 'POST', '/api/rounds/round-1/publication', { body: publication }),
          await service.call(who, 'POST', '/api/rounds/round-1/publication/withdrawal', { body }),
        ];
        expect([who, ...calls.map(({ status }) => status)]).toEqual([who, 403, 403, 403]);
      }
      const early = await service.call('administrator', 'POST', '/api/rounds/round-1/publication/withdrawal', { body });
      expect([early.status, early.json.code]).toEqual([409, 'state_moved']);
      const missing = await service.call('administrator', 'GET', '/api/rounds/none/publication-check');
      expect(missing.status).toBe(404);
    });
  }, 240_000);
});
