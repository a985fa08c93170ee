import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { openTestService } from '../../testing/test-service.ts';

describeOnBothDatabases('breaking the glass', (_open, { fresh }) => {
  test('abuse-21: an administrator reads answers only with a reason, for a while, in sight of the country, and never writes', async () => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    const address = `/api/assessments/${service.assessmentId}`;
    const read = () => service.call('administrator', 'GET', address);
    const silent = await read();
    expect([silent.status, silent.json.code]).toEqual([403, 'forbidden']);
    expect(JSON.parse(service.logged.at(-1) ?? '{}')).toMatchObject({ decision: 'denied', reason: 'forbidden' });

    const glass = { lookId: randomUUID(), reason: 'the ministry asked for help with SM-A01', minutes: 30 };
    const breakIt = (body: object) => service.call('administrator', 'POST', `${address}/break-glass`, { body });
    expect((await breakIt({ ...glass, reason: '' })).status).toBe(422);
    expect((await breakIt({ ...glass, minutes: 100_000 })).status).toBe(422);
    const broken = await breakIt(glass);
    expect([broken.status, broken.json.until]).toEqual([201, '2026-03-01T12:30:00.000Z']);
    expect((await breakIt(glass)).json).toEqual(broken.json);
    expect((await read()).status).toBe(200);

    const write = await service.call('administrator', 'PUT', `${address}/responses/SM-A01`, {
      body: { operationId: randomUUID(), answer: { value: 4 } },
      headers: { 'If-Match': '"v0"' },
    });
    expect(write.status).toBe(403);
    expect(await service.store.assessments.responses(service.assessmentId)).toEqual([]);
    const elsewhere = await service.call('administrator', 'GET', `/api/assessments/${service.foreignAssessmentId}`);
    expect(elsewhere.status).toBe(403);

    const looks = await service.call('coordinator', 'GET', `${address}/break-glass`);
    expect(looks.json.looks).toMatchObject([{ by: 'administrator', reason: glass.reason }]);
    const [act] = await service.store.audit.list({ assessmentId: service.assessmentId, limit: 1 });
    expect(act).toMatchObject({ act: 'assessment.break-glass', chain: 'country/KEN', data: { reason: glass.reason } });
    for (const actor of ['coordinator', 'reviewer', 'expert'] as const)
      expect([403, 404]).toContain(
        (await service.call(actor, 'POST', `${address}/break-glass`, { body: glass })).status,
      );

    service.setClock('2026-03-01T12:30:00.000Z');
    expect((await read()).status).toBe(403);
    await service.close();
  });
});
