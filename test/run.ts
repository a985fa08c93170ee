import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Runs every check in order and ends with the line `N passed, N failed`. */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.groundwork', 'results');
const tool = (name: string): string => join(root, 'test', 'node_modules', '.bin', name);

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Where Vitest counts; other checks count as one. */
  readonly report?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the machine lacks for it; said, so that nothing passes silently. */
  readonly notRun?: string;
}

const vitest = (project: string): Check => ({
  name: project,
  command: process.execPath,
  args: [
    'test/node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    project,
    '--reporter',
    'dot',
    '--reporter',
    'json',
    `--outputFile.json=${join(results, `${project}.json`)}`,
  ],
  report: join(results, `${project}.json`),
});

/**
 * Debian's PostgreSQL as a second version, where it is installed: the tests of what reaches for it most. All of the store's with
 * `npm test -- store-on-postgres-15`.
 */
function onPostgres15(isAsked: boolean): Check {
  const bin = '/usr/lib/postgresql/15/bin';
  const check = vitest('store');
  const name = 'store-on-postgres-15';
  const report = join(results, `${name}.json`);
  const folders = ['database', 'schema', 'assessments', 'audit', 'people'].map(
    (folder) => `packages/store/src/${folder}/`,
  );
  const files = isAsked ? ['packages/store'] : folders;
  return {
    ...check,
    name,
    report,
    args: [...check.args.slice(0, -1), `--outputFile.json=${report}`, '-t', 'on postgres', ...files],
    environment: { POSTGRES_BIN: bin },
    ...(existsSync(join(bin, 'postgres')) ? {} : { notRun: 'PostgreSQL 15 is not on this machine' }),
  };
}

const wanted = process.argv.slice(2);
const checks: readonly Check[] = [
  { name: 'format', command: tool('oxfmt'), args: ['--check', '.'] },
  { name: 'lint', command: tool('oxlint'), args: ['--type-aware', '--deny-warnings', '.'] },
  { name: 'types', command: process.execPath, args: ['test/node_modules/typescript/bin/tsc', '-b', 'test'] },
  vitest('node'),
  vitest('store'),
  onPostgres15(wanted.includes('store-on-postgres-15')),
  // Killed, filled, cut: once or twice each. `npm run faults` does it often.
  vitest('faults'),
  // The short version: shows that the tool works here. `npm run test:mutation` does the folders that decide digits.
  { name: 'mutation', command: process.execPath, args: ['test/mutation/main.ts', 'src/ranking'] },
  vitest('browser'),
  vitest('journeys'),
];

const reportShape = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
});

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;
for (const check of checks) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  const started = performance.now();
  process.stdout.write(`\n== ${check.name}\n`);
  if (check.notRun !== undefined) {
    process.stdout.write(`not run: ${check.notRun}\n`);
    continue;
  }
  const run = spawnSync(check.command, check.args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...testEnvironment(), ...check.environment },
  });
  const counts = countsOf(check, run.status ?? 1);
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${check.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s\n`);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** A check that ends badly has failed at least once, whatever it counted. */
function countsOf(check: Check, status: number): { readonly passed: number; readonly failed: number } {
  if (check.report === undefined) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(check.report)) return { passed: 0, failed: 1 };
  const report = reportShape.parse(JSON.parse(readFileSync(check.report, 'utf8')));
  const broken = Math.max(report.numFailedTests, report.numFailedTestSuites);
  return { passed: report.numPassedTests, failed: status === 0 && report.success ? broken : Math.max(broken, 1) };
}

/** Settings of the machine's own must not reach the tests. */
function testEnvironment(): NodeJS.ProcessEnv {
  const { PORT: _port, DATA_DIR: _dataDir, DATABASE_URL: _databaseUrl, HOST: _host, ...rest } = process.env;
  return {
    ...rest,
    // The type-aware linter looks for its other half on the path.
    PATH: `${join(root, 'test', 'node_modules', '.bin')}:${rest['PATH'] ?? ''}`,
    // Some hundred processes are started, each of the same files.
    NODE_COMPILE_CACHE: join(root, '.groundwork', 'compile-cache'),
  };
}
