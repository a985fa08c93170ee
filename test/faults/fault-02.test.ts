import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, type TestContext } from 'vitest';
import { freshFolder } from '../environment/fresh-folder.ts';
import { expectKept } from './scene/expect-kept.ts';
import { faultRounds } from './scene/fault-rounds.ts';
import { notRun } from './scene/not-run.ts';
import { seedOfficials } from './scene/seed-officials.ts';
import { startServerProcess, type ProcessOptions } from './scene/server-process.ts';
import { startWriters } from './scene/writers.ts';

describe('fault-02: the power fails while four officials write', () => {
  const rounds = faultRounds(1);

  test('no acknowledged save is lost, none is half', { timeout: 20_000 * rounds }, async (context) => {
    await cutPower(context, rounds, {});
  });

  test.runIf(rounds > 1)(
    'with synchronous NORMAL the same test finds saves lost',
    { timeout: 20_000 },
    async (context) => {
      await expect(cutPower(context, 1, { inside: 'normal-synchronous' })).rejects.toThrow(/acknowledged/);
    },
  );
});

async function cutPower(context: TestContext, rounds: number, options: ProcessOptions): Promise<void> {
  const settings = { dataDir: freshFolder(context) };
  const shim = compileShim(context, settings.dataDir);
  const file = join(settings.dataDir, 'groundwork.sqlite');
  const officials = await seedOfficials(settings, 4);
  const start = () => {
    // What is on the disk before the start is durable.
    for (const path of [file, `${file}-wal`]) if (existsSync(path)) copyFileSync(path, `${path}.durable`);
    return startServerProcess(settings, { ...options, environment: { LD_PRELOAD: shim, POWER_CUT_FILE: file } });
  };
  let server = await start();
  const writers = await startWriters(server.address, officials);
  for (let round = 1; round <= rounds; round += 1) {
    const before = writers.acknowledged();
    await expect.poll(() => writers.acknowledged(), { timeout: 10_000 }).toBeGreaterThan(before + 20);
    await sleep(200 + Math.random() * 500);
    await server.kill('SIGKILL');
    loseUnsynchronised(file);
    if (round === rounds) break;
    server = await start();
    writers.moveTo(server.address);
  }
  await writers.stop();
  await expectKept(settings, writers.all);
}

function loseUnsynchronised(file: string): void {
  for (const path of [file, `${file}-wal`]) {
    rmSync(path, { force: true });
    if (existsSync(`${path}.durable`)) renameSync(`${path}.durable`, path);
  }
  rmSync(`${file}-shm`, { force: true });
}

function compileShim(context: TestContext, folder: string): string {
  const source = fileURLToPath(new URL('inside/power-cut.c', import.meta.url));
  const shim = join(folder, 'power-cut.so');
  const compiler = ['cc', 'gcc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) notRun(context, 'no C compiler');
  const compiled = spawnSync(compiler, ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl'], { encoding: 'utf8' });
  expect(compiled.stderr).toBe('');
  return shim;
}
