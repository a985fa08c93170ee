import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, restore, verifyBackup, type StoreSettings } from '@groundwork/store';
import pg from 'pg';
import { startPostgres } from '../environment/postgres.ts';
import { fillRounds } from './fill-rounds.ts';

/** What backing up and restoring takes with that many rounds of 200 countries x 4 instruments x 60 questions, on both databases. */
export async function benchBackup(rounds: number, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-backup-'));
  const postgres = await startPostgres();
  try {
    const databaseUrl = await newDatabase(postgres.url, 'live');
    await benchOne('SQLite', folder, { dataDir: join(folder, 'live') }, { dataDir: join(folder, 'restored') });
    await benchOne(
      'PostgreSQL',
      folder,
      { dataDir: join(folder, 'files'), databaseUrl },
      { dataDir: join(folder, 'files-restored'), databaseUrl: await newDatabase(postgres.url, 'restored') },
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function benchOne(kind: string, place: string, live: StoreSettings, empty: StoreSettings): Promise<void> {
    const seconds = async (work: () => Promise<unknown>): Promise<string> => {
      const start = performance.now();
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      return `${((performance.now() - start) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`;
    };
    const filled = await seconds(() => fillRounds(live, rounds));
    const target = join(place, `backup-of-${kind}`);
    const made = await seconds(() => backUp(live, target));
    const proved = await seconds(() => verifyBackup(target));
    const restored = await seconds(() => restore(target, empty));
    const { manifest } = await verifyBackup(target);
    const rows = Object.values(manifest?.tables ?? {}).reduce((sum, count) => sum + count, 0);
    const megabytes = ((manifest?.database.bytes ?? 0) / 1e6).toFixed(0);
    print(
      `${kind}: ${rows} rows, ${megabytes} MB; filled in ${filled}, backup ${made}, verify ${proved}, restore ${restored}`,
    );
  }
}

async function newDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, url).href;
}
