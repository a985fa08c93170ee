import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { copySqlite, sealCopy } from './copy-sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a copy is of the moment it began, however much is written between its steps', async () => {
  const file = join(folder, 'live.sqlite');
  const writer = new Sqlite(file);
  writer.pragma('journal_mode = wal');
  writer.exec('create table line (text)');
  const insert = writer.prepare('insert into line values (?)');
  // Some 40 MB: several steps.
  writer.transaction(() => {
    for (let row = 0; row < 40_000; row += 1) insert.run('x'.repeat(1_000));
  })();
  let written = 0;
  const writing = setInterval(() => {
    if (written < 500) insert.run('later');
    written += 1;
  }, 0);
  const source = new Sqlite(file, { readonly: true });
  const copied = join(folder, 'copy.sqlite');
  await copySqlite(source, copied);
  clearInterval(writing);
  expect(written).toBeGreaterThan(2);
  const copy = new Sqlite(copied, { readonly: true });
  expect(copy.prepare('select count(*) from line').pluck().get()).toBe(40_000);
  expect(source.prepare('select count(*) from line').pluck().get()).toBeGreaterThan(40_000);
  for (const connection of [copy, source, writer]) connection.close();
});

test('a copy holds nothing that was deleted, though the file it was made of does', async () => {
  const file = join(folder, 'erased.sqlite');
  const writer = new Sqlite(file);
  writer.exec('create table line (text)');
  writer.exec(`insert into line values ('Ana of Nairobi'), ('kept')`);
  writer.exec(`delete from line where text like 'Ana%'`);
  expect(readFileSync(file).includes('Ana of Nairobi')).toBe(true);
  const copied = join(folder, 'copy-of-erased.sqlite');
  await copySqlite(writer, copied);
  writer.close();
  expect(readFileSync(copied).includes('Ana of Nairobi')).toBe(false);
  expect(readFileSync(copied).includes('kept')).toBe(true);
});

test('a copy that is damaged is not taken for one', () => {
  const file = join(folder, 'damaged.sqlite');
  const database = new Sqlite(file);
  database.exec('create table line (text); create index line_text on line (text)');
  database.exec(`insert into line values ('agreement')`);
  database.close();
  const bytes = readFileSync(file);
  // The last one is in the index, which now names a row that is not there.
  bytes.write('b', bytes.lastIndexOf('agreement'));
  writeFileSync(file, bytes);
  expect(() => sealCopy(file)).toThrow(/is damaged \(row 1 missing from index line_text\)/);
});
