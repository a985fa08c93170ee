import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevisionHash } from '../../testing/small-revision.ts';
import { testPassword, type TestService } from '../../testing/test-service.ts';
import { onTestService } from '../../testing/on-test-service.ts';

describeOnBothDatabases('fault-10: clocks that are wrong', (_open, { fresh }) => {
  const on = onTestService(fresh);

  const save = (service: TestService, value: number, baseVersion: number, more: object = {}, origin = 'typed') =>
    service.call('coordinator', 'POST', `/api/assessments/${service.assessmentId}/responses`, {
      body: {
        operations: [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion, answer: { value }, ...more }],
        origin,
      },
    });

  test('a client’s clock is a claim that is kept, and decides nothing', async () => {
    await on(async (service) => {
      for (const [version, madeAt] of [
        '1998-01-01T00:00:00Z',
        '2099-12-31T23:59:59Z',
        '2026-02-30T99:00:00Z',
      ].entries()) {
        const { status, json } = await save(service, version, version, { madeAt });
        expect(status).toBe(version < 2 ? 200 : 422);
        if (version < 2)
          expect(json.results).toMatchObject([{ outcome: 'saved', savedAt: '2026-03-01T12:00:00.000Z' }]);
      }
      const path = `/api/assessments/${service.assessmentId}/responses/SM-A03/history`;
      const { versions } = (await service.call('coordinator', 'GET', path)).json;
      expect(versions).toMatchObject([
        { version: 2, answer: { value: 1 }, madeAt: '2099-12-31T23:59:59Z' },
        { version: 1, answer: { value: 0 }, madeAt: '1998-01-01T00:00:00Z' },
      ]);
      // After the deadline it is late, whenever the client says that it was made.
      service.setClock('2026-04-02T00:00:00Z');
      const typed = await save(service, 50, 2, { madeAt: '2026-03-01T00:00:00Z' });
      expect([typed.status, typed.json.code]).toEqual([409, 'locked']);
      const offline = await save(service, 50, 2, { madeAt: '2026-03-01T00:00:00Z' }, 'offline');
      expect(offline.json.results).toMatchObject([{ outcome: 'late' }]);
    });
  });

  test('the server’s clock steps back: versions and the audit go on in order', async () => {
    await on(async (service) => {
      const instants = ['2026-03-10T10:00:00Z', '2026-03-10T09:00:00Z', '2026-03-02T00:00:00Z', '2026-03-10T10:00:01Z'];
      for (const [version, instant] of instants.entries()) {
        service.setClock(instant);
        expect((await save(service, version, version)).json.results).toMatchObject([
          { outcome: 'saved', version: version + 1 },
        ]);
      }
      const path = `/api/assessments/${service.assessmentId}/responses/SM-A03/history`;
      const { versions } = (await service.call('coordinator', 'GET', path)).json;
      expect(versions.map(({ answer }: { answer: { value: number } }) => answer.value)).toEqual([3, 2, 1, 0]);
      expect((await service.store.audit.verify()).firstBad).toBeNull();
      const entries = await service.store.audit.list({ assessmentId: service.assessmentId });
      const told = entries.filter(({ act }) => act === 'response.save').toReversed();
      expect(told.map(({ at }) => at)).toEqual(instants.map((instant) => new Date(instant).toISOString()));
    });
  });

  test('the server’s clock steps back: a session that has ended stays ended', async () => {
    await on(async (service) => {
      const cookie = await service.cookieOf('coordinator');
      const ask = () => service.call('anonymous', 'GET', '/api/session', { headers: { Cookie: cookie } });
      expect((await ask()).json.login).toBe('coordinator');
      service.setClock('2026-03-02T00:00:01Z');
      expect((await ask()).status).toBe(401);
      service.setClock('2026-03-01T12:00:00Z');
      expect((await ask()).status).toBe(401);
      const again = await service.call('anonymous', 'POST', '/api/session', {
        body: { login: 'coordinator', password: testPassword },
      });
      expect(again.status).toBe(200);
    });
  });

  test('a deadline at the border of a zone is one instant for everybody', async () => {
    await on(async (service) => {
      const offsets = fc.constantFrom('-12:00', '-03:30', '+00:00', '+05:45', '+13:00', '+14:00');
      let count = 0;
      await fc.assert(
        fc.asyncProperty(offsets, fc.integer({ min: -86_400_000, max: 86_400_000 }), async (offset, distance) => {
          count += 1;
          const roundId = `zone-${count}`;
          const written = `2026-06-30T23:59:59${offset}`;
          const instant = Date.parse(written);
          service.setClock('2026-03-01T12:00:00Z');
          const body = {
            roundId,
            title: 'Zones',
            referenceDate: '2025-12-31',
            opensAt: '2026-03-01T00:00:00Z',
            deadline: written,
            instruments: [{ instrumentId: 'small', version: '1.0.0', hash: smallRevisionHash }],
            previousRoundId: null,
          };
          expect((await service.call('administrator', 'POST', '/api/rounds', { body })).status).toBe(201);
          await service.call('administrator', 'POST', `/api/rounds/${roundId}/countries`, {
            body: { countries: ['KEN'] },
          });
          const opening = { body: { to: 'open', why: 'as planned' } };
          expect((await service.call('administrator', 'POST', `/api/rounds/${roundId}/state`, opening)).status).toBe(
            200,
          );
          const { assessmentId } = await service.store.assessments.ensure(roundId, 'small', 'KEN');
          service.setClock(new Date(instant + distance).toISOString());
          const { json } = await service.call('coordinator', 'GET', `/api/assessments/${assessmentId}`);
          const saved = await service.call('coordinator', 'POST', `/api/assessments/${assessmentId}/responses`, {
            body: {
              operations: [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion: 0, answer: { value: 1 } }],
            },
          });
          expect([json.round.deadline, json.isEditable, saved.status]).toEqual([
            new Date(instant).toISOString(),
            distance <= 0,
            distance <= 0 ? 200 : 409,
          ]);
        }),
        {
          numRuns: 12,
          examples: [
            ['+14:00', 0],
            ['+14:00', 1],
            ['-12:00', 0],
            ['-12:00', 1],
          ],
        },
      );
    });
  });
});
