import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database, DatabaseTransaction } from '../database.ts';
import { openDatabase } from '../open-database.ts';

describe('writes that wait', () => {
  let folder = '';
  let database: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-queue-'));
    database = await openDatabase({ dataDir: folder });
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = async (inner: DatabaseTransaction, name: string, checksum = 'c') => {
    await inner.insertInto('dataset').values({ name, checksum, loaded_at: '2026-01-01T00:00:00.000Z' }).execute();
  };
  const names = async () =>
    (await database.read.selectFrom('dataset').select('name').orderBy('name').execute()).map(({ name }) => name);

  test('a long work is not waited for by those before it, and those after it go first once', async () => {
    const answered: string[] = [];
    const note = (name: string) => () => void answered.push(name);
    let begun = 0;
    const long = async (inner: DatabaseTransaction) => {
      begun += 1;
      for (let row = 0; row < 4000; row += 1) await put(inner, `long ${row}`);
    };
    // The very first work takes longer than a batch may: code that has never run is slow.
    await database.transaction((inner) => put(inner, 'first'));
    await Promise.all([
      database.transaction((inner) => put(inner, 'before')).then(note('before')),
      database.transaction(long).then(note('long')),
      database.transaction((inner) => put(inner, 'after')).then(note('after')),
    ]);
    expect(answered).toEqual(['before', 'after', 'long']);
    expect(begun).toBe(2);
    await expect(names()).resolves.toHaveLength(4003);
  });

  test('reading goes on beside a long work, and sees nothing of it before its end', async () => {
    const work = database.transaction(async (inner) => {
      for (let row = 0; row < 4000; row += 1) await put(inner, `long ${row}`);
      return true;
    });
    let reads = 0;
    while (!(await Promise.race([work, nextTurn().then(() => false)]))) {
      expect((await names()).length % 4000).toBe(0);
      reads += 1;
    }
    expect(reads).toBeGreaterThan(2);
    await expect(names()).resolves.toHaveLength(4000);
  });

  test('a work for which the disk is too small is refused; those beside it are saved', async () => {
    // The limit stands for the disk: SQLite says the same of both, and undoes the whole transaction.
    await database.transaction((inner) => sql.raw('pragma max_page_count = 1').execute(inner));
    const { rows } = await database.transaction((inner) =>
      sql<{ readonly page_count: number }>`pragma page_count`.execute(inner),
    );
    const room = (rows[0]?.page_count ?? 0) + 20;
    await database.transaction((inner) => sql.raw(`pragma max_page_count = ${room}`).execute(inner));
    const [first, tooLarge, last] = await Promise.allSettled([
      database.transaction((inner) => put(inner, 'first')),
      database.transaction((inner) => put(inner, 'too large', 'x'.repeat(4096 * 40))),
      database.transaction((inner) => put(inner, 'last')),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(tooLarge).toMatchObject({ status: 'rejected', reason: { code: 'storage_full' } });
    expect(last.status).toBe('fulfilled');
    await expect(names()).resolves.toEqual(['first', 'last']);
  });

  test('closing lets those that wait end and takes no more', async () => {
    const waiting = Array.from({ length: 5 }, (_, index) => database.transaction((inner) => put(inner, `w${index}`)));
    const closed = database.close();
    await expect(database.transaction((inner) => put(inner, 'late'))).rejects.toMatchObject({ code: 'unavailable' });
    await Promise.all([...waiting, closed]);
    database = await openDatabase({ dataDir: folder });
    await expect(names()).resolves.toEqual(['w0', 'w1', 'w2', 'w3', 'w4']);
  });
});
