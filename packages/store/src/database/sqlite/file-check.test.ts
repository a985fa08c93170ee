import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../open-store.ts';
import { beginFileCheck, endFileCheck, sqliteFile } from './file-check.ts';

describe('a check of the file that is begun before it is opened', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'groundwork-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const begin = () => beginFileCheck({ DATA_DIR: folder });
  const damage = () => {
    const handle = openSync(sqliteFile(folder), 'r+');
    for (let page = 2; page < 12; page += 1) writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, page * 4096);
    closeSync(handle);
  };

  test('tells once what it found', async () => {
    await (await openStore({ dataDir: folder })).close();
    begin();
    await expect(endFileCheck(sqliteFile(folder))).resolves.toBe('ok');
    await expect(endFileCheck(sqliteFile(folder))).resolves.toBeUndefined();
  });

  test('is what the opening goes by, for that one opening', async () => {
    await (await openStore({ dataDir: folder })).close();
    begin();
    await (await openStore({ dataDir: folder })).close();
    damage();
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'damaged' });
  });

  test('finds damage, and the opening says so', async () => {
    await (await openStore({ dataDir: folder })).close();
    damage();
    begin();
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'damaged' });
  });

  test('leaves what it cannot read for the opening to explain', async () => {
    writeFileSync(
      sqliteFile(folder),
      'a letter to the ministry, longer than the header of a file would be: '.repeat(20),
    );
    begin();
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: 'not_a_database' });
  });

  test('is not begun where there is no file, or another database', async () => {
    begin();
    await expect(endFileCheck(sqliteFile(folder))).resolves.toBeUndefined();
    await (await openStore({ dataDir: folder })).close();
    beginFileCheck({ DATA_DIR: folder, DATABASE_URL: 'postgres://localhost/other' });
    await expect(endFileCheck(sqliteFile(folder))).resolves.toBeUndefined();
  });
});
