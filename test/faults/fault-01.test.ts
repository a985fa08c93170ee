import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { expectKept } from './scene/expect-kept.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { seedOfficials } from './scene/seed-officials.ts';
import { startServerProcess } from './scene/server-process.ts';
import { waitedForProcessor } from './scene/waited-for-processor.ts';
import { startWriters } from './scene/writers.ts';

describeOnBothDatabases('fault-01: a server killed while four officials write', (_open, { fresh }) => {
  const rounds = faultRounds(1);

  test(
    'loses no acknowledged save, keeps none half, and answers again within two seconds',
    { timeout: 20_000 * rounds },
    async () => {
      const settings = await fresh();
      const officials = await seedOfficials(settings, 4);
      let server = await startServerProcess(settings);
      const writers = await startWriters(server.address, officials);
      for (let round = 1; round <= rounds; round += 1) {
        await sleep(250 + Math.random() * 500);
        await server.kill('SIGKILL');
        const killed = performance.now();
        server = await startServerProcess(settings);
        await expect(fetch(`${server.address}/api/health`)).resolves.toMatchObject({ status: 200 });
        const taken = performance.now() - killed - waitedForProcessor(server.pid);
        expect(taken, 'milliseconds to the first answer').toBeLessThan(2000);
        const before = writers.acknowledged();
        writers.moveTo(server.address);
        // Those who were cut off in the middle send the same operation again and count on.
        await expect.poll(() => writers.acknowledged(), { timeout: 5000 }).toBeGreaterThan(before + 20);
      }
      await server.kill('SIGKILL');
      await writers.stop();
      expect(writers.all.every(({ unanswered }) => unanswered > 0)).toBe(true);
      await expectKept(settings, writers.all);
    },
  );
});
