import {
  closeSync,
  cpSync,
  fstatSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type StoreSettings } from '@groundwork/store';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { freshFolder } from '../environment/fresh-folder.ts';
import { expectKept } from './scene/expect-kept.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { seedOfficials, type Official } from './scene/seed-officials.ts';
import { runProcess, startServerProcess } from './scene/server-process.ts';
import { signIn } from './scene/signed-in.ts';
import { startWriters, type Writer } from './scene/writers.ts';

const server = 'apps/api/src/main.ts';
const pageSize = 4096;

describe('fault-18: the file of the database is damaged', () => {
  let written: WrittenFolder;
  beforeAll(async () => {
    written = await writtenFolder();
  });
  afterAll(() => rmSync(written.settings.dataDir, { recursive: true, force: true }));

  test(
    'a page of any table or index: the start refuses in one line that says what to do',
    { timeout: 120_000 },
    async (context) => {
      const { settings } = written;
      const file = join(settings.dataDir, 'groundwork.sqlite');
      const pages = treePages(file);
      const wanted = faultRounds(3);
      const chosen = pages.filter((_, index) => index % Math.max(1, Math.floor(pages.length / wanted)) === 0);
      for (const page of [1, ...chosen]) {
        const damaged = copyOf(context, settings);
        overwrite(join(damaged.dataDir, 'groundwork.sqlite'), (page - 1) * pageSize, Buffer.alloc(pageSize, 0xa5));
        // The first few pages are looked at by the real server; the others by the store, as starting takes time.
        if (page === 1 || page === chosen[1]) {
          const { code, said } = await runProcess(server, [], damaged);
          expect({ page, code, said }).toEqual({
            page,
            code: 78,
            said: expect.stringMatching(
              /^[^\n]*groundwork\.sqlite is (damaged[^\n]*restore|not a Groundwork database)[^\n]*\n$/,
            ),
          });
        } else {
          await expect(openStore(damaged), `page ${page}`).rejects.toMatchObject({ code: 'damaged' });
        }
      }
    },
  );

  test('while the server runs: what needs the page is answered with an error, never with other data', async (context) => {
    const settings = copyOf(context, written.settings);
    const running = await startServerProcess(settings);
    const person = await signIn(running.address, written.official);
    const before: unknown = await (await person.read(running.address)).json();
    const file = join(settings.dataDir, 'groundwork.sqlite');
    for (const page of treePages(file, ['response', 'sqlite_autoindex_response_1']))
      overwrite(file, (page - 1) * pageSize, Buffer.alloc(pageSize, 0xa5));
    // What was read a moment ago may still be known; once another process has written, the page is read again.
    const other = new Sqlite(file);
    other.exec('begin immediate; update health set checked_at = checked_at; commit');
    other.close();
    const response = await person.read(running.address);
    if (response.status === 200) expect(await response.json()).toEqual(before);
    else
      expect({ status: response.status, said: running.said() }).toEqual({
        status: 500,
        said: expect.stringMatching(/SQLITE_CORRUPT/),
      });
    await running.kill('SIGKILL');
  });

  test('the log is cut: an earlier moment is served, whole, and the heads of the audit tell that entries are missing', async (context) => {
    const settings = { dataDir: freshFolder(context) };
    const officials = await seedOfficials(settings, 4);
    const running = await startServerProcess(settings);
    const writers = await startWriters(running.address, officials);
    await expect.poll(() => writers.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(60);
    await running.kill('SIGKILL');
    await writers.stop();
    const log = join(settings.dataDir, 'groundwork.sqlite-wal');
    const { size } = statSync(log);
    for (const share of [0.7, 0.3]) {
      const cut = copyOf(context, settings);
      truncateSync(join(cut.dataDir, 'groundwork.sqlite-wal'), Math.floor(size * share));
      const damaged = copyOf(context, settings);
      overwrite(join(damaged.dataDir, 'groundwork.sqlite-wal'), Math.floor(size * share), Buffer.alloc(64, 0xa5));
      for (const folder of [cut, damaged]) {
        const kept = await headsOf(copyOf(context, settings));
        const found = await headsOf(folder);
        expect(found.every((position, index) => position <= (kept[index] ?? 0))).toBe(true);
        expect(found.some((position, index) => position < (kept[index] ?? 0))).toBe(true);
        await expectKept(folder, await earlier(folder, writers.all));
      }
    }
  });

  test('no bytes at all, or no file beside its reserve: the start refuses', async (context) => {
    const settings = copyOf(context, written.settings);
    writeFileSync(join(settings.dataDir, 'groundwork.sqlite'), '');
    expect(await runProcess(server, [], settings)).toMatchObject({
      code: 78,
      said: expect.stringMatching(/^[^\n]*is not a Groundwork database[^\n]*\n$/),
    });
  });
});

/** A folder with answers, at rest. */
interface WrittenFolder {
  readonly settings: StoreSettings;
  /** Whose answers are among them. */
  readonly official: Official;
}

async function writtenFolder(): Promise<WrittenFolder> {
  const settings = { dataDir: mkdtempSync(join(tmpdir(), 'groundwork-test-')) };
  const officials = await seedOfficials(settings, 4);
  const [official] = officials;
  if (official === undefined) throw new Error('an official is required');
  const running = await startServerProcess(settings);
  const writers = await startWriters(running.address, officials);
  while (writers.acknowledged() < 200) await sleep(20);
  await writers.stop();
  await running.kill('SIGTERM');
  return { settings, official };
}

function copyOf(context: TestContext, { dataDir }: StoreSettings): StoreSettings {
  const copy = freshFolder(context);
  cpSync(dataDir, copy, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return { dataDir: copy };
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, Math.min(bytes.length, fstatSync(file).size - at), at);
  closeSync(file);
}

/** Numbers of the pages that hold the trees of tables and indices (text too long for a page lies in others). */
function treePages(file: string, names?: readonly string[]): readonly number[] {
  const database = new Sqlite(file, { readonly: true });
  const rows = database
    .prepare("select name, pageno from dbstat where pagetype <> 'overflow' order by pageno")
    .all() as {
    readonly name: string;
    readonly pageno: number;
  }[];
  database.close();
  return rows.filter(({ name }) => names?.includes(name) ?? true).map(({ pageno }) => pageno);
}

/** How far each chain of the audit goes, in the order of their names. */
async function headsOf(settings: StoreSettings): Promise<readonly number[]> {
  const store = await openStore(settings);
  const heads = await store.audit.heads();
  await store.close();
  return heads.map(({ position }) => position);
}

/** What had been acknowledged at the earlier moment that a folder is found at. */
async function earlier(settings: StoreSettings, writers: readonly Writer[]): Promise<readonly Writer[]> {
  const store = await openStore(settings);
  const found = await Promise.all(
    writers.map(async (writer) => {
      const [response] = await store.assessments.responses(writer.official.assessmentId);
      return { ...writer, acknowledged: response?.version ?? 0 };
    }),
  );
  await store.close();
  return found;
}
