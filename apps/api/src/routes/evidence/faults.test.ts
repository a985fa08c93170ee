import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFolderContent } from '../../../../../test/environment/evidence/evidence-folder-content.ts';
import { rowsOfFile } from '../../../../../test/environment/evidence/rows-of-file.ts';
import { pdfDocument } from '../../../../../test/environment/evidence/sample-documents.ts';
import { openTestService, type Answered, type TestService } from '../../testing/test-service.ts';
import { announceFile, attachFile, sendBytes } from '../../testing/upload-file.ts';

const pdf = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(pdfDocument(bytes));

describe('fault-11: the line breaks in the middle of a file', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  const length = 2_000_000;

  /** Announces a file, sends the head of a request for all of it and only a share of its bytes, and cuts the socket. */
  async function cutAt(share: number, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    const { port, host, origin } = await service.listen();
    const head = [
      `PATCH ${location} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      `Cookie: ${await service.cookieOf('coordinator')}`,
      'Tus-Resumable: 1.0.0',
      'Upload-Offset: 0',
      'Content-Type: application/offset+octet-stream',
      `Content-Length: ${bytes.length}`,
    ];
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n`, () => resolve()));
    await new Promise<void>((resolve) => socket.write(bytes.subarray(0, bytes.length * share), () => resolve()));
    // A cut throws away what the server has not read yet: some of it must have come to the disk.
    const part = join(service.dataDir, 'evidence', 'incoming', `${location.split('/').at(-1)}.0`);
    const partBytes = () => statSync(part, { throwIfNoEntry: false })?.size ?? 0;
    await expect.poll(partBytes, { timeout: 10_000 }).toBeGreaterThan(0);
    socket.destroy();
    return location;
  }

  /** Where the upload goes on, once the server has noticed that the line is gone. */
  async function placeOf(location: string): Promise<number> {
    await expect
      .poll(async () => (await service.call('coordinator', 'GET', location)).json.offset, { timeout: 10_000 })
      .toBeGreaterThan(0);
    return (await service.call('coordinator', 'GET', location)).json.offset as number;
  }

  /** Asks again while the server has not let go of the cut request, as a client does. */
  async function whenFree(ask: () => Promise<Answered>): Promise<Answered> {
    let answered = await ask();
    for (let turn = 0; turn < 100 && answered.json?.code === 'upload_running'; turn += 1) {
      await setTimeout(50);
      answered = await ask();
    }
    return answered;
  }

  test.each([0.01, 0.5, 0.99])('at %d: no row, no file; it goes on from what arrived, and is whole', async (share) => {
    const bytes = pdf(length);
    const before = evidenceFolderContent(service.dataDir).files;
    const location = await cutAt(share, bytes);
    const offset = await placeOf(location);
    expect(offset).toBeLessThanOrEqual(length * share);
    expect(evidenceFolderContent(service.dataDir).files).toEqual(before);
    expect(rowsOfFile(service.dataDir)['evidence_file']).toHaveLength(before.length);
    expect(rowsOfFile(service.dataDir)['assessment_file']).toHaveLength(before.length);
    const sent = await whenFree(() => sendBytes(service, location, offset, bytes.slice(offset)));
    expect(sent.status).toBe(204);
    const { json } = await service.call('coordinator', 'GET', location);
    expect(json.receipt.file.fileHash).toBe(json.receipt.originalHash);
    expect(evidenceFolderContent(service.dataDir).files).toContain(json.receipt.originalHash);
    expect(evidenceFolderContent(service.dataDir).parts).toEqual([]);
    expect(await service.store.evidence.missingFiles()).toEqual([]);
  });

  test('and goes on with other bytes: 422 at the end, and nothing of it is left', async () => {
    const bytes = pdf(length);
    const files = evidenceFolderContent(service.dataDir).files;
    const location = await cutAt(0.5, bytes);
    const offset = await placeOf(location);
    const { status, json } = await whenFree(() => sendBytes(service, location, offset, pdf(length).slice(offset)));
    expect([status, json.code]).toEqual([422, 'checksum_mismatch']);
    expect(evidenceFolderContent(service.dataDir)).toEqual({ files, parts: [] });
    expect((await service.call('coordinator', 'GET', location)).status).toBe(404);
  });

  test('and is begun anew under another id: the half one is given up and gone', async () => {
    const bytes = pdf(length);
    const location = await cutAt(0.5, bytes);
    await placeOf(location);
    const tus = { 'Tus-Resumable': '1.0.0' };
    const dropped = await whenFree(() => service.call('coordinator', 'DELETE', location, { headers: tus }));
    expect(dropped.status).toBe(204);
    expect(evidenceFolderContent(service.dataDir).parts).toEqual([]);
    const again = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
    expect((await sendBytes(service, again, 0, bytes)).status).toBe(204);
  });

  test('a reader that goes away in the middle of a download leaves no file open', async () => {
    const address = await attachFile(service, { bytes: pdf(20_000_000) });
    const { host, port } = await service.listen();
    const cookie = await service.cookieOf('coordinator');
    const openFiles = () => spawnSync('ls', ['-l', `/proc/${process.pid}/fd`], { encoding: 'utf8' }).stdout;
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise<void>((resolve) => {
      socket.once('data', () => resolve());
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    });
    expect(openFiles()).toContain(`${service.dataDir}/evidence/`);
    socket.destroy();
    await expect.poll(openFiles, { timeout: 5_000 }).not.toContain(`${service.dataDir}/evidence/`);
  });
});

describe('fault-03: the disk of the evidence folder is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { encoding: 'utf8' });
  afterAll(() => {
    if (mounted.status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('503 with a time to come again, nothing half-written; the rest goes on, and so does the upload when there is room', async (context) => {
    if (mounted.status !== 0) context.skip(`not run: no small disk can be mounted here (${mounted.stderr.trim()})`);
    const service = await openTestService({ evidence: { folder } });
    try {
      const small = await attachFile(service, { bytes: pdf(100_000) });
      const bytes = pdf(12_000_000);
      const location = (await announceFile(service, { bytes })).headers.get('Location') ?? '';
      const rows = rowsOfFile(service.dataDir);
      const full = await sendBytes(service, location, 0, bytes);
      expect([full.status, full.json.code]).toEqual([503, 'storage_full']);
      expect(full.headers.get('Retry-After')).toMatch(/^\d+$/);
      expect(rowsOfFile(service.dataDir)).toEqual(rows);
      const { json } = await service.call('coordinator', 'GET', location);
      expect(json).toMatchObject({ offset: 0, receipt: null });
      // Reading, signing in and answering need none of that disk.
      expect((await service.call('coordinator', 'GET', small)).status).toBe(200);
      expect((await service.call('reviewer', 'GET', '/api/session')).status).toBe(200);
      expect((await service.call('contributor', 'GET', `/api/assessments/${service.assessmentId}`)).status).toBe(200);
      // What failed took its bytes along: there is room again for a smaller one.
      await attachFile(service, { bytes: pdf(5_000_000) });
      spawnSync('mount', ['-o', 'remount,size=32m', folder]);
      expect((await sendBytes(service, location, 0, bytes)).status).toBe(204);
      expect((await service.call('coordinator', 'GET', location)).json.receipt).not.toBeNull();
      expect(await service.store.evidence.missingFiles()).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
