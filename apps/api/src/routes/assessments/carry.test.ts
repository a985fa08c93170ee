import { createHash, randomUUID } from 'node:crypto';
import type { InstrumentRevision } from '@groundwork/instrument';
import { systemActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevision, smallRevisionHash } from '../../testing/small-revision.ts';
import { openTestService, testRound, type Actor, type TestService } from '../../testing/test-service.ts';

const secondHash = 'c'.repeat(64);

/** The second version: the share is asked no more, the budget has lost its upper level. */
const secondRevision: InstrumentRevision = {
  ...smallRevision,
  version: '2.0.0',
  sections: smallRevision.sections.map((section) => ({
    ...section,
    subSections: section.subSections.map((subSection) => ({
      ...subSection,
      questions: subSection.questions
        .filter(({ questionId }) => questionId !== 'SM-A03')
        .map((question) =>
          question.questionId === 'SM-A02' && question.kind === 'level'
            ? { ...question, levels: question.levels.filter(({ score }) => score !== 4) }
            : question,
        ),
    })),
  })),
};

const evidence = {
  evidenceId: randomUUID(),
  kind: 'law',
  title: 'Act',
  issuer: '',
  date: '2024',
  language: 'en',
  link: 'https://example.org/act',
  page: '',
  isPublic: true,
};

