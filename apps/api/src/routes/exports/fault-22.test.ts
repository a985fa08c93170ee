import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, systemActor, type Store } from '@groundwork/store';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../create-api.ts';
import { serveApi, type ServedApi } from '../../serve-api.ts';
import { readSettings } from '../../settings.ts';
import { publishAnswers } from '../../testing/publish-answers.ts';
import { testRound } from '../../testing/test-service.ts';
import { wordsRevision } from '../../testing/words-revision.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-slow-'));
const hash = 'c'.repeat(64);
let store: Store;
let served: ServedApi;

beforeAll(async () => {
  const clock = (): Date => new Date('2026-03-01T12:00:00Z');
  store = await openStore({ dataDir }, clock);
  const answers = { 'WD-B01': { value: 'w'.repeat(19_000), mayPublish: true } };
  // More than the sockets between the two can hold.
  const countries = Array.from({ length: 600 }, (_, index) => codeOf(index));
  const published = Object.fromEntries(countries.map((iso3) => [iso3, answers]));
  await publishAnswers(store, { roundId: 'slow', revision: wordsRevision(), hash, published });
  const { settings } = readSettings({});
  if (settings === undefined) throw new Error('the default settings are wrong');
  served = await serveApi(createApi({ store, settings, clock, log: pino({ level: 'silent' }) }), '127.0.0.1', 0);
}, 120_000);
afterAll(async () => {
  await served.close(0);
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function codeOf(index: number): string {
  return [26 * 26, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(index / unit) % 26))).join('');
}

function logMegabytes(): number {
  return statSync(join(dataDir, 'groundwork.sqlite-wal')).size / 1_000_000;
}

/** The head of an answer, its body not yet read. */
function open(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${served.address}/api/exports/rounds/slow/answers.csv`, resolve).on('error', reject);
  });
}

test('fault-22: while a slow reader has a file of a round, writing goes on and the write-ahead log stays short', async () => {
  const response = await open();
  expect(response.statusCode).toBe(200);
  await store.rounds.add({
    ...testRound('written', 'open'),
    instruments: [{ instrumentId: 'words', version: '1.0.0', hash }],
  });
  const { assessmentId } = await store.assessments.ensure('written', 'words', 'KEN');
  let longest = 0;
  for (let batch = 0; batch < 40; batch += 1) {
    // Some two megabytes a batch, of which each page goes through the log.
    const operations = Array.from({ length: 50 }, (_, index) => ({
      operationId: randomUUID(),
      questionId: 'WD-B01',
      baseVersion: batch * 50 + index,
      answer: { value: `${randomUUID()} `.repeat(500) },
    }));
    await store.assessments.save(assessmentId, operations, systemActor);
    longest = Math.max(longest, logMegabytes());
  }
  // Nothing was written for nothing: without a cut the log would hold all of it.
  expect(statSync(join(dataDir, 'groundwork.sqlite')).size).toBeGreaterThan(40_000_000);
  expect(longest).toBeLessThan(16);
  // The file was under way all the time: of the two places of a network one was left.
  const others = [await open(), await open()];
  expect(others.map(({ statusCode }) => statusCode)).toEqual([200, 429]);
  for (const other of others) other.destroy();
  // It comes whole, of what was published when it was asked for.
  let bytes = 0;
  for await (const piece of response) bytes += (piece as Buffer).length;
  expect(bytes).toBeGreaterThan(600 * 19_000);
}, 120_000);
