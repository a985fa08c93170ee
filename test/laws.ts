import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:laws [-- 20000]`: tries the laws of scoring, instruments and tables 5,000 times each instead of 100, with
 * fresh random cases, and prints the seed and the smallest case of one that breaks.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const [runs = '5000'] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [
    'test/node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'node',
    '--testTimeout',
    '3600000',
    'packages',
    'test/reference',
    'test/respondents',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, LAW_RUNS: runs } },
);
process.exitCode = run.status ?? 1;
