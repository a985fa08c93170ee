import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { openDatabase } from '../open-database.ts';

describeOnBothDatabases('a statement that was asked before', (_open, { fresh }) => {
  test('goes on when another server changes its table', async () => {
    const settings = await fresh();
    const older = await openDatabase(settings);
    const newer = await openDatabase(settings);
    const read = () => older.read.selectFrom('dataset').selectAll().execute();
    const work = () =>
      older.transaction(async (inner) => {
        await inner
          .insertInto('dataset')
          .values({ name: 'a', checksum: 'c', loaded_at: '2026-01-01T00:00:00.000Z' })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        return await inner.selectFrom('dataset').selectAll().execute();
      });
    // On several connections, each with plans of its own.
    const all = async () =>
      (await Promise.all([read(), work(), read(), work(), read(), work()])).map((rows) => rows.length);
    await work();
    await expect(all()).resolves.toEqual([1, 1, 1, 1, 1, 1]);
    await newer.transaction((inner) => sql`alter table dataset add column later text`.execute(inner));
    await expect(all()).resolves.toEqual([1, 1, 1, 1, 1, 1]);
    await Promise.all([older.close(), newer.close()]);
  });
});
