import { cpSync } from 'node:fs';
import { openStore, type StoreSettings } from '@groundwork/store';
import { expect, inject, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { queryDatabase } from './scene/query-database.ts';
import { runProcess, type Ending } from './scene/server-process.ts';
import { schemaOf } from './scene/schema-of.ts';

describeOnBothDatabases('fault-16: a migration is killed', (_open, { fresh, kind }) => {
  /** Every statement in the long run; the decisive ones in the short one. */
  const isLong = faultRounds(1) > 1;
  const program = 'apps/cli/src/main.ts';
  const migrate = (settings: StoreSettings, killAt: string): Promise<Ending> =>
    runProcess(program, ['migrate'], settings, { inside: 'kill-at-statement', environment: { KILL_AT: killAt } });

  const copyOf = async (original: StoreSettings): Promise<StoreSettings> => {
    const copy = await fresh();
    if (copy.databaseUrl === undefined) cpSync(original.dataDir, copy.dataDir, { recursive: true });
    else {
      const administrator = { dataDir: '', databaseUrl: inject('postgresUrl') };
      const nameOf = ({ databaseUrl = '' }: StoreSettings) => new URL(databaseUrl).pathname.slice(1);
      await queryDatabase(administrator, `drop database ${nameOf(copy)}`);
      await queryDatabase(administrator, `create database ${nameOf(copy)} template ${nameOf(original)}`);
    }
    return copy;
  };

  test(
    'of a new database: the schema is as before or as after, and the next start goes well',
    { timeout: 600_000 },
    async () => {
      await killEach(fresh);
    },
  );

  test('of a database of the version before: likewise', { timeout: 600_000 }, async () => {
    const older = await fresh();
    await runProcess(program, ['migrate'], older, { inside: 'other-build', environment: { OTHER_BUILD: 'older' } });
    await killEach(() => copyOf(older));
  });

  async function killEach(prepare: () => Promise<StoreSettings>): Promise<void> {
    const whole = await prepare();
    const before = await schemaOf(whole);
    const { said, code } = await migrate(whole, '0');
    expect(code).toBe(0);
    const after = await schemaOf(whole);
    expect(after).not.toBe(before);
    const [count = 0, commit = 0] = (/statements: (\d+), commit: (\d+)/.exec(said) ?? []).slice(1).map(Number);
    expect(commit).toBeGreaterThan(10);

    const positions = isLong
      ? Array.from({ length: count }, (_, index) => index + 1)
      : [Math.round(commit * 0.6), commit, commit + 1];
    const isSent = kind === 'postgres' && isLong ? ['', '+'] : [''];
    const seen = new Set<string>();
    const killAndLook = async (killAt: string): Promise<void> => {
      const settings = await prepare();
      expect((await migrate(settings, killAt)).signal, killAt).toBe('SIGKILL');
      const found = await schemaOf(settings);
      seen.add(found);
      expect(found === before || found === after, `killed at ${killAt}, between the schemas: ${found}`).toBe(true);
      const store = await openStore(settings);
      await store.health();
      await store.close();
      expect(await schemaOf(settings), killAt).toBe(after);
    };
    const wanted = positions.flatMap((position) => isSent.map((sent) => `${position}${sent}`));
    // Two at a time: most of it is starting processes.
    for (let next = 0; next < wanted.length; next += 2)
      await Promise.all(wanted.slice(next, next + 2).map(killAndLook));
    // It was killed on both sides of the commit.
    expect(seen.size).toBe(2);
  }
});
