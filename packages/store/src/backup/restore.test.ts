import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { backupScene, rowsOf } from '../../../../test/environment/backup-scene.ts';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Migration } from '../schema/migration.ts';
import type { StoreSettings } from '../store-settings.ts';
import { migrations } from '../schema/migrations.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';

/** What a restoration itself changes: sessions end, and its own act is put on record. */
const changed = new Set(['session', 'audit', 'audit_head']);

const later: Migration = { name: '9998-later', statements: () => ['alter table person add column shoe_size integer'] };

describeOnBothDatabases('a backup', (open, testDatabase) => {
  const { fresh, kind } = testDatabase;
  const { start, newBackup, emptySqlite } = backupScene(testDatabase);

  test('is restored row by row, into the other database too, and back', async () => {
    const settings = await start();
    await writeTexts(settings);
    const first = newBackup();
    const manifest = await backUp(settings, first);
    expect(manifest).toMatchObject({ source: kind, leftOut: [], lostEvidence: [] });
    const tables = Object.keys(manifest.tables).filter((name) => !changed.has(name));
    const rows = await rowsOf(settings, tables);
    expect(Object.values(rows).flat().length).toBeGreaterThan(20);

    const inSqlite = emptySqlite();
    await expect(restore(first, inSqlite)).resolves.toMatchObject({ problems: [] });
    expect(await rowsOf(inSqlite, tables)).toEqual(rows);

    const second = newBackup();
    await backUp(inSqlite, second);
    const again = await fresh();
    await expect(restore(second, again)).resolves.toMatchObject({ problems: [] });
    expect(await rowsOf(again, tables)).toEqual(rows);
    const { audit } = await open({ settings: again });
    await expect(audit.verify(manifest.auditHeads)).resolves.toMatchObject({ firstBad: null });
  });

  test.for([
    ['without its manifest', (folder: string) => rmSync(join(folder, 'manifest.json')), /manifest.json is missing/],
    ['with half a manifest', (folder: string) => cut(join(folder, 'manifest.json')), /cannot be read as JSON/],
    ['of another format', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{}'), /is not understood/],
  ] as const)('%s is none', async ([, spoil, problem]) => {
    const folder = newBackup();
    await backUp(await start(), folder);
    spoil(folder);
    const { manifest, problems } = await restore(folder, emptySqlite());
    expect(manifest).toBeNull();
    expect(problems.join('\n')).toMatch(problem);
  });

  test('is restored only where nothing is, and the refusal names the remedy', async () => {
    const settings = await start();
    const folder = newBackup();
    const tables = Object.keys((await backUp(settings, folder)).tables);
    const rows = await rowsOf(settings, tables);
    await expect(restore(folder, settings)).rejects.toMatchObject({
      code: 'not_empty',
      message: expect.stringMatching(kind === 'sqlite' ? /set DATA_DIR to a new folder/ : /create a new database/),
    });
    expect(await rowsOf(settings, tables)).toEqual(rows);
  });

  test('of an older schema is brought to the latest, one of a newer is refused', async () => {
    const settings = await start();
    const older = newBackup();
    await backUp(settings, older);
    const target = await fresh();
    await restore(older, target, { migrations: [...migrations, later] });
    const database = await openDatabase(target, [...migrations, later]);
    const { rows } = await sql`select name, shoe_size from person`.execute(database.read);
    await database.close();
    expect(rows).toEqual([{ name: 'Ana', shoe_size: null }]);

    const newer = newBackup();
    await backUp(target, newer, { migrations: [...migrations, later] });
    const empty = await fresh();
    await expect(restore(newer, empty)).rejects.toMatchObject({ code: 'newer_schema' });
    await (await open({ settings: empty })).health();
  });

  test.runIf(kind === 'postgres')(
    'that fails in the middle leaves the database empty, and the next one works',
    async () => {
      const good = newBackup();
      await backUp(await start(), good);
      const spoilt = emptySqlite();
      await restore(good, spoilt);
      const database = await openDatabase(spoilt);
      // PostgreSQL cannot hold this character: the table of people comes after others.
      await database.transaction((transaction) =>
        transaction.updateTable('person').set({ name: 'A\u0000na' }).execute(),
      );
      await database.close();
      const bad = newBackup();
      await backUp(spoilt, bad);
      const target = await fresh();
      await expect(restore(bad, target)).rejects.toMatchObject({ code: '22021' });
      await expect(restore(good, target)).resolves.toMatchObject({ problems: [] });
      await expect((await open({ settings: target })).people.findByLogin('ana')).resolves.toMatchObject({
        name: 'Ana',
      });
    },
  );

  test('restored ends every session, link and token, is on record, and gives no number twice', async () => {
    const settings = await start();
    await proveInEveryWay(settings);
    const folder = newBackup();
    const { database: copy, madeAt } = await backUp(settings, folder);
    const given = await open({ settings });
    await given.assessments.ensure('round-2025', 'plain', 'URY');
    const [lastGiven] = await given.audit.list({ limit: 1 });

    const target = await fresh();
    await restore(folder, target);
    const store = await open({ settings: target });
    const [act] = await store.audit.list({ limit: 1 });
    expect(act).toMatchObject({ act: 'backup.restore', chain: 'system', object: copy.sha256, data: { madeAt } });
    expect(act?.sequence).toBeGreaterThan(lastGiven?.sequence ?? Number.POSITIVE_INFINITY);
    await store.close();
    const database = await openDatabase(target);
    for (const table of ['session', 'account_token', 'personal_token'] as const)
      await expect(database.read.selectFrom(table).selectAll().execute(), table).resolves.toEqual([]);
    await expect(database.read.selectFrom('password').selectAll().execute()).resolves.toHaveLength(1);
    await database.close();
  });

  test('takes the key of second factors along, unless it is a setting, and puts it over no other', async () => {
    const settings = await start();
    writeFileSync(join(settings.dataDir, 'secret-key'), 'a key\n');
    const folder = newBackup();
    await backUp(settings, folder);
    const target = emptySqlite();
    await restore(folder, target);
    expect(readFileSync(join(target.dataDir, 'secret-key'), 'utf8')).toBe('a key\n');
    const other = emptySqlite();
    mkdirSync(other.dataDir, { recursive: true });
    writeFileSync(join(other.dataDir, 'secret-key'), 'another key\n');
    await expect(restore(folder, other)).rejects.toMatchObject({
      code: 'not_empty',
      message: expect.stringMatching(/secret-key holds data already: the backup has a key of its own/),
    });
    expect(readdirSync(other.dataDir)).toEqual(['secret-key']);
    const withSetting = { ...emptySqlite(), secretKey: 'a'.repeat(44) };
    await restore(folder, withSetting);
    expect(readdirSync(withSetting.dataDir)).toEqual(['groundwork.sqlite']);
    writeFileSync(join(folder, 'secret-key'), 'a lie\n');
    const file = join(folder, 'secret-key');
    await expect(restore(folder, emptySqlite())).resolves.toMatchObject({
      problems: [`${file} was changed or damaged`],
    });
  });

  test('a restoration cut short is not served, and done again', async () => {
    const folder = newBackup();
    await backUp(await start(), folder);
    const target = emptySqlite();
    mkdirSync(join(target.dataDir, 'restoring'), { recursive: true });
    writeFileSync(join(target.dataDir, 'restoring', 'groundwork.sqlite'), 'half');
    await expect(open({ settings: target })).rejects.toMatchObject({ code: 'restore_unfinished' });
    await restore(folder, target);
    expect(readdirSync(target.dataDir)).toEqual(['groundwork.sqlite']);
    await (await open({ settings: target })).health();
  });
});

/** Rows of a table that SQLite keeps in the order of its random keys, so that nothing tells the order of arrival. */
async function writeTexts(settings: StoreSettings): Promise<void> {
  const database = await openDatabase(settings);
  await database.transaction(async (transaction) => {
    const { assessment_id: assessmentId } = await transaction
      .selectFrom('assessment')
      .select('assessment_id')
      .executeTakeFirstOrThrow();
    const text = { assessment_id: assessmentId, question_id: 'BL-1', part: 'value', content: '"…"', may_publish: 0 };
    for (const id of ['c', 'a', 'b'])
      await transaction
        .insertInto('stakeholder_text')
        .values({ text_id: id, ...text })
        .execute();
  });
  await database.close();
}

/** Everything that lets somebody in, beside the session of the scene. */
async function proveInEveryWay(settings: StoreSettings): Promise<void> {
  const database = await openDatabase(settings);
  await database.transaction(async (transaction) => {
    const { person_id: personId } = await transaction
      .selectFrom('person')
      .select('person_id')
      .executeTakeFirstOrThrow();
    const at = '2026-01-01T00:00:00.000Z';
    await transaction
      .insertInto('account_token')
      .values({
        token_hash: 'a',
        kind: 'reset',
        person_id: personId,
        issued_at: at,
        issued_by: 'system',
        expires_at: at,
      })
      .execute();
    await transaction
      .insertInto('personal_token')
      .values({
        token_id: 't',
        token_hash: 'b',
        person_id: personId,
        name: 'script',
        scopes: '[]',
        iso3: null,
        round_id: null,
        made_at: at,
        expires_at: at,
        last_used_on: null,
        revoked_at: null,
      })
      .execute();
  });
  await database.close();
}

function cut(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.length / 2));
}
