import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../database/sqlite/open-sqlite.ts';
import type { Migration } from '../schema/migration.ts';
import { migrations } from '../schema/migrations.ts';

const later: Migration = { name: '9998-later', statements: () => ['drop table health'] };
const broken: Migration = { name: '9999-broken', statements: () => ['nonsense'] };

const folder = mkdtempSync(join(tmpdir(), 'groundwork-before-'));
const backups = join(folder, 'backups');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = async (list: readonly Migration[]) => (await openSqlite(folder, list)).close();

test('a database is kept as it was before each migration, and only then', async () => {
  await start(migrations);
  await start(migrations);
  expect(existsSync(backups)).toBe(false);
  await start([...migrations, later]);
  expect(readdirSync(backups)).toEqual(['before-9998-later.sqlite']);
  const kept = new Sqlite(join(backups, 'before-9998-later.sqlite'), { readonly: true });
  expect(kept.prepare('select count(*) from health').pluck().get()).toBe(0);
  expect(kept.prepare('select max(name) from migration_checksum').pluck().get()).toBe(migrations.at(-1)?.name);
  kept.close();
});

test('a start that fails again and again fills no disk', async () => {
  await start(migrations);
  for (const attempt of [1, 2, 3])
    await expect(start([...migrations, broken]), String(attempt)).rejects.toMatchObject({ code: 'migration_failed' });
  expect(readdirSync(backups)).toEqual(['before-9999-broken.sqlite']);
});
