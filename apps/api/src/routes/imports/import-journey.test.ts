import { randomUUID } from 'node:crypto';
import type { WireAnswer, WireEvidence } from '@groundwork/assessment/wire';
import { systemActor } from '@groundwork/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';
import { forgedFile } from '../../testing/carried-file.ts';
import { attachFile, uploadFile } from '../../testing/upload-file.ts';
import { saveAnswers } from '../../testing/publish-answers.ts';
import { openTestService, testRound, type Actor, type Answered, type TestService } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';
import { importReportShape, type ImportReport } from './report/import-report.ts';

const proof: WireEvidence = {
  evidenceId: '7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a11',
  kind: 'law',
  title: 'The act',
  issuer: 'Parliament',
  date: '2024-05',
  language: 'en',
  link: 'https://example.org/law',
  page: '12',
  isPublic: true,
};

/** One service and its assessment of Kenya in the round that both services have. */
interface Place {
  readonly service: TestService;
  readonly assessmentId: string;
}

let office: Place;
let field: Place;
beforeEach(async () => {
  [office, field] = await Promise.all([openPlace(), openPlace()]);
});
afterEach(async () => {
  await office.service.close();
  await field.service.close();
});

async function openPlace(): Promise<Place> {
  const service = await openTestService();
  const hash = 'c'.repeat(64);
  await service.store.instruments.publish(wordsRevision(), hash);
  const instruments = [{ instrumentId: 'words', version: '1.0.0', hash }];
  await service.store.rounds.add({ ...testRound('both', 'open'), instruments });
  const { assessmentId } = await service.store.assessments.ensure('both', 'words', 'KEN');
  return { service, assessmentId };
}

async function answer({ service, assessmentId }: Place, answers: Readonly<Record<string, WireAnswer>>): Promise<void> {
  const standing = await service.store.assessments.responses(assessmentId);
  const operations = Object.entries(answers).map(([questionId, given]) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: standing.find((response) => response.questionId === questionId)?.version ?? 0,
    answer: given,
  }));
  const path = `/api/assessments/${assessmentId}/responses`;
  const { json } = await service.call('coordinator', 'POST', path, { body: { operations } });
  expect(json.report).toMatchObject({ saved: operations.length });
}

async function carryOut({ service, assessmentId }: Place, actor: Actor = 'coordinator'): Promise<string> {
  const path = `/api/exports/assessments/${assessmentId}/assessment.groundwork.json`;
  const { status, text } = await service.call(actor, 'GET', path);
  expect(status).toBe(200);
  return text;
}

function send(
  { service, assessmentId }: Place,
  raw: string,
  actor: Actor = 'coordinator',
  query = '',
): Promise<Answered> {
  return service.call(actor, 'POST', `/api/assessments/${assessmentId}/import${query}`, { raw });
}

/** What became of everything in a file: always as much as was in it. */
async function carryIn(place: Place, raw: string, actor: Actor = 'coordinator', query = ''): Promise<ImportReport> {
  const { status, text, json } = await send(place, raw, actor, query);
  expect(status, text).toBe(200);
  const told = importReportShape.parse(json);
  const { answers, report, evidence, comments } = told;
  expect(answers.same + answers.behind + answers.outsideSections + answers.sent).toBe(answers.inFile);
  if (report !== null) {
    const { sent, ...outcomes } = report;
    expect([sent, Object.values(outcomes).reduce((sum, count) => sum + count, 0)]).toEqual([
      answers.sent,
      answers.sent,
    ]);
  }
  const lists = evidence.refused.length + evidence.different.length + evidence.removed.length;
  expect(evidence.same + evidence.added + lists).toBe(evidence.inFile);
  expect(comments.known + comments.added + comments.refused.length).toBe(comments.inFile);
  return told;
}

async function standing({ service, assessmentId }: Place) {
  const responses = await service.store.assessments.responses(assessmentId);
  return Object.fromEntries(responses.map(({ questionId, answer: given }) => [questionId, given]));
}

function proposals({ service, assessmentId }: Place) {
  return service.store.collaboration.proposals(assessmentId);
}

const whole: Readonly<Record<string, WireAnswer>> = {
  'SM-A01': { value: 4, isConfidential: true },
  'SM-A02': { noValue: 'not-applicable', noValueReason: '=there is none' },
  'SM-A03': { value: 30 },
  'WD-B01': { value: 'Un récit \u202E de \u0000 mots 🌍', mayPublish: true },
  'WD-B02': { value: [{ name: 'First' }, { name: 'Second' }] },
  'WD-B03': { value: ['web', 'desk'], details: { who: 'the ministry' } },
};

