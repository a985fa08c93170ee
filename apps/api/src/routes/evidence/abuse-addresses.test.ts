import { operatorActor } from '@groundwork/store';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFolderContent } from '../../../../../test/environment/evidence/evidence-folder-content.ts';
import { observeAct } from '../../../../../test/environment/evidence/observe-act.ts';
import { openTestService, type Actor, type TestService } from '../../testing/test-service.ts';
import { announceFile, attachFile, sendBytes, uploadFile } from '../../testing/upload-file.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  // Signs in, so that what follows finds every row at rest.
  await service.call('coordinator', 'GET', '/api/session');
});
afterAll(() => service.close());

const bytesOf = (content: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(content));

describe('abuse-15: a name is data, never a path or a header', () => {
  test.each([
    ['a way upward', '../../../etc/passwd.txt', '_.._.._etc_passwd.txt'],
    ['a drive', 'C:\\Windows\\plan.txt', 'C:_Windows_plan.txt'],
    ['a NUL', 'plan\u0000.txt', 'plan_.txt'],
    ['a line break', 'plan\r\nSet-Cookie: a=b.txt', 'plan__Set-Cookie: a=b.txt'],
    ['a turn of direction', 'plan\u202etxt.fdp.txt', 'plan_txt.fdp.txt'],
    ['quotes and semicolons', 'a"; filename="b.txt', 'a"; filename="b.txt'],
    ['a thousand characters', `${'a'.repeat(996)}.txt`, `${'a'.repeat(296)}.txt`],
    ['letters of everywhere', 'خطة 计划 план 😀.txt', 'خطة 计划 план 😀.txt'],
    ['nothing', '', 'file.txt'],
  ])('%s: 201, kept under the hash, with an audit entry', async (_title, name, shown) => {
    const announced = await announceFile(service, { bytes: bytesOf('Decree 12'), name });
    expect(announced.status).toBe(201);
    const location = announced.headers.get('Location') ?? '';
    expect((await sendBytes(service, location, 0, bytesOf('Decree 12'))).status).toBe(204);
    const { json } = await service.call('coordinator', 'GET', location);
    const { fileHash } = json.receipt.file;
    expect(json.receipt.file.name).toBe(shown);
    expect(evidenceFolderContent(service.dataDir).files).toContain(fileHash);
    expect(evidenceFolderContent(service.dataDir).parts).toEqual([]);
    const [entry] = await service.store.audit.list({ assessmentId: service.assessmentId, limit: 1 });
    expect(entry).toMatchObject({ act: 'evidence.upload', actorId: service.personIds.coordinator, data: { fileHash } });
  });

  test('a name in the header of a download stays within its quotes and its line', async () => {
    const address = await attachFile(service, { bytes: bytesOf('a'), name: 'a"; x="b\r\nSet-Cookie: a=b.txt' });
    const { headers } = await service.call('coordinator', 'GET', address);
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="a__ x__b__Set-Cookie_ a_b.txt"; filename*=UTF-8''a%22%3B%20x%3D%22b__Set-Cookie%3A%20a%3Db.txt`,
    );
    expect(headers.get('Set-Cookie')).toBeNull();
  });
});

describe('abuse-16: the address of a file opens nothing by itself', () => {
  const decree = { bytes: bytesOf('Decree 12'), name: 'a.txt' };

  /** Reads an address that must stay closed, and holds that nothing of the file came, nothing changed, and one line was logged. */
  async function closed(at: TestService, actor: Actor, address: string, expected: readonly [number, string, string]) {
    await at.call(actor, 'GET', '/api/session');
    const { answered, isUnchanged, denied } = await observeAct(at, () => at.call(actor, 'GET', address));
    const [status, code, reason] = expected;
    expect([answered.status, answered.json.code]).toEqual([status, code]);
    expect(answered.text).not.toContain('Decree');
    expect(isUnchanged).toBe(true);
    expect(denied).toMatchObject([{ reason, path: address, requestId: answered.headers.get('X-Request-Id') }]);
  }

  test.each([
    ['an official of another country', 'foreigner', 404, 'not_found'],
    ['nobody', 'anonymous', 401, 'not_signed_in'],
  ] as const)('used by %s: %3$i', async (_title, actor, status, code) => {
    await closed(service, actor, await attachFile(service, decree), [status, code, code]);
  });

  test('looks the same to a stranger as one that does not exist', async () => {
    const address = await attachFile(service, decree);
    const missing = address.replace(service.assessmentId, 'no-such-assessment');
    const real = await service.call('foreigner', 'GET', address);
    const none = await service.call('foreigner', 'GET', missing);
    expect({ ...real.json, requestId: '' }).toEqual({ ...none.json, requestId: '' });
  });

  test('after signing out, after the evidence was taken away, after the assessment was withdrawn: 401 and 404', async () => {
    const own = await openTestService();
    try {
      const address = await attachFile(own, decree);
      const other = await attachFile(own, { bytes: bytesOf('Decree 13'), name: 'b.txt' });
      expect((await own.call('contributor', 'GET', address)).text).toBe('Decree 12');
      await own.call('coordinator', 'DELETE', other.replace(/\/file$/, ''));
      await closed(own, 'coordinator', other, [404, 'not_found', 'no_such_file']);
      await own.call('coordinator', 'DELETE', '/api/session');
      await closed(own, 'coordinator', address, [401, 'not_signed_in', 'not_signed_in']);
      const { assessmentId, personIds, store } = own;
      await store.assessments.setState(
        assessmentId,
        'in-progress',
        'withdrawn',
        operatorActor(personIds.coordinator),
        'by letter',
      );
      await closed(own, 'contributor', address, [404, 'not_found', 'withdrawn']);
    } finally {
      await own.close();
    }
  });

  test('nor does a hash: what another country uploaded cannot be attached', async () => {
    const uploaded = await uploadFile(service, decree);
    const { file } = uploaded.json.receipt;
    const evidenceId = randomUUID();
    const { foreignAssessmentId } = service;
    const path = `/api/assessments/${foreignAssessmentId}/responses/SM-A01/evidence/${evidenceId}`;
    const words = { kind: 'law', title: 'Act', issuer: '', date: '2024', language: 'en', link: '', page: '' };
    const body = { evidenceId, ...words, isPublic: true, file };
    await service.call('foreigner', 'GET', '/api/session');
    const { answered, isUnchanged, denied } = await observeAct(service, () =>
      service.call('foreigner', 'PUT', path, { body }),
    );
    expect([answered.status, answered.json.code]).toEqual([422, 'file_unknown']);
    expect(isUnchanged).toBe(true);
    expect(denied).toMatchObject([{ reason: 'file_unknown', object: foreignAssessmentId }]);
    expect((await service.call('foreigner', 'GET', `${path}/file`)).status).toBe(404);
  });
});
