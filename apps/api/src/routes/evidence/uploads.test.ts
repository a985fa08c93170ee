import { randomUUID } from 'node:crypto';
import { uploadShape } from '@groundwork/assessment/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFolderContent } from '../../../../../test/environment/evidence/evidence-folder-content.ts';
import { photoWithPlace } from '../../../../../test/environment/evidence/photo-with-place.ts';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';
import { openTestService, type TestService } from '../../testing/test-service.ts';
import { announceFile, attachFile, sendBytes, uploadFile } from '../../testing/upload-file.ts';
import { byteRange } from './byte-range.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const pdf = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(pdfDocument(bytes));
const head = (location: string) =>
  service.call('coordinator', 'HEAD', location, { headers: { 'Tus-Resumable': '1.0.0' } });

describe('an upload by tus 1.0.0', () => {
  test('is announced, sent in pieces, asked for its place in between, and has a receipt', async () => {
    const bytes = pdf(3_000);
    const announced = await announceFile(service, { bytes });
    const location = announced.headers.get('Location') ?? '';
    expect(announced.status).toBe(201);
    expect(Object.fromEntries(announced.headers)).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-max-size': '25000000',
      'upload-offset': '0',
      'upload-expires': expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} .* GMT$/),
    });
    expect((await sendBytes(service, location, 0, bytes.slice(0, 1_000))).headers.get('Upload-Offset')).toBe('1000');
    const asked = await head(location);
    expect([asked.status, asked.text]).toEqual([200, '']);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'upload-offset': '1000',
      'upload-length': '3000',
      'cache-control': 'no-store',
    });
    expect((await sendBytes(service, location, 1_000, bytes.slice(1_000))).status).toBe(204);
    const { json } = await service.call('coordinator', 'GET', location);
    expect(uploadShape.parse(json).receipt).toMatchObject({
      file: { name: 'plan.pdf', mediaType: 'application/pdf', size: 3_000 },
    });
  });

  test('announced twice is announced once; its id for another file is refused', async () => {
    const file = { bytes: pdf(500), uploadId: randomUUID() };
    const [first, second] = [await announceFile(service, file), await announceFile(service, file)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    const other = await announceFile(service, { ...file, bytes: pdf(500) });
    expect([other.status, other.json.code]).toEqual([409, 'operation_reused']);
    await service.call('coordinator', 'DELETE', first.headers.get('Location') ?? '', {
      headers: { 'Tus-Resumable': '1.0.0' },
    });
    expect((await head(first.headers.get('Location') ?? '')).status).toBe(404);
  });

  test('goes on at its own place only', async () => {
    const bytes = pdf(500);
    const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    const wrong = await sendBytes(service, location, 100, bytes);
    expect([wrong.status, wrong.json.code, wrong.headers.get('Upload-Offset')]).toEqual([409, 'offset_moved', '0']);
  });

  test('is sent by one request at a time', async () => {
    const bytes = pdf(500);
    const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    const answers = await Promise.all([1, 2, 3].map(() => sendBytes(service, location, 0, bytes)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409).map(({ json }) => json.code as string);
    expect(refused).toHaveLength(2);
    // The later of the two may come when the first is through.
    for (const code of refused) expect(['upload_running', 'offset_moved']).toContain(code);
  });

  test('belongs to one person: a colleague of the same country finds none', async () => {
    const bytes = pdf(500);
    const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    const answers = [
      await service.call('contributor', 'GET', location),
      await sendBytes(service, location, 0, bytes, 'contributor'),
    ];
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual([
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
  });

  test.each([
    ['another version of the protocol', { 'Tus-Resumable': '0.2.2' }, 412, 'tus_version'],
    ['another kind of body', { 'Content-Type': 'application/json' }, 415, 'media_type_required'],
    ['no place', { 'Upload-Offset': 'x' }, 422, 'invalid'],
  ])('is refused with %s', async (_title, headers, status, code) => {
    const bytes = pdf(500);
    const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    const sent = await service.call('coordinator', 'PATCH', location, {
      raw: bytes,
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
        ...headers,
      },
    });
    expect([sent.status, sent.json.code]).toEqual([status, code]);
    await service.call('coordinator', 'DELETE', location, { headers: { 'Tus-Resumable': '1.0.0' } });
  });

  test.each([
    ['no length', { 'Upload-Length': '' }],
    ['a length of nothing', { 'Upload-Length': '0' }],
    ['a length that is none', { 'Upload-Length': '1e3' }],
    ['no metadata', { 'Upload-Metadata': '' }],
    ['a hash that is none', { 'Upload-Metadata': `uploadId ${btoa(randomUUID())},filename YQ==,sha256 YQ==` }],
  ])('with %s is not announced', async (_title, headers) => {
    const path = `/api/assessments/${service.assessmentId}/responses/SM-A01/uploads`;
    const given = { 'Tus-Resumable': '1.0.0', 'Upload-Length': '5', 'Upload-Metadata': 'a YQ==', ...headers };
    const { status, json } = await service.call('coordinator', 'POST', path, { headers: given });
    expect([status, json.code]).toEqual([422, 'invalid']);
  });

  test('is not taken for a question without evidence, nor for one that does not exist', async () => {
    expect((await announceFile(service, { bytes: pdf(500), questionId: 'SM-A02' })).json.code).toBe('invalid_answers');
    expect((await announceFile(service, { bytes: pdf(500), questionId: 'SM-Z99' })).status).toBe(404);
  });

  test('of more than the limit is refused before a byte is sent', async () => {
    const { status, json } = await announceFile(service, { bytes: pdf(500), length: 25_000_001 });
    expect([status, json.code]).toEqual([413, 'file_too_large']);
    expect(json.detail).toBe('A file holds at most 25 MB. Send a smaller one.');
  });
});

describe('a file', () => {
  test('is read back as an attachment, whole or in part, and named by its tag', async () => {
    const bytes = pdf(2_000);
    const address = await attachFile(service, { bytes, name: 'Плaн «2025».pdf' });
    const whole = await service.call('contributor', 'GET', address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(whole.status).toBe(200);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '2000',
      'cache-control': 'no-store, no-transform',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
    expect(whole.headers.get('Content-Disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('Плaн «2025».pdf')}`,
    );
    const part = await service.call('contributor', 'GET', address, { headers: { Range: 'bytes=0-4' } });
    expect([part.status, part.text, part.headers.get('Content-Range')]).toEqual([206, '%PDF-', 'bytes 0-4/2000']);
    const tag = whole.headers.get('ETag') ?? '';
    const same = { Range: 'bytes=-6', 'If-Range': tag };
    expect((await service.call('contributor', 'GET', address, { headers: same })).text).toBe('%%EOF\n');
    const other = { Range: 'bytes=0-4', 'If-Range': '"another"' };
    expect((await service.call('contributor', 'GET', address, { headers: other })).status).toBe(200);
    const beyond = await service.call('contributor', 'GET', address, { headers: { Range: 'bytes=2000-' } });
    expect([beyond.status, beyond.json.code]).toEqual([416, 'range_refused']);
    const asked = await service.call('contributor', 'HEAD', address);
    expect([asked.status, asked.text, asked.headers.get('Content-Length')]).toEqual([200, '', '2000']);
  });

  test('of text is not packed on the line, so that its length and tag stay', async () => {
    const bytes = new TextEncoder().encode('a;b\n'.repeat(1_000));
    const address = await attachFile(service, { bytes, name: 'table.csv' });
    const { headers, text } = await service.call('contributor', 'GET', address, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(text).toHaveLength(4_000);
  });

  test('from a camera is kept without its place, and the receipt tells both hashes', async () => {
    const bytes = new Uint8Array(photoWithPlace('jpeg', 6));
    const { json } = await uploadFile(service, { bytes, name: 'IMG_0001.JPG' });
    expect(json.receipt.file).toMatchObject({ name: 'IMG_0001.JPG', mediaType: 'image/jpeg' });
    expect(json.receipt.originalHash).not.toBe(json.receipt.file.fileHash);
    expect(evidenceFolderContent(service.dataDir).files).not.toContain(json.receipt.originalHash);
  });

  test('that was never uploaded here cannot be attached', async () => {
    const evidenceId = randomUUID();
    const address = `/api/assessments/${service.assessmentId}/responses/SM-A01/evidence/${evidenceId}`;
    const file = { fileHash: 'c'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 5 };
    const piece = {
      kind: 'law',
      title: 'Act',
      issuer: '',
      date: '2024',
      language: 'en',
      link: '',
      page: '',
      isPublic: true,
    };
    const body = { evidenceId, ...piece, file };
    const { status, json } = await service.call('coordinator', 'PUT', address, { body });
    expect([status, json.code, json.issues[0].path]).toEqual([422, 'file_unknown', '/file']);
    for (const name of ['a\u202eb.pdf', 'a/b.pdf', 'a\u0000.pdf', 'a'.repeat(301)]) {
      const named = { ...body, file: { ...file, name } };
      expect((await service.call('coordinator', 'PUT', address, { body: named })).json.code).toBe('invalid');
    }
  });
});

test.each([
  [undefined, undefined],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=3-5', { start: 3, end: 5 }],
  ['bytes=3-50', { start: 3, end: 9 }],
  ['bytes=-20', { start: 0, end: 9 }],
  ['bytes=0-1,3-4', undefined],
  ['lines=1-2', undefined],
])('the range %j of ten bytes is %j', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});