describe('a draft carried on a stick', () => {
  test('stands in the other service as it was, with its proof, its marks and what was said of it', async () => {
    await answer(field, whole);
    await field.service.store.assessments.putEvidence(field.assessmentId, 'SM-A01', proof, systemActor);
    for (const questionId of ['SM-A01', null]) {
      await field.service.call('contributor', 'POST', `/api/assessments/${field.assessmentId}/comments`, {
        body: { commentId: randomUUID(), questionId, parentId: null, kind: 'comment', body: 'Ask the minister' },
      });
    }
    const file = await carryOut(field);

    const audit = () => office.service.store.audit.list({ assessmentId: office.assessmentId });
    const before = await audit();
    const dry = await carryIn(office, file, 'coordinator', '?dryRun=true');
    expect(dry).toMatchObject({ dryRun: true, report: null, answers: { inFile: 6, sent: 6 }, evidence: { added: 1 } });
    expect(await standing(office)).toEqual({});
    expect(await audit()).toEqual(before);

    const report = await carryIn(office, file);
    expect(report).toMatchObject({ dryRun: false, report: { sent: 6, saved: 6 }, comments: { inFile: 2, added: 2 } });
    expect(await standing(office)).toEqual(await standing(field));
    const responses = await office.service.store.assessments.responses(office.assessmentId);
    expect(responses.every(({ origin, savedBy }) => origin === 'imported' && savedBy === 'coordinator')).toBe(true);
    expect(responses.find(({ questionId }) => questionId === 'SM-A01')?.evidence).toEqual([proof]);
    const comments = await office.service.store.collaboration.comments(office.assessmentId);
    expect(comments.map(({ author, body, questionId }) => [author, body, questionId])).toEqual(
      expect.arrayContaining([
        ['coordinator', 'contributor (2026-03-01T12:00:00.000Z): Ask the minister', null],
        ['coordinator', 'contributor (2026-03-01T12:00:00.000Z): Ask the minister', 'SM-A01'],
      ]),
    );
    const [entry] = await office.service.store.audit.list({ assessmentId: office.assessmentId, limit: 1 });
    expect(entry).toMatchObject({ act: 'file.import', data: { fileHash: report.fileHash, answers: 6 } });
    expect((await office.service.store.audit.verify()).firstBad).toBeNull();
  });

  test('changes nothing when it is brought in a second time, by whomever', async () => {
    await answer(field, whole);
    await field.service.store.assessments.putEvidence(field.assessmentId, 'SM-A01', proof, systemActor);
    const file = await carryOut(field);
    await carryIn(office, file);
    const before = [
      await office.service.store.assessments.responses(office.assessmentId),
      await office.service.store.audit.list({ assessmentId: office.assessmentId }),
    ];
    for (const actor of ['coordinator', 'contributor'] as const) {
      expect(await carryIn(office, file, actor)).toMatchObject({
        answers: { same: 6, sent: 0 },
        evidence: { same: 1 },
      });
    }
    expect([
      await office.service.store.assessments.responses(office.assessmentId),
      await office.service.store.audit.list({ assessmentId: office.assessmentId }),
    ]).toEqual(before);
  });

  test('comes back with what was changed on the way, and meets no conflict where nobody changed anything here', async () => {
    await answer(office, { 'SM-A03': { value: 10 } });
    await answer(office, { 'SM-A03': { value: 30 }, 'SM-A01': { value: 2 } });
    await carryIn(field, await carryOut(office));
    await answer(field, { 'SM-A03': { value: 40 }, 'WD-B01': { value: 'new' } });
    const report = await carryIn(office, await carryOut(field));
    expect(report.differences.map(({ questionId, kind, outcome }) => [questionId, kind, outcome])).toEqual([
      ['SM-A03', 'ahead', 'saved'],
      ['WD-B01', 'new', 'saved'],
    ]);
    expect(await standing(office)).toMatchObject({ 'SM-A03': { value: 40 }, 'SM-A01': { value: 2 } });
    expect(await proposals(office)).toEqual([]);
  });

  test('leaves what was changed here since as it is, where the file has only what was before', async () => {
    await answer(office, { 'SM-A03': { value: 30 } });
    const file = await carryOut(office);
    await answer(office, { 'SM-A03': { value: 50 } });
    const report = await carryIn(office, file);
    expect(report.answers).toMatchObject({ behind: 1, sent: 0 });
    expect(await standing(office)).toEqual({ 'SM-A03': { value: 50 } });
    expect(await proposals(office)).toEqual([]);
  });

  test('keeps both values where both sides have changed, once, though the versions have the same number', async () => {
    await answer(office, { 'SM-A03': { value: 50 } });
    await answer(field, { 'SM-A03': { value: 40 } });
    const file = await carryOut(field);
    for (let time = 0; time < 2; time += 1) {
      const report = await carryIn(office, file);
      expect(report.differences).toMatchObject([{ questionId: 'SM-A03', kind: 'apart', outcome: 'conflict' }]);
    }
    expect(await standing(office)).toEqual({ 'SM-A03': { value: 50 } });
    expect(await proposals(office)).toMatchObject([{ reason: 'conflict', answer: { value: 40 } }]);
  });

  test('is kept as late proposals when it comes after the deadline, and not one answer is lost', async () => {
    await answer(field, whole);
    await field.service.store.assessments.putEvidence(field.assessmentId, 'SM-A01', proof, systemActor);
    const file = await carryOut(field);
    office.service.setClock('2026-04-02T00:00:00Z');
    const report = await carryIn(office, file);
    expect(report).toMatchObject({ lockedBecause: 'deadline', report: { sent: 6, late: 6 } });
    expect(report.evidence.refused).toEqual([{ questionId: 'SM-A01', evidenceId: proof.evidenceId, code: 'deadline' }]);
    expect(await standing(office)).toEqual({});
    const kept = await proposals(office);
    expect(Object.fromEntries(kept.map((proposal) => [proposal.questionId, proposal.answer]))).toEqual(whole);
    expect(kept.every(({ reason }) => reason === 'late')).toBe(true);
  });

  test('waits to be confirmed where it waited before, and is confirmed where somebody has', async () => {
    const { store } = office.service;
    const carried = { questionId: 'SM-A03', answer: { value: 30 }, operationId: randomUUID(), baseVersion: 0 };
    await field.service.store.assessments.save(field.assessmentId, [carried], systemActor, { origin: 'carried' });
    await carryIn(office, await carryOut(field));
    const originOf = async (): Promise<unknown> => (await store.assessments.responses(office.assessmentId))[0]?.origin;
    expect(await originOf()).toBe('carried');
    await answer(field, { 'SM-A03': { value: 30 } });
    const report = await carryIn(office, await carryOut(field));
    expect(report.differences).toMatchObject([{ kind: 'confirms', outcome: 'saved' }]);
    expect(await originOf()).toBe('imported');
  });

  test('names the files of proof that lie beside it and do not come with it', async () => {
    await saveAnswers(field.service.store, field.assessmentId, { 'SM-A01': { value: 4, evidence: [proof] } });
    const beside = { fileHash: 'b'.repeat(64), name: 'act.pdf', mediaType: 'application/pdf' as const, size: 12 };
    const file = await forgedFile(await carryOut(field), (plain) => ({
      ...plain,
      responses: plain.responses.map((response) => ({
        ...response,
        evidence: response.evidence.map((piece) => ({ ...piece, file: beside })),
      })),
    }));
    const { evidence } = await carryIn(office, file);
    expect(evidence.filesMissing).toEqual([
      { questionId: 'SM-A01', evidenceId: proof.evidenceId, fileName: 'act.pdf', fileHash: beside.fileHash },
    ]);
  });

  test('attaches a file of proof that was uploaded here as well', async () => {
    const bytes = new Uint8Array(pdfDocument(1_000));
    const sendFile = ({ service, assessmentId }: Place) =>
      attachFile({ ...service, assessmentId }, { bytes, name: 'act.pdf' });
    await answer(field, { 'SM-A01': { value: 4 } });
    await sendFile(field);
    const [carried] = (await field.service.store.assessments.responses(field.assessmentId))[0]?.evidence ?? [];
    const file = await carryOut(field);
    const missing = { fileName: 'act.pdf', fileHash: carried?.file?.fileHash };
    expect((await carryIn(office, file, 'coordinator', '?dryRun=true')).evidence.filesMissing).toMatchObject([missing]);
    await uploadFile({ ...office.service, assessmentId: office.assessmentId }, { bytes, name: 'law.pdf' });
    expect((await carryIn(office, file)).evidence).toMatchObject({ added: 1, filesMissing: [] });
    const address = { assessmentId: office.assessmentId, questionId: 'SM-A01', evidenceId: carried?.evidenceId ?? '' };
    expect(await office.service.store.evidence.file(address)).toMatchObject(carried?.file ?? {});
    expect((await carryIn(office, file)).evidence).toMatchObject({ added: 0, same: 1 });
  });

  test('brings no proof back that was taken away here, and leaves a description that was changed here', async () => {
    await saveAnswers(office.service.store, office.assessmentId, { 'SM-A01': { value: 4, evidence: [proof] } });
    const file = await carryOut(office);
    const { store } = office.service;
    const changed = { ...proof, title: 'The amended act' };
    await store.assessments.putEvidence(office.assessmentId, 'SM-A01', changed, systemActor);
    expect((await carryIn(office, file)).evidence).toMatchObject({ added: 0, different: [{ questionId: 'SM-A01' }] });
    await store.assessments.removeEvidence(office.assessmentId, 'SM-A01', proof.evidenceId, systemActor);
    expect((await carryIn(office, file)).evidence).toMatchObject({ added: 0, removed: [{ questionId: 'SM-A01' }] });
    expect((await store.assessments.response(office.assessmentId, 'SM-A01'))?.evidence).toEqual([]);
  });
});
