import { afterEach, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

describeOnBothDatabases('a transaction', (_open, { fresh }) => {
  const opened: Database[] = [];
  const database = async () => {
    const made = await openDatabase(await fresh());
    opened.push(made);
    return made;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });
  const row = (name: string) => ({ name, checksum: 'c', loaded_at: '2026-01-01T00:00:00.000Z' });

  test('using the outer handle inside throws at once, and later queries work', async () => {
    const { transaction, read } = await database();
    await expect(transaction(async () => await read.selectFrom('dataset').selectAll().execute())).rejects.toMatchObject(
      { code: 'cross_transaction' },
    );
    await expect(transaction(async () => await transaction(async () => 1))).rejects.toMatchObject({
      code: 'cross_transaction',
    });
    await expect(read.selectFrom('dataset').selectAll().execute()).resolves.toEqual([]);
    await expect(
      transaction(async (inner) => await inner.selectFrom('dataset').selectAll().execute()),
    ).resolves.toEqual([]);
  });

  test('work that fails leaves nothing', async () => {
    const { transaction, read } = await database();
    const failing = transaction(async (inner) => {
      await inner.insertInto('dataset').values(row('a')).execute();
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    await expect(read.selectFrom('dataset').selectAll().execute()).resolves.toEqual([]);
  });

  test('many at once all succeed, each whole', async () => {
    const { transaction, read } = await database();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        transaction(async (inner) => {
          await inner
            .insertInto('dataset')
            .values(row(`a${index}`))
            .execute();
          await inner
            .insertInto('dataset')
            .values(row(`b${index}`))
            .execute();
        }),
      ),
    );
    await expect(read.selectFrom('dataset').selectAll().execute()).resolves.toHaveLength(80);
  });

  test('closing lets a work end, takes no more, and may be asked for twice', async () => {
    const { transaction, close } = await database();
    const begun = transaction(async (inner) => await inner.insertInto('dataset').values(row('a')).execute());
    const closed = [close(), close()];
    await expect(transaction(async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
    await Promise.all([begun, ...closed]);
  });
});
