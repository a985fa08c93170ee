import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { StoreSettings } from '@groundwork/store';
import { startServerProcess, type ServerProcess } from '../../faults/scene/server-process.ts';

/**
 * Starts the real server behind one proxy, so that each person can come from a network of their own; on a core of its own where the
 * machine has two and the system lets one choose. `BENCH_PROFILE` names a folder for a processor profile of it.
 */
export async function startLoadedServer(
  settings: StoreSettings,
  environment: Readonly<Record<string, string>> = {},
  inside?: 'tell-memory',
): Promise<ServerProcess> {
  const profile = process.env['BENCH_PROFILE'];
  return await startServerProcess(settings, {
    ...(inside === undefined ? {} : { inside }),
    before: canChooseCore() ? ['taskset', '-c', '0'] : [],
    environment: {
      TRUSTED_PROXIES: '1',
      SCORE_THREADS: '1',
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...(profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` }),
      ...environment,
    },
  });
}

/** Puts this process, which makes the load, on the other core. */
export function leaveServerItsCore(): void {
  if (canChooseCore()) spawnSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)]);
}

function canChooseCore(): boolean {
  return cpus().length > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
}
