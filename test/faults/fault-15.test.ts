import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { expectKept } from './scene/expect-kept.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { queryDatabase } from './scene/query-database.ts';
import { seedOfficials } from './scene/seed-officials.ts';
import { startServerProcess } from './scene/server-process.ts';
import { startWriters } from './scene/writers.ts';

describeOnBothDatabases('fault-15: a server told to stop while eight officials write', (_open, { fresh, kind }) => {
  const rounds = faultRounds(1);

  test(
    'answers what it has begun, writes nothing after that, and ends in time',
    { timeout: 30_000 * rounds },
    async () => {
      const settings = await fresh();
      const officials = await seedOfficials(settings, 8);
      let server = await startServerProcess(settings);
      const writers = await startWriters(server.address, officials);
      for (let round = 1; round <= rounds; round += 1) {
        const before = writers.acknowledged();
        await expect.poll(() => writers.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(before + 50);
        await sleep(Math.random() * 200);
        const told = performance.now();
        const { code, said } = await server.kill('SIGTERM');
        expect({ code, said }).toEqual({ code: 0, said: '' });
        expect(performance.now() - told).toBeLessThan(10_000);
        await sleep(100);
        // Every save that was done was also told: none is there that nobody knows of.
        const [row] = await queryDatabase(settings, 'select count(*) as saves from response_version');
        expect(Number(row?.['saves'])).toBe(writers.acknowledged());
        if (kind === 'sqlite')
          expect(readdirSync(settings.dataDir)).toEqual(['groundwork.reserve', 'groundwork.sqlite', 'secret-key']);
        if (round === rounds) break;
        server = await startServerProcess(settings);
        writers.moveTo(server.address);
      }
      await writers.stop();
      await expectKept(settings, writers.all);
    },
  );
});
