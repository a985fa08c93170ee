import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run fuzz [-- 200]`: requests made up from the OpenAPI document against that many services, 150 each, on fresh seeds. */

const root = fileURLToPath(new URL('..', import.meta.url));
const [services = '100'] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [
    'test/node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'store',
    '--testTimeout',
    '3600000',
    'apps/api/src/fuzz',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_SERVICES: services, LAW_RUNS: '100' } },
);
process.exitCode = run.status ?? 1;
