import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { readInPages } from './read-in-pages.ts';

describeOnBothDatabases('reading much', (_open, { fresh }) => {
  const row = (name: string) => ({ name, checksum: 'c', loaded_at: '2026-01-01T00:00:00.000Z' });
  const put = ({ transaction }: Database, ...names: readonly string[]) =>
    transaction((inner) => inner.insertInto('dataset').values(names.map(row)).execute());

  // As another request would: not from inside the snapshot.
  const beside = AsyncLocalStorage.snapshot();

  test('a snapshot stays at its moment while others write, and reads beside it see what they wrote', async () => {
    const database = await openDatabase(await fresh());
    await put(database, 'a');
    const [before, seen, after] = await database.snapshot(async (snapshot) => {
      const count = async () => (await snapshot.selectFrom('dataset').selectAll().execute()).length;
      const first = await count();
      await beside(() => put(database, 'b'));
      const others = await beside(() => database.read.selectFrom('dataset').selectAll().execute());
      return [first, others.length, await count()] as const;
    });
    expect([before, seen, after]).toEqual([1, 2, 1]);
    await database.close();
  });

  test('a snapshot and the handle for reading cannot write, and a snapshot refuses other handles inside', async () => {
    const database = await openDatabase(await fresh());
    await expect(
      database.snapshot((snapshot) => snapshot.insertInto('dataset').values(row('a')).execute()),
    ).rejects.toThrow(/readonly|25006/);
    await expect(
      database.snapshot(() => database.read.selectFrom('dataset').selectAll().execute()),
    ).rejects.toMatchObject({ code: 'cross_transaction' });
    await expect(database.snapshot(() => put(database, 'a'))).rejects.toMatchObject({ code: 'cross_transaction' });
    await database.close();
  });

  test('pages hold every row once and in order, also while rows are added before and behind', async () => {
    const database = await openDatabase(await fresh());
    const name = (number: number) => `row ${String(number).padStart(5, '0')}`;
    const names = Array.from({ length: 2500 }, (_, index) => name(index + 1));
    await put(database, ...names);
    const pages = readInPages(
      (after: string | undefined, rowCount) =>
        database.read
          .selectFrom('dataset')
          .select('name')
          .where('name', '>', after ?? '')
          .orderBy('name')
          .limit(rowCount)
          .execute(),
      (found) => found.name,
    );
    const read: string[] = [];
    const sizes: number[] = [];
    for await (const page of pages) {
      if (sizes.length === 0) await put(database, name(0), name(9000));
      sizes.push(page.length);
      read.push(...page.map((found) => found.name));
    }
    expect(sizes).toEqual([1000, 1000, 501]);
    expect(read).toEqual([...names, name(9000)]);
    await database.close();
  });
});
