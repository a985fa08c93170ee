import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../open-store.ts';
import { openSqliteFile } from './open-sqlite-file.ts';

describe('the SQLite file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('every connection waits for the disk, checks references and does not map memory', () => {
    const { write, read, close } = openSqliteFile(folder);
    for (const connection of [write, read]) {
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(connection.pragma('mmap_size', { simple: true }) ?? 0).toBe(0);
    }
    expect(write.pragma('busy_timeout', { simple: true })).toBe(0);
    close();
  });

  test('the connection for reading cannot write', () => {
    const { read, close } = openSqliteFile(folder);
    expect(() => read.exec('create table a (b)')).toThrow(/readonly/);
    close();
  });

  test('a data folder that is a file is refused in one line with the remedy', async () => {
    const dataDir = join(folder, 'file');
    writeFileSync(dataDir, '');
    await expect(openStore({ dataDir })).rejects.toMatchObject({
      code: 'unwritable_folder',
      message: expect.stringMatching(/^the data folder [^\n]+ DATA_DIR [^\n]+$/),
    });
  });

  test('a file that is no database, or an empty one, is refused', async () => {
    const file = join(folder, 'groundwork.sqlite');
    writeFileSync(file, 'a letter to the ministry, longer than the header of a database file would be: '.repeat(20));
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'not_a_database' });
    writeFileSync(file, '');
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'not_a_database' });
  });

  test('a file that is gone from beside its reserve is told, and a folder of its own begins anew', async () => {
    const file = join(folder, 'groundwork.sqlite');
    await (await openStore({ dataDir: folder })).close();
    rmSync(file);
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'lost_database' });
    rmSync(join(folder, 'groundwork.reserve'));
    await (await openStore({ dataDir: folder })).close();
    expect(readdirSync(folder)).toEqual(['groundwork.reserve', 'groundwork.sqlite']);
  });

  test('a damaged file is refused', async () => {
    await (await openStore({ dataDir: folder })).close();
    const file = join(folder, 'groundwork.sqlite');
    const handle = openSync(file, 'r+');
    for (let page = 2; page < 12; page += 1) writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, page * 4096);
    closeSync(handle);
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'damaged' });
  });

  test('closing leaves the database whole in one file, beside the reserve: nothing waits in the write-ahead log', async () => {
    const store = await openStore({ dataDir: folder });
    await store.health();
    await store.close();
    expect(readdirSync(folder)).toEqual(['groundwork.reserve', 'groundwork.sqlite']);
  });

  test('while another process holds the lock, reads go on, and a write waits without stopping the event loop, then says busy', async () => {
    const store = await openStore({ dataDir: folder });
    await store.health();
    const other = new Sqlite(join(folder, 'groundwork.sqlite'));
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const write = expect(store.health()).rejects.toMatchObject({ code: 'busy' });
    await expect(store.rounds.list()).resolves.toEqual([]);
    await write;
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    const retried = store.health();
    setTimeout(() => other.exec('rollback'), 200);
    await expect(retried).resolves.toBeUndefined();
    other.close();
    await store.close();
  });
});
