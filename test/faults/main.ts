import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run faults [-- ROUNDS [fault-NN ...]]`: provokes each fault as often as asked, 20 rounds unless told, where `npm test` does
 * it once or twice; and every statement of the migrations instead of some.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const [rounds = '20', ...wanted] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  ['test/node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--project', 'faults', ...wanted],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULT_ROUNDS: rounds } },
);
process.exitCode = run.status ?? 1;
