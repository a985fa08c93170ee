import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { keptQuery } from './kept-query.ts';
import { openDatabase } from './open-database.ts';

describeOnBothDatabases('a kept statement', (_open, { fresh }) => {
  const put = keptQuery((database, values: { readonly name: string; readonly checksum: string }) =>
    database
      .insertInto('dataset')
      .values({ ...values, loaded_at: '2026-01-01T00:00:00.000Z' })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ checksum: values.checksum })),
  );
  const find = keptQuery((database, { name }: { readonly name: string }) =>
    database.selectFrom('dataset').select(['name', 'checksum']).where('name', '=', name),
  );

  test('takes other values each time, whether they are read, written or both', async () => {
    const database = await openDatabase(await fresh());
    for (const [name, checksum] of [
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ] as const)
      await database.transaction((inner) => put(inner, { name, checksum }));
    await expect(find(database.read, { name: 'a' })).resolves.toEqual([{ name: 'a', checksum: '3' }]);
    await expect(find(database.read, { name: 'b' })).resolves.toEqual([{ name: 'b', checksum: '2' }]);
    await expect(find(database.read, { name: 'c' })).resolves.toEqual([]);
    await expect(database.transaction((inner) => find(inner, { name: 'a' })).then((rows) => rows.length)).resolves.toBe(
      1,
    );
    await database.close();
  });

  test('is refused inside a transaction on another handle, as any other', async () => {
    const database = await openDatabase(await fresh());
    await expect(database.transaction(() => find(database.read, { name: 'a' }))).rejects.toMatchObject({
      code: 'cross_transaction',
    });
    await database.close();
  });
});
