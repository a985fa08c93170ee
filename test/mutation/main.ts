import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:mutation [-- src/ranking ...]`: plants small faults in normalisation, aggregation and ranking, one at a
 * time, and asks the tests beside the code to find them. Ends with 1 when fewer than 85 % are found.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = process.argv.slice(2);
const wanted = folders.length > 0 ? folders : ['src/normalisation', 'src/aggregation', 'src/ranking'];
// Inside the project, so that the copies find the test tools.
const scratch = join(root, '.groundwork', 'mutation');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const config = join(scratch, 'stryker.config.json');
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    plugins: [join(root, 'test', 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: join(root, 'test', 'mutation', 'vitest.config.ts'), related: false },
    mutate: [...wanted.map((folder) => `${folder}/**/*.ts`), '!**/*.test.ts'],
    // TypeScript 7 has no such interface any more, and the copies need no configuration of it.
    tsconfigFile: 'none.json',
    ignorePatterns: ['tsconfig.json', 'dist'],
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    ignoreStatic: true,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { reportTests: false, allowEmojis: false },
    jsonReporter: { fileName: join(root, '.groundwork', 'mutation.json') },
    tempDirName: join(scratch, 'copies'),
    allowConsoleColors: false,
    thresholds: { high: 95, low: 90, break: 85 },
  }),
);
const run = spawnSync(
  process.execPath,
  [join(root, 'test', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', config],
  {
    cwd: join(root, 'packages', 'scoring'),
    stdio: 'inherit',
    env: { ...process.env, MUTATED_FOLDERS: wanted.join(',') },
  },
);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
