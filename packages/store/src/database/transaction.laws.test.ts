import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { insertStatement } from './insert-rows.ts';
import { openDatabase } from './open-database.ts';
import { writeTogether } from './write-together.ts';

/** What a work may do; those of the second line are faults. */
const steps = ['write', 'together', 'count', 'pause', 'read'] as const;
const faults = ['throw', 'swallow', 'abandon', 'leave', 'rename', 'send'] as const;
type Step = (typeof steps)[number] | (typeof faults)[number];

const rowsOfStep: Partial<Record<Step, number>> = { write: 1, together: 2 };

const works = fc.array(
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<Step>(...steps) },
      { weight: 1, arbitrary: fc.constantFrom<Step>(...faults) },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 24 },
);

describeOnBothDatabases('works that share a commit', (_open, { fresh, kind }) => {
  test('leave all of what they did or nothing, whatever others beside them do', { timeout: 120_000 }, async () => {
    const database = await openDatabase(await fresh());
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(works, async (batch) => {
        turn += 1;
        const counter = `counter ${turn}`;
        await database.transaction((inner) => insert(inner, counter, '0'));
        const outcomes = await Promise.all(
          batch.map(async (work, index) => {
            const name = `${turn}/${index}`;
            try {
              await database.transaction((inner) => run(inner, work, name, { counter, kind }));
            } catch (error) {
              return { name, work, error };
            }
            // Answered means committed: another connection sees it.
            const seen = await rowsOf(database, name);
            return { name, work, seen };
          }),
        );
        // Whatever was started and not awaited has its chance to do harm.
        await nextTurn();
        let counted = 0;
        for (const { name, work, error, seen } of outcomes) {
          const isSound = work.every((step) => (steps as readonly string[]).includes(step));
          expect(error === undefined, `${name}: ${work.join(', ')} ended with ${String(error)}`).toBe(isSound);
          const written = isSound ? work.reduce((sum, step) => sum + (rowsOfStep[step] ?? 0), 0) : 0;
          if (seen !== undefined) expect(seen, name).toBe(written);
          expect(await rowsOf(database, name), `${name}: ${work.join(', ')}`).toBe(written);
          if (isSound) counted += work.filter((step) => step === 'count').length;
        }
        const row = await database.read
          .selectFrom('dataset')
          .select('checksum')
          .where('name', '=', counter)
          .executeTakeFirstOrThrow();
        expect(row.checksum).toBe(String(counted));
      }),
      { seed: 2009, numRuns: Number(process.env['LAW_RUNS'] ?? (kind === 'sqlite' ? 150 : 30)) },
    );
    await database.close();
  });
});

async function run(
  inner: DatabaseTransaction,
  work: readonly Step[],
  name: string,
  { counter, kind }: { readonly counter: string; readonly kind: Database['kind'] },
): Promise<void> {
  for (const [index, step] of work.entries()) {
    const row = `${name} ${index}`;
    switch (step) {
      case 'write':
        await insert(inner, row);
        break;
      case 'together':
        await writeTogether(
          inner,
          kind,
          [`${row} one`, `${row} other`].map((one) => insertion(inner, one)),
        );
        break;
      case 'send':
        // On PostgreSQL the work is over before it could know that the second was refused.
        await insert(inner, row);
        await writeTogether(
          inner,
          kind,
          [`${row} one`, row].map((one) => insertion(inner, one)),
        );
        break;
      case 'count':
        await sql`update dataset set checksum = cast(cast(checksum as integer) + 1 as text) where name = ${counter}`.execute(
          inner,
        );
        break;
      case 'pause':
        await nextTurn();
        break;
      case 'read':
        await inner.selectFrom('dataset').selectAll().where('name', '=', row).execute();
        break;
      case 'throw':
        throw new RangeError('a work gives up');
      case 'swallow':
        // The second is refused by the database; the work goes on as if nothing had been.
        await insert(inner, row);
        await insert(inner, row).catch(() => undefined);
        break;
      case 'abandon':
        // The first is refused: the others are started and never awaited.
        await insert(inner, row);
        await Promise.all([insert(inner, row), insert(inner, `${row} second`), insert(inner, `${row} third`)]);
        break;
      case 'leave':
        // Started, not awaited, and the work is over.
        for (const other of ['second', 'third', 'fourth']) void insert(inner, `${row} ${other}`).catch(() => undefined);
        throw new RangeError('a work gives up with statements under way');
      case 'rename':
        // An error of the database in words of the work's own.
        await insert(inner, row);
        await insert(inner, row).catch(() => {
          throw new RangeError('it exists already');
        });
        break;
    }
  }
}

function insertion(inner: DatabaseTransaction, name: string) {
  return insertStatement(inner, 'dataset', { name, checksum: 'c', loaded_at: '2026-01-01T00:00:00.000Z' });
}

async function insert(inner: DatabaseTransaction, name: string, checksum = 'c'): Promise<void> {
  await inner.insertInto('dataset').values({ name, checksum, loaded_at: '2026-01-01T00:00:00.000Z' }).execute();
}

async function rowsOf({ read }: Database, name: string): Promise<number> {
  const rows = await read.selectFrom('dataset').select('name').where('name', 'like', `${name} %`).execute();
  return rows.length;
}
