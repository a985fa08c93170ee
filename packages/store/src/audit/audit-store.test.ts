import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { operatorActor } from '../actor/actor.ts';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';

describeOnBothDatabases('the audit', (open, { fresh, kind }) => {
  /** A store with entries, and a way to tamper with them as one who has all rights to the database. */
  const start = async () => {
    const settings = await fresh();
    const store = await open({ settings });
    const { assessmentId, actor } = await roundInStore(store);
    for (const value of [1, 2, 3, 4]) {
      await store.assessments.save(
        assessmentId,
        [{ operationId: randomUUID(), questionId: 'PL-A1', baseVersion: value - 1, answer: { value } }],
        actor,
      );
    }
    const change = async (work: (transaction: DatabaseTransaction) => Promise<unknown>) => {
      const database = await openDatabase(settings);
      try {
        await database.transaction(work);
      } finally {
        await database.close();
      }
    };
    const tamper = (...texts: readonly string[]) =>
      change(async (transaction) => {
        for (const act of ['update', 'delete']) {
          await sql
            .raw(kind === 'sqlite' ? `drop trigger audit_refuses_${act}` : `drop trigger audit_refuses_${act} on audit`)
            .execute(transaction);
        }
        for (const text of texts) await sql.raw(text).execute(transaction);
      });
    return { store, change, tamper };
  };

  test('an untouched audit verifies, with one chain per country', async () => {
    const { store } = await start();
    const { entryCount, firstBad } = await store.audit.verify();
    expect({ entryCount, firstBad }).toEqual({ entryCount: 10, firstBad: null });
    const heads = await store.audit.heads();
    expect(heads.map(({ chain, position }) => [chain, position])).toEqual([
      ['country/KEN', 6],
      ['instruments', 1],
      ['people', 1],
      ['round/round-2025', 2],
    ]);
  });

  test('the database refuses to change or delete an entry', async () => {
    const { change, store } = await start();
    for (const text of [
      `update audit set act = 'nothing'`,
      'delete from audit',
      ...(kind === 'postgres' ? ['truncate audit'] : []),
    ]) {
      await expect(change((transaction) => sql.raw(text).execute(transaction))).rejects.toThrow(/audit refuses/);
    }
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
  });

  test.for([
    [
      'a changed entry',
      `update audit set actor_id = 'another' where chain = 'country/KEN' and position = 3`,
      'entry 3 of country/KEN was changed',
    ],
    [
      'changed data',
      `update audit set data = '{}' where chain = 'country/KEN' and position = 4`,
      'entry 4 of country/KEN was changed',
    ],
    [
      'a missing entry',
      `delete from audit where chain = 'country/KEN' and position = 2`,
      'entry 2 of country/KEN is missing',
    ],
    [
      'a cut end',
      `delete from audit where chain = 'country/KEN' and position > 4`,
      'country/KEN ends at entry 4, not 6',
    ],
  ] as const)('%s is found and named', async ([, text, why]) => {
    const { store, tamper } = await start();
    await tamper(text);
    const { firstBad } = await store.audit.verify();
    expect(firstBad).toEqual({ sequence: expect.any(Number), why });
  });

  test('an audit of all acts holds no name', async () => {
    const { store } = await start();
    expect(JSON.stringify(await store.audit.list({}))).not.toMatch(/Ana/i);
  });

  test('entries of a chain stay in line when many write at once', async () => {
    const { store } = await start();
    const saves = Array.from({ length: 20 }, async (_, index) => {
      const { assessmentId } = await store.assessments.ensure('round-2025', 'plain', `X${index % 4}`);
      await store.assessments.save(
        assessmentId,
        [{ operationId: randomUUID(), questionId: `PL-B${index}`, baseVersion: 0, answer: { value: 1 } }],
        operatorActor('someone'),
      );
    });
    await Promise.all(saves);
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
  });

  test('verifies as of one moment while others write', async () => {
    const { store } = await start();
    const stop = new AbortController();
    const writing = Promise.all(
      [0, 1, 2, 3].map(async (writer) => {
        const { assessmentId } = await store.assessments.ensure('round-2025', 'plain', `X${writer}Y`);
        for (let version = 0; !stop.signal.aborted; version += 1) {
          const operation = {
            operationId: randomUUID(),
            questionId: 'PL-A1',
            baseVersion: version,
            answer: { value: version },
          };
          await store.assessments.save(assessmentId, [operation], operatorActor('someone'));
        }
      }),
    );
    for (let look = 0; look < 40; look += 1)
      await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
    stop.abort();
    await writing;
  });

  test('heads kept elsewhere tell when an end was cut off or a chain was written anew', async () => {
    const { store, tamper } = await start();
    const heads = await store.audit.heads();
    await expect(store.audit.verify(heads)).resolves.toMatchObject({ firstBad: null });
    await tamper(
      `delete from audit where chain = 'country/KEN' and position > 4`,
      `update audit_head set position = 4, hash = (select hash from audit where chain = 'country/KEN' and position = 4) where chain = 'country/KEN'`,
    );
    // By itself the shorter chain is a good one.
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
    await expect(store.audit.verify(heads)).resolves.toMatchObject({
      firstBad: { why: 'country/KEN ends at entry 4, the kept head is entry 6' },
    });
    const forged = heads.map((head) => ({ ...head, hash: head.chain === 'people' ? 'a'.repeat(64) : head.hash }));
    await expect(store.audit.verify(forged.filter(({ chain }) => chain === 'people'))).resolves.toMatchObject({
      firstBad: { why: 'entry 1 of people is not the one whose head was kept' },
    });
  });
});
