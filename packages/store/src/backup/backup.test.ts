import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { backupScene, putEvidenceFile } from '../../../../test/environment/backup-scene.ts';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { openDatabase } from '../database/open-database.ts';
import { backUp } from './back-up.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { restore } from './restore.ts';
import { verifyBackup } from './verify-backup.ts';

describeOnBothDatabases('a backup', (_open, database) => {
  const { fresh, kind } = database;
  const { start, newFolder, newBackup, emptySqlite } = backupScene(database);

  test('carries every table there is', async () => {
    const settings = await start();
    const database = await openDatabase(settings);
    const names =
      kind === 'sqlite'
        ? sql<{
            readonly name: string;
          }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : sql<{ readonly name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
    const { rows } = await names.execute(database.read);
    await database.close();
    const { tables } = await backUp(settings, newBackup());
    expect(Object.keys(tables).toSorted()).toEqual(
      rows
        .map(({ name }) => name)
        .filter((name) => !/^(kysely_migration|migration_checksum)/.test(name))
        .toSorted(),
    );
  });

  test('takes evidence by its hash and nothing else, and says what was lost', async () => {
    const settings = await fresh();
    const database = await openDatabase(settings);
    const kept = putEvidenceFile(settings, 'a law');
    const damaged = putEvidenceFile(settings, 'a register');
    const swept = createHash('sha256').update('swept').digest('hex');
    await database.transaction(async (transaction) => {
      for (const fileHash of [kept, damaged, swept])
        await transaction
          .insertInto('evidence_file')
          .values({
            file_hash: fileHash,
            media_type: 'application/pdf',
            size: 5,
            stored_at: '2026-01-01T00:00:00.000Z',
          })
          .execute();
    });
    await database.close();
    const evidence = join(settings.dataDir, 'evidence');
    writeFileSync(join(evidence, damaged.slice(0, 2), damaged), 'another register');
    mkdirSync(join(evidence, 'incoming'));
    writeFileSync(join(evidence, 'incoming', 'half'), 'half a file');
    writeFileSync(join(evidence, kept.slice(0, 2), 'note.txt'), 'no evidence');
    const folder = newBackup();
    const manifest = await backUp(settings, folder);
    expect(manifest.evidence).toEqual([{ sha256: kept, bytes: 5 }]);
    expect(manifest.lostEvidence).toEqual([damaged, swept].toSorted());
    const found = readdirSync(join(folder, 'evidence'), { recursive: true, withFileTypes: true });
    expect(found.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([kept]);

    const files = join(newFolder(), 'files');
    await restore(folder, { ...emptySqlite(), evidence: { folder: files } });
    expect(readFileSync(join(files, kept.slice(0, 2), kept), 'utf8')).toBe('a law');
  });

  test('proves itself whole, and names each file that is not', async () => {
    const settings = await start();
    const sha256 = putEvidenceFile(settings, 'a law');
    const folder = newBackup();
    await backUp(settings, folder);
    await expect(verifyBackup(folder)).resolves.toMatchObject({ problems: [] });

    const evidence = join(folder, 'evidence', sha256.slice(0, 2), sha256);
    const database = join(folder, 'groundwork.sqlite');
    const bytes = readFileSync(database);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(database, bytes);
    writeFileSync(evidence, 'a lie');
    await expect(verifyBackup(folder)).resolves.toMatchObject({
      problems: [`${database} was changed or damaged`, `${evidence} was changed or damaged`],
    });
    rmSync(evidence);
    const { problems } = await verifyBackup(folder);
    expect(problems).toContain(`${evidence} is missing`);

    const target = emptySqlite();
    await expect(restore(folder, target)).resolves.toMatchObject({ problems });
    expect(existsSync(target.dataDir)).toBe(false);
  });

  test('whose manifest was changed along with its rows is still found out by counts and audit', async () => {
    const folder = newBackup();
    await backUp(await start(), folder);
    const file = join(folder, 'groundwork.sqlite');
    const tamper = (text: string): void => {
      const database = new Sqlite(file);
      database.exec(text);
      database.close();
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BackupManifest;
      const content = readFileSync(file);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const changed = { ...manifest, database: { bytes: content.length, sha256 } };
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(changed));
    };
    tamper(`delete from person`);
    await expect(verifyBackup(folder)).resolves.toMatchObject({
      problems: expect.arrayContaining([`${file}: 0 rows of person, not 1`]),
    });
    tamper(`drop trigger audit_refuses_update; update audit set actor_id = 'another' where chain = 'country/KEN'`);
    const { problems } = await verifyBackup(folder);
    expect(problems.join('\n')).toMatch(/breaks its audit chain: entry 1 of country\/KEN was changed/);
  });

  test('is never made over another, nor left half made', async () => {
    const settings = await start();
    const folder = newBackup();
    await backUp(settings, folder);
    await expect(backUp(settings, folder)).rejects.toMatchObject({ code: 'already_exists' });
    const empty = await fresh();
    const other = newBackup();
    await expect(backUp(empty, other)).rejects.toMatchObject({ code: 'not_found' });
    expect([existsSync(other), existsSync(`${other}.incomplete`)]).toEqual([false, false]);
  });
});
