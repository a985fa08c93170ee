import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfDocument } from '../../../../test/environment/evidence/sample-documents.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-evidence-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the command line as an operator would, in a process of its own. */
function groundwork(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env;
  const env = { PATH, DATA_DIR: dataDir, ...settings };
  const run = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', env });
  return { code: run.status, out: run.stdout, note: run.stderr };
}

let fileHash = '';
beforeAll(async () => {
  const store = await openStore({ dataDir });
  const { assessmentId, actor } = await roundInStore(store);
  const { personId } = actor;
  const bytes = pdfDocument(1_000);
  const place = { assessmentId, personId, uploadId: randomUUID() };
  const hash = createHash('sha256').update(bytes).digest('hex');
  await store.evidence.startUpload({ ...place, questionId: 'PL-A1', name: 'a.pdf', length: 1_000, hash }, actor);
  await store.evidence.receive(
    place,
    0,
    (async function* () {
      yield bytes;
    })(),
    actor,
  );
  fileHash = hash;
  const piece = {
    kind: 'law',
    title: 'Act',
    issuer: '',
    date: '2024',
    language: 'en',
    page: '',
    isPublic: true,
  } as const;
  for (const link of ['https://www.closed.example/law', 'http://127.0.0.1/\u001b[2J'])
    await store.assessments.putEvidence(assessmentId, 'PL-A1', { ...piece, link, evidenceId: randomUUID() }, actor);
  await store.close();
});

describe('evidence check-links', () => {
  test('is off: without a list of hosts it asks nobody and says how to switch it on', () => {
    const { code, out, note } = groundwork(['evidence', 'check-links']);
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain('LINK_CHECK_HOSTS');
  });

  test.each(['org', 'https://a.example', 'a b.example', '*'])('refuses %j as a host', (LINK_CHECK_HOSTS) => {
    expect(groundwork(['evidence', 'check-links'], { LINK_CHECK_HOSTS })).toMatchObject({ code: 2, out: '' });
  });

  test('notes links beyond the list as refused, once, and prints none of their control characters', () => {
    const settings = { LINK_CHECK_HOSTS: 'gov.example, un.org' };
    const first = groundwork(['evidence', 'check-links'], settings);
    expect(first.code, first.note).toBe(0);
    expect(JSON.parse(first.out)).toEqual({ reachable: 0, gone: 0, 'no-answer': 0, refused: 2 });
    expect(first.note).toContain('refused   http://127.0.0.1/%1B[2J');
    expect(first.note).not.toContain('\u001b');
    expect(JSON.parse(groundwork(['evidence', 'check-links'], settings).out)).toMatchObject({ refused: 0 });
  });
});

describe('evidence sweep', () => {
  test('says what it removed, and ends with 1 where files are missing', () => {
    const clean = groundwork(['evidence', 'sweep']);
    expect(clean.code, clean.note).toBe(0);
    expect(JSON.parse(clean.out)).toEqual({
      uploads: 0,
      released: 0,
      contents: 0,
      orphanFiles: 0,
      orphanParts: 0,
      missing: [],
    });
    rmSync(join(dataDir, 'evidence', fileHash.slice(0, 2), fileHash));
    const { code, out, note } = groundwork(['evidence', 'sweep']);
    expect([code, JSON.parse(out).missing]).toEqual([1, [fileHash]]);
    expect(note).toContain('backup');
  });
});
