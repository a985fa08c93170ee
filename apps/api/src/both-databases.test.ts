import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../test/environment/databases.ts';
import { publishAnswers } from './testing/publish-answers.ts';
import { smallRevision, smallRevisionHash } from './testing/small-revision.ts';
import { openTestService } from './testing/test-service.ts';

describeOnBothDatabases('the service', (_open, { fresh }) => {
  test('takes an answer once, tells of a conflict, submits, and shows nothing to another country', async () => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    const address = `/api/assessments/${service.assessmentId}`;
    const save = (questionId: string, value: number, operationId: string = randomUUID()) =>
      service.call('coordinator', 'POST', `${address}/responses`, {
        body: { operations: [{ operationId, questionId, baseVersion: 0, answer: { value } }] },
      });
    const operationId = randomUUID();
    const deliveries = await Promise.all(Array.from({ length: 4 }, () => save('SM-A01', 2, operationId)));
    expect(deliveries.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(deliveries.map(({ text }) => text)).size).toBe(1);
    expect((await save('SM-A01', 4, operationId)).status).toBe(409);
    expect((await save('SM-A01', 4)).json.results).toMatchObject([
      { outcome: 'conflict', theirs: { answer: { value: 2 } } },
    ]);
    await save('SM-A02', 4);
    await save('SM-A03', 50);
    expect((await service.call('foreigner', 'GET', address)).status).toBe(404);
    const submission = { body: { operationId: randomUUID(), declaration: true } };
    const receipt = await service.call('coordinator', 'POST', `${address}/submission`, submission);
    expect(receipt.json).toMatchObject({ answerCount: 3, submittedBy: 'coordinator' });
    expect((await save('SM-A03', 60)).json.code).toBe('locked');
    expect((await service.store.audit.verify()).firstBad).toBeNull();
    await service.close();
  });

  test('carries a draft out and in by a file, and lets everybody have what was published', async () => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    const { store, assessmentId } = service;
    const save = (value: number, baseVersion: number) =>
      service.call('coordinator', 'POST', `/api/assessments/${assessmentId}/responses`, {
        body: { operations: [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion, answer: { value } }] },
      });
    const exported = `/api/exports/assessments/${assessmentId}`;
    await save(30, 0);
    const before = await service.call('coordinator', 'GET', `${exported}/assessment.groundwork.json`);
    await save(40, 1);
    const after = await service.call('coordinator', 'GET', `${exported}/assessment.groundwork.json`);
    const bring = (raw: string) =>
      service.call('coordinator', 'POST', `/api/assessments/${assessmentId}/import`, { raw });
    expect((await bring(before.text)).json.answers).toMatchObject({ inFile: 1, behind: 1, sent: 0 });
    expect((await bring(after.text)).json.answers).toMatchObject({ inFile: 1, same: 1, sent: 0 });
    expect((await service.call('coordinator', 'GET', `${exported}/answers.csv`)).text).toContain(
      'SM-A03,Share,number,40',
    );
    const revision = { ...smallRevision, instrumentId: 'other' };
    const published = { KEN: { 'SM-A03': { value: 41 } }, URY: { 'SM-A03': { value: 42, isConfidential: true } } };
    await publishAnswers(store, { roundId: 'out', revision, hash: smallRevisionHash, published });
    const { text } = await service.call('anonymous', 'GET', '/api/exports/rounds/out/answers.csv?form=wide');
    expect(text).toContain('KEN,Kenya,out,other,1.0.0,,,41\r\nURY,Uruguay,out,other,1.0.0,,,withheld\r\n');
    expect((await store.audit.verify()).firstBad).toBeNull();
    await service.close();
  });
});
