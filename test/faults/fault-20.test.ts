import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreSettings } from '@groundwork/store';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import pg from 'pg';
import { freshFolder } from '../environment/fresh-folder.ts';
import { startPostgres, type Postgres } from '../environment/postgres.ts';
import { expectKept } from './scene/expect-kept.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { queryDatabase } from './scene/query-database.ts';
import { seedOfficials, type Official } from './scene/seed-officials.ts';
import { startServerProcess } from './scene/server-process.ts';
import { startWriters, type Writers } from './scene/writers.ts';

describe('fault-20: PostgreSQL fails under a server that four officials write to', () => {
  const rounds = faultRounds(1);
  // It waits for the disk: what it acknowledged before a crash is there after it.
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres({ isDurable: true });
  });
  afterAll(() => postgres.stop());

  test(
    'restarted at once: saves go on within five seconds, none lost, none twice',
    { timeout: 60_000 * rounds },
    async (context) => {
      const { settings, writers, stop } = await begin(context);
      for (let round = 1; round <= rounds; round += 1) {
        await sleep(200 + Math.random() * 300);
        // Two and a half seconds are longer than a save is tried again.
        await postgres.restart(round % 2 === 1 ? 2500 : 0);
        const ready = performance.now();
        const before = writers.all.map(({ acknowledged }) => acknowledged);
        await expect
          .poll(() => writers.all.every(({ acknowledged }, index) => acknowledged > (before[index] ?? 0)), {
            timeout: 10_000,
          })
          .toBe(true);
        expect(performance.now() - ready).toBeLessThan(5000);
      }
      expect(writers.all.some(({ refused }) => (refused['unavailable'] ?? 0) > 0)).toBe(true);
      await stop();
      await expectKept(settings, writers.all);
    },
  );

  test(
    'connections cut in the middle of transactions: none lost, none twice, and hardly a save is refused',
    { timeout: 60_000 * rounds },
    async (context) => {
      const { settings, writers, stop } = await begin(context);
      const administrator = new pg.Client({ connectionString: settings.databaseUrl });
      await administrator.connect();
      let cut = 0;
      for (let turn = 0; turn < 40 * rounds; turn += 1) {
        await sleep(20 + Math.random() * 30);
        const { rows } = await administrator.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'groundwork' and datname = current_database() and state <> 'idle' order by random() limit 1`,
        );
        cut += rows.length;
      }
      await administrator.end();
      expect(cut).toBeGreaterThan(10);
      const before = writers.acknowledged();
      await expect.poll(() => writers.acknowledged(), { timeout: 5000 }).toBeGreaterThan(before + 20);
      await stop();
      // Only a save whose commit had been sent is not run again by the server.
      const refused = writers.all.reduce((sum, one) => sum + (one.refused['unavailable'] ?? 0), 0);
      expect(refused).toBeLessThan(cut);
      await expectKept(settings, writers.all);
    },
  );

  test('deadlocks with another program are run again', { timeout: 60_000 * rounds }, async (context) => {
    const { settings, writers, stop, officials } = await begin(context, `set deadlock_timeout = '200ms'`);
    const other = new pg.Client({ connectionString: settings.databaseUrl });
    await other.connect();
    // It waits longer than the server does, so that it is the server that finds the deadlock and gives way.
    await other.query(`set deadlock_timeout = '5s'`);
    const [{ iso3, assessmentId } = { iso3: '', assessmentId: '' }] = officials;
    for (let turn = 0; turn < 5 * rounds; turn += 1) {
      await other.query('begin');
      // A save takes the assessment first and then the end of the audit.
      await other.query(`select 1 from audit_head where chain = 'country/${iso3}' for update`);
      await sleep(20);
      await other.query(`select 1 from assessment where assessment_id = '${assessmentId}' for update`);
      await other.query('rollback');
    }
    await other.end();
    await stop();
    const [row] = await queryDatabase(
      settings,
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    expect(Number(row?.['deadlocks'])).toBeGreaterThanOrEqual(rounds);
    expect(writers.all.flatMap(({ refused }) => Object.keys(refused))).toEqual([]);
    await expectKept(settings, writers.all);
  });

  test('serialisation failures are run again', { timeout: 60_000 * rounds }, async (context) => {
    const { settings, writers, stop } = await begin(context, `set default_transaction_isolation = 'serializable'`);
    await sleep(1000 * rounds);
    await stop();
    const [row] = await queryDatabase(
      settings,
      'select xact_rollback from pg_stat_database where datname = current_database()',
    );
    expect(Number(row?.['xact_rollback'])).toBeGreaterThan(0);
    await expectKept(settings, writers.all);
  });

  /** A new database of the server's, and officials who write to it. */
  async function begin(
    context: TestContext,
    setting?: string,
  ): Promise<{
    readonly settings: StoreSettings;
    readonly officials: readonly Official[];
    readonly writers: Writers;
    stop(): Promise<void>;
  }> {
    const name = `faults_${context.task.id.replaceAll(/\W/g, '_').toLowerCase()}`;
    const url = new URL(postgres.url);
    await queryDatabase({ dataDir: '', databaseUrl: url.href }, `create database ${name}`);
    if (setting !== undefined)
      await queryDatabase({ dataDir: '', databaseUrl: url.href }, `alter database ${name} ${setting}`);
    url.pathname = `/${name}`;
    const settings = { dataDir: freshFolder(context), databaseUrl: url.href };
    const officials = await seedOfficials(settings, 4);
    const server = await startServerProcess(settings);
    const writers = await startWriters(server.address, officials);
    await expect.poll(() => writers.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(20);
    return {
      settings,
      officials,
      writers,
      async stop() {
        await writers.stop();
        expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
      },
    };
  }
});
