import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StoreSettings } from '@groundwork/store';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { roundInStore } from '../environment/round-in-store.ts';
import { runGroundwork } from '../environment/run-groundwork.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-abuse-22-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnBothDatabases('abuse-22: a holder of database rights', (open, { fresh, kind }) => {
  /** Data with six entries in the chain of Kenya. */
  async function start(): Promise<StoreSettings> {
    const settings = await fresh();
    const store = await open({ settings });
    const { assessmentId, actor } = await roundInStore(store);
    for (const value of [1, 2, 3, 4]) {
      const operation = { operationId: randomUUID(), questionId: 'PL-A1', baseVersion: value - 1, answer: { value } };
      await store.assessments.save(assessmentId, [operation], actor);
    }
    await store.close();
    return settings;
  }

  const dropTriggers = ['update', 'delete'].map((change) =>
    kind === 'sqlite' ? `drop trigger audit_refuses_${change}` : `drop trigger audit_refuses_${change} on audit`,
  );
  const swap = [9, 3, 4].map((to, index) => {
    const from = [3, 4, 9][index] ?? 0;
    return `update audit set position = ${to} where chain = 'country/KEN' and position = ${from}`;
  });
  const cutEnd = [
    `delete from audit where chain = 'country/KEN' and position > 4`,
    `update audit_head set position = 4, hash = (select hash from audit where chain = 'country/KEN' and position = 4) where chain = 'country/KEN'`,
  ];

  test.for([
    [`update audit set actor_id = 'another'`],
    ['delete from audit'],
    ...(kind === 'postgres' ? [['truncate audit']] : []),
  ])('is refused by the database: %s', async ([text = '']) => {
    const settings = await start();
    await expect(change(settings, [text])).rejects.toThrow(/audit refuses/);
    await expect(runGroundwork(['audit', 'verify'], settings)).resolves.toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ entries, every chain holds\n$/),
    });
  });

  test.for([
    [
      'changes an entry',
      [`update audit set act = 'response.view' where chain = 'country/KEN' and position = 3`],
      /^entry \d+ breaks its chain: entry 3 of country\/KEN was changed\n$/,
    ],
    [
      'changes what an entry says',
      [`update audit set data = '{"version":7}' where chain = 'country/KEN' and position = 5`],
      /^entry \d+ breaks its chain: entry 5 of country\/KEN was changed\n$/,
    ],
    [
      'deletes an entry',
      [`delete from audit where chain = 'country/KEN' and position = 2`],
      /^entry \d+ breaks its chain: entry 2 of country\/KEN is missing\n$/,
    ],
    ['reorders entries', swap, /^entry \d+ breaks its chain: entry 3 of country\/KEN is missing\n$/],
    [
      'changes two entries',
      [`update audit set at = '2020-01-01T00:00:00.000Z' where chain = 'country/KEN' and position in (6, 4)`],
      /^entry \d+ breaks its chain: entry 4 of country\/KEN was changed\n$/,
    ],
    ['cuts the end', cutEnd.slice(0, 1), /^entry \d+ breaks its chain: country\/KEN ends at entry 4, not 6\n$/],
  ] as const)('who drops the triggers and %s is found: the first bad link is named', async ([, texts, first]) => {
    const settings = await start();
    await change(settings, [...dropTriggers, ...texts]);
    const { code, out, note } = await runGroundwork(['audit', 'verify'], settings);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(first) });
    expect(JSON.parse(note)).toMatchObject({ kind: 'security', action: 'audit-verify', reason: 'broken_chain' });
  });

  test('who cuts the end and mends its head is found by the heads exported before', async () => {
    const settings = await start();
    const exported = join(folder, `heads-${kind}.json`);
    writeFileSync(exported, (await runGroundwork(['audit', 'heads'], settings)).out);
    await change(settings, [...dropTriggers, ...cutEnd]);
    await expect(runGroundwork(['audit', 'verify'], settings)).resolves.toMatchObject({ code: 0 });
    const { code, out } = await runGroundwork(['audit', 'verify', '--heads', exported], settings);
    expect(code).toBe(1);
    expect(out).toMatch(/^entry \d+ breaks its chain: country\/KEN ends at entry 4, the kept head is entry 6\n$/);
  });

  test('cannot make a wrong file pass for exported heads', async () => {
    const file = join(folder, 'none.json');
    writeFileSync(file, '{"heads": 3}');
    await expect(runGroundwork(['audit', 'verify', '--heads', file], await fresh())).resolves.toMatchObject({
      code: 2,
    });
  });
});

/** Does what no part of Groundwork does: writes past the store, with all rights to the database. */
async function change({ dataDir, databaseUrl }: StoreSettings, texts: readonly string[]): Promise<void> {
  if (databaseUrl === undefined) {
    const database = new DatabaseSync(join(dataDir, 'groundwork.sqlite'));
    try {
      for (const text of texts) database.exec(text);
    } finally {
      database.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}