describeOnBothDatabases('answers carried', (_open, { fresh }) => {
  const on = async (scenario: (service: TestService) => Promise<void>): Promise<void> => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await scenario(service);
      expect((await service.store.audit.verify()).firstBad).toBeNull();
    } finally {
      await service.close();
    }
  };

  const post = (service: TestService, actor: Actor, path: string, body: object) =>
    service.call(actor, 'POST', path, { body });

  const answerAll = async (service: TestService, assessmentId: string): Promise<void> => {
    const values = { 'SM-A01': 2, 'SM-A02': 4, 'SM-A03': 50 };
    const operations = Object.entries(values).map(([questionId, value]) => ({
      operationId: randomUUID(),
      questionId,
      baseVersion: 0,
      answer: { value },
    }));
    const saved = await post(service, 'coordinator', `/api/assessments/${assessmentId}/responses`, { operations });
    expect(saved.status).toBe(200);
    const path = `/api/assessments/${assessmentId}/responses/SM-A01/evidence/${evidence.evidenceId}`;
    expect((await service.call('coordinator', 'PUT', path, { body: evidence })).status).toBe(200);
  };

  const responsesOf = async (service: TestService, assessmentId: string) =>
    (await service.call('coordinator', 'GET', `/api/assessments/${assessmentId}`)).json.responses;

  test('the last round fills what nobody has answered, with its evidence, and each is to be confirmed', async () => {
    await on(async (service) => {
      await answerAll(service, service.assessmentId);
      await service.store.rounds.add({ ...testRound('round-2', 'open'), previousRoundId: 'round-1' });
      const { assessmentId } = await service.store.assessments.ensure('round-2', 'small', 'KEN');
      const address = `/api/assessments/${assessmentId}`;
      const own = { operationId: randomUUID(), questionId: 'SM-A02', baseVersion: 0, answer: { value: 2 } };
      await post(service, 'coordinator', `${address}/responses`, { operations: [own] });
      const body = { operationId: randomUUID() };
      expect((await post(service, 'contributor', `${address}/prefill`, body)).status).toBe(403);
      const filled = await post(service, 'coordinator', `${address}/prefill`, body);
      expect(filled.json.questionIds).toEqual(['SM-A01', 'SM-A03']);
      expect((await post(service, 'coordinator', `${address}/prefill`, body)).json.questionIds).toEqual([
        'SM-A01',
        'SM-A03',
      ]);
      const responses = await responsesOf(service, assessmentId);
      expect(responses).toMatchObject([
        { questionId: 'SM-A01', answer: { value: 2 }, origin: 'carried', evidence: [{ title: 'Act' }] },
        { questionId: 'SM-A02', answer: { value: 2 }, origin: 'typed' },
        { questionId: 'SM-A03', answer: { value: 50 }, origin: 'carried' },
      ]);
      expect(responses[0].evidence[0].evidenceId).not.toBe(evidence.evidenceId);

      const submission = { operationId: randomUUID(), declaration: true };
      const early = await post(service, 'coordinator', `${address}/submission`, submission);
      expect([early.status, early.json.issues]).toEqual([
        422,
        ['SM-A01', 'SM-A03'].map((questionId) => ({
          path: `/responses/${questionId}`,
          code: 'to-be-confirmed',
          questionId,
        })),
      ]);
      for (const [questionId, value] of [
        ['SM-A01', 2],
        ['SM-A03', 50],
      ] as const) {
        const operation = { operationId: randomUUID(), questionId, baseVersion: 1, answer: { value } };
        await post(service, 'coordinator', `${address}/responses`, { operations: [operation] });
      }
      const receipt = await post(service, 'coordinator', `${address}/submission`, submission);
      expect(receipt.status).toBe(200);
      const content = `${address}/submissions/${submission.operationId}/content`;
      const { text } = await service.call('contributor', 'GET', content);
      expect(createHash('sha256').update(text).digest('hex')).toBe(receipt.json.receiptHash);
      expect((await service.call('coordinator', 'GET', `${address}/submissions`)).json.receipts).toEqual([
        { ...receipt.json, operationId: submission.operationId },
      ]);
      expect((await service.call('foreigner', 'GET', content)).status).toBe(404);
    });
  });

  test('without an earlier round there is nothing to fill from', async () => {
    await on(async (service) => {
      const path = `/api/assessments/${service.assessmentId}/prefill`;
      expect((await post(service, 'coordinator', path, { operationId: randomUUID() })).status).toBe(404);
    });
  });

  test('fault-09: a revision in mid-round leaves answers with theirs, moves them by a report, and back again', async () => {
    await on(async (service) => {
      const { store, assessmentId } = service;
      const address = `/api/assessments/${assessmentId}`;
      await answerAll(service, assessmentId);
      const before = await responsesOf(service, assessmentId);
      const scores = async () => (await service.call('coordinator', 'GET', `${address}/scores`)).json.index;
      const scoredBefore = await scores();

      await store.instruments.publish(secondRevision, secondHash);
      expect((await service.call('coordinator', 'GET', `${address}/versions/2.0.0`)).status).toBe(404);
      const pinned = { instrumentId: 'small', version: '2.0.0', hash: secondHash };
      await store.rounds.repin('round-1', pinned, 'a question was dropped', systemActor);
      const later = await store.assessments.ensure('round-1', 'small', 'FJI');
      expect(later.version).toBe('2.0.0');
      await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ version: '1.0.0' });
      expect(await scores()).toEqual(scoredBefore);

      // A tab opened before goes on with its own version; one that has loaded the new one is told.
      const save = (instrumentVersion: string, value: number, baseVersion: number) =>
        post(service, 'contributor', `${address}/responses`, {
          operations: [{ operationId: randomUUID(), questionId: 'SM-A03', baseVersion, answer: { value } }],
          instrumentVersion,
        });
      expect((await save('1.0.0', 60, 1)).status).toBe(200);
      const moved = await save('2.0.0', 70, 2);
      expect([moved.status, moved.json.code]).toEqual([409, 'version_moved']);

      const dry = await service.call('coordinator', 'GET', `${address}/versions/2.0.0`);
      expect(dry.json.counts).toMatchObject({ answers: 3, lost: 2 });
      expect(dry.json.losses.map(({ questionId }: { questionId: string }) => questionId)).toEqual(['SM-A02', 'SM-A03']);
      await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ version: '1.0.0' });

      const body = { operationId: randomUUID() };
      const report = await post(service, 'coordinator', `${address}/versions/2.0.0`, body);
      expect(report.json).toEqual(dry.json);
      expect((await post(service, 'coordinator', `${address}/versions/2.0.0`, body)).json).toEqual(dry.json);
      await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ version: '2.0.0' });
      expect(await responsesOf(service, assessmentId)).toMatchObject([
        { questionId: 'SM-A01', version: 1, answer: { value: 2 }, evidence: [evidence], origin: 'typed' },
        { questionId: 'SM-A02', version: 2, answer: {} },
        { questionId: 'SM-A03', version: 3, answer: {} },
      ]);
      const old = await save('1.0.0', 80, 3);
      expect([old.status, old.json.code]).toEqual([409, 'version_moved']);

      const back = { operationId: randomUUID() };
      const undone = await post(service, 'coordinator', `${address}/version-undo`, back);
      expect((await post(service, 'coordinator', `${address}/version-undo`, back)).json).toEqual(undone.json);
      expect(undone.json).toEqual({ version: '1.0.0', answeredSince: [] });
      const after = await responsesOf(service, assessmentId);
      const values = (responses: readonly { readonly answer: object; readonly evidence: object }[]) =>
        responses.map(({ answer, evidence: pieces }) => ({ answer, pieces }));
      expect(values(after)).toEqual([...values(before).slice(0, 2), { answer: { value: 60 }, pieces: [] }]);
      const again = await post(service, 'coordinator', `${address}/version-undo`, { operationId: randomUUID() });
      expect(again.status).toBe(404);
    });
  });

  test('a revision the round pins is not moved to behind the back of its hash', async () => {
    await on(async (service) => {
      const { store } = service;
      const unknown = { instrumentId: 'small', version: '2.0.0', hash: smallRevisionHash };
      await expect(store.rounds.repin('round-1', unknown, 'test', systemActor)).rejects.toMatchObject({
        code: 'not_found',
      });
    });
  });
});
