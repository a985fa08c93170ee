import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../environment/postgres.ts';
import { judgeSoak } from './judge-soak.ts';
import { runSoak } from './run-soak.ts';
import { makeLoadScene } from './scene/load-scene.ts';
import { leaveServerItsCore } from './scene/loaded-server.ts';

/**
 * `npm run soak [-- MINUTES [sqlite|postgres]]`: the real server under a steady mix of everything, 20 minutes unless told, on SQLite
 * unless told; prints what it held meanwhile, and fails when memory or handles grow, when anything answered 500 or beyond, or when an
 * acknowledged answer is lost.
 */

const [asked = '20', kind = 'sqlite'] = process.argv.slice(2);
const minutes = Number(asked);
if (!(minutes > 0)) throw new RangeError(`not a number of minutes: ${asked}`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
print(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${kind}, ${minutes} minutes`);
const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-soak-'));
const postgres = kind === 'postgres' ? await startPostgres({ isDurable: true }) : undefined;
try {
  const settings = { dataDir, ...(postgres === undefined ? {} : { databaseUrl: postgres.url }) };
  const scene = await makeLoadScene(settings, { countries: 193, officials: 40 });
  leaveServerItsCore();
  const seconds = minutes * 60;
  const result = await runSoak(scene, {
    warmSeconds: Math.min(240, seconds / 5),
    seconds,
    sampleEverySeconds: Math.max(1, Math.min(10, seconds / 100)),
    pace: 1,
    hurriedRequests: 10_000,
  });
  const { lines, faults } = judgeSoak(result);
  for (const line of lines) print(line);
  for (const fault of faults) print(`FAULT: ${fault}`);
  print(faults.length === 0 ? 'flat' : 'NOT FLAT');
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
