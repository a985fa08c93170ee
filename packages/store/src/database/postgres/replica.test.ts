import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type Postgres } from '../../../../../test/environment/postgres.ts';
import { plainRun } from '../../../../../test/environment/plain-run.ts';
import { roundInStore } from '../../../../../test/environment/round-in-store.ts';
import { openStore } from '../../open-store.ts';
import { migrations } from '../../schema/migrations.ts';
import type { DatabaseEvent } from '../database-event.ts';
import type { Database } from '../database.ts';
import { openPostgres } from './open-postgres.ts';

describe('reading what is published from a streaming standby', () => {
  let postgres: Postgres;
  let database: Database;
  let events: DatabaseEvent[] = [];
  let standby: pg.Client;
  beforeAll(async () => {
    postgres = await startPostgres({ hasStandby: true });
    standby = new pg.Client({ connectionString: postgres.standbyUrl });
    await standby.connect();
  });
  afterAll(async () => {
    await standby.end();
    await postgres.stop();
  });
  afterEach(async () => {
    await standby.query('select pg_wal_replay_resume()');
    await database.close();
  });

  const open = async (databaseReadUrl: string): Promise<void> => {
    events = [];
    database = await openPostgres(
      { databaseUrl: postgres.url, databaseReadUrl },
      migrations,
      (event) => events.push(event),
      { lagMilliseconds: 500, lookMilliseconds: 50 },
    );
  };
  const put = (name: string) =>
    database.transaction((inner) =>
      inner.insertInto('dataset').values({ name, checksum: 'c', loaded_at: '2026-01-01T00:00:00.000Z' }).execute(),
    );
  const has = async (handle: Database['read'], name: string): Promise<boolean> =>
    (await handle.selectFrom('dataset').select('name').where('name', '=', name).execute()).length > 0;
  const lastKind = async (): Promise<string | undefined> => {
    await has(database.published, 'any');
    return events.at(-1)?.kind;
  };

  test('it is read from while it follows, and left when it is too far behind', async () => {
    await open(postgres.standbyUrl);
    await put('first');
    await expect.poll(lastKind).toBe('replica_used');
    await expect.poll(() => has(database.published, 'first')).toBe(true);
    await standby.query('select pg_wal_replay_pause()');
    await put('second');
    // The standby cannot know it: whoever does not find it has been reading there.
    expect(await has(database.published, 'second')).toBe(false);
    expect(await has(database.read, 'second')).toBe(true);
    await expect.poll(() => has(database.published, 'second'), { timeout: 5000 }).toBe(true);
    expect(events.at(-1)).toEqual({ kind: 'replica_unused', reason: 'it is too far behind' });
    await standby.query('select pg_wal_replay_resume()');
    await expect.poll(lastKind, { timeout: 5000 }).toBe('replica_used');
  });

  test('it is not taken for behind when nothing has been written for longer than it may be behind', async () => {
    await open(postgres.standbyUrl);
    await expect.poll(lastKind).toBe('replica_used');
    await sleep(800);
    expect(await lastKind()).toBe('replica_used');
  });

  test('one that cannot be reached is no reason not to start or to answer', async () => {
    const nowhere = new URL(postgres.standbyUrl);
    nowhere.port = '1';
    await open(nowhere.href);
    await put('third');
    expect(await has(database.published, 'third')).toBe(true);
    expect(events).toEqual([{ kind: 'replica_unused', reason: 'it cannot be reached' }]);
  });

  test('a server that is no standby, or of another database, is not read from', async () => {
    await open(postgres.url);
    expect(await has(database.published, 'third')).toBe(true);
    expect(events).toEqual([{ kind: 'replica_unused', reason: 'it is no standby of this database' }]);
    await database.close();
    const other = new URL(postgres.standbyUrl);
    other.pathname = '/template1';
    await open(other.href);
    expect(await has(database.published, 'third')).toBe(true);
    expect(events).toEqual([{ kind: 'replica_unused', reason: 'it is no standby of this database' }]);
  });

  test('a connection to it that is cut is answered from the primary', async () => {
    await open(postgres.standbyUrl);
    await expect.poll(lastKind).toBe('replica_used');
    await standby.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'groundwork' and pid <> pg_backend_pid()`,
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => has(database.published, 'first')));
    expect(answers).toEqual(answers.map(() => true));
  });

  test('score runs and reference figures are read there, and a run that it lacks yet from the primary', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-replica-'));
    const databaseReadUrl = postgres.standbyUrl;
    const store = await openStore({ dataDir, databaseUrl: postgres.url, databaseReadUrl });
    // Nothing to close for the hook that follows each test.
    await open(postgres.url);
    try {
      await roundInStore(store);
      await store.scoreRuns.add(plainRun);
      const asked = async (): Promise<readonly string[]> => {
        const { rows } = await standby.query<{ readonly query: string }>(
          `select query from pg_stat_activity where application_name = 'groundwork'`,
        );
        return rows.map(({ query }) => query);
      };
      await expect
        .poll(async () => {
          await store.scoreRuns.summary(plainRun.scoreRunId);
          return (await asked()).some((query) => query.includes('"score_run"'));
        })
        .toBe(true);
      await expect
        .poll(async () => {
          await store.reference.countries();
          return (await asked()).some((query) => query.includes('"country"'));
        })
        .toBe(true);
      await standby.query('select pg_wal_replay_pause()');
      await store.scoreRuns.add({ ...plainRun, scoreRunId: 'second' });
      expect(await store.scoreRuns.find('second')).toMatchObject({ scoreRunId: 'second' });
      expect(await store.scoreRuns.entriesOf('second')).toEqual(new Map());
    } finally {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
