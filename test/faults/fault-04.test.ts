import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../environment/fresh-folder.ts';
import { expectKept } from './scene/expect-kept.ts';
import { readTimes } from './scene/read-times.ts';
import { seedOfficials } from './scene/seed-officials.ts';
import { startServerProcess } from './scene/server-process.ts';
import { signIn } from './scene/signed-in.ts';
import { startWriters } from './scene/writers.ts';

describe('fault-04: another process holds the lock of the database', () => {
  test('reads go on as before, saves wait and are then told it is busy, and are kept once when the lock is gone', async (context) => {
    const settings = { dataDir: freshFolder(context) };
    const [reading, ...writing] = await seedOfficials(settings, 5);
    if (reading === undefined) throw new Error('officials are required');
    const server = await startServerProcess(settings);
    const pids = [server.pid, process.pid];
    const reader = await signIn(server.address, reading);
    const read = async () => (await reader.read(server.address)).arrayBuffer();
    const writers = await startWriters(server.address, writing);
    await expect.poll(() => writers.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(100);
    const before = await readTimes(1000, pids, read);

    const other = new Sqlite(join(settings.dataDir, 'groundwork.sqlite'));
    other.exec('begin immediate');
    const held = writers.acknowledged();
    const during = await readTimes(2500, pids, read);
    // Those that were on their way to their commit when the lock was taken may have made it.
    expect(writers.acknowledged() - held).toBeLessThanOrEqual(writing.length);
    expect(writers.all.every(({ refused }) => (refused['busy'] ?? 0) > 0)).toBe(true);
    // A hundredth of a second is what a busy machine takes from anybody.
    expect(during.p99, `p99 before: ${before.p99}`).toBeLessThan(Math.max(2 * before.p99, 10));
    expect(during.longest).toBeLessThan(150);

    other.exec('rollback');
    other.close();
    const freed = writers.acknowledged();
    await expect.poll(() => writers.acknowledged(), { timeout: 5000 }).toBeGreaterThan(freed + 50);
    await writers.stop();
    expect(await server.kill('SIGTERM')).toMatchObject({ code: 0 });
    await expectKept(settings, writers.all);
  });
});
