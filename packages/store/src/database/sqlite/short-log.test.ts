import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { readInPages } from '../read-in-pages.ts';

const megabyte = 1024 * 1024;

describe('fault-22: a long reader beside much writing', () => {
  let folder = '';
  let writing: Database;
  /** As another process would: with connections of its own. */
  let reading: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-log-'));
    writing = await openDatabase({ dataDir: folder });
    reading = await openDatabase({ dataDir: folder });
    await put(0, 3000, 'c');
  });
  afterEach(async () => {
    await reading.close();
    await writing.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = async (from: number, count: number, checksum: string): Promise<void> => {
    const rows = Array.from({ length: count }, (_, index) => ({
      name: `row ${String(from + index).padStart(6, '0')}`,
      checksum,
      loaded_at: '2026-01-01T00:00:00.000Z',
    }));
    await writing.transaction((inner) => inner.insertInto('dataset').values(rows).execute());
  };
  const logSize = (): number => statSync(join(folder, 'groundwork.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;

  /** Writes about a hundred megabytes, a megabyte a transaction; answers with the largest size the log had. */
  const writeMuch = async (): Promise<number> => {
    let largest = 0;
    for (let turn = 0; turn < 100; turn += 1) {
      await put(100_000 + turn * 250, 250, 'x'.repeat(4000));
      largest = Math.max(largest, logSize());
    }
    return largest;
  };

  test(
    'who reads in pages, however slowly, does not let the log grow, and gets every row',
    { timeout: 60_000 },
    async () => {
      const written = writeMuch();
      const names: string[] = [];
      const pages = readInPages(
        (after: string | undefined, rowCount) =>
          reading.read
            .selectFrom('dataset')
            .select('name')
            .where('name', '>', after ?? '')
            .where('name', '<', 'row 1')
            .orderBy('name')
            .limit(rowCount)
            .execute(),
        ({ name }) => name,
      );
      for await (const page of pages) {
        names.push(...page.map(({ name }) => name));
        // A client on a thin line: as slow as all the writing.
        await sleep(500);
      }
      expect(await written).toBeLessThan(64 * megabyte);
      expect(new Set(names).size).toBe(3000);
    },
  );

  test('who holds one moment lets it grow; it is cut soon after the end of that', { timeout: 60_000 }, async () => {
    await reading.snapshot(async (snapshot) => {
      await snapshot.selectFrom('dataset').select('name').limit(1).execute();
      expect(await writeMuch()).toBeGreaterThan(64 * megabyte);
    });
    await expect
      .poll(
        async () => {
          await writing.transaction((inner) => inner.deleteFrom('dataset').where('name', '=', 'none').execute());
          return logSize();
        },
        { timeout: 5000, interval: 200 },
      )
      .toBeLessThan(megabyte);
  });
});
