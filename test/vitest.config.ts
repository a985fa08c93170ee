import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath, browserArguments } from './environment/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = await browserPath();

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-test',
  test: {
    onConsoleLog(log, type) {
      // Unexpected output is a fault: a passing suite is a quiet one.
      throw new Error(`unexpected ${type}: ${log}`);
    },
    // Files wait for databases and processes more than they compute: two at a time also where there are two cores.
    maxWorkers: 2,
    // A state that is waited for ends the wait; one second is too little beside others on a slow machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['test/environment/laws-setup.ts'],
          // Modules are read once for all files: none keeps anything that another would stumble over.
          isolate: false,
          // Some start processes of their own; a slow machine must not make them fail.
          testTimeout: 60_000,
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'test/*.test.ts',
            'test/{architecture,client,ddi,respondents,digits,published,environment,golden,reference,weight,launch,workbooks}/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', 'packages/store/**', 'apps/api/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          isolate: false,
          include: [
            'packages/store/src/**/*.test.ts',
            'apps/api/src/**/*.test.ts',
            'test/{abuse,operation,plans}/**/*.test.ts',
          ],
          setupFiles: ['test/environment/laws-setup.ts'],
          globalSetup: ['test/environment/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          environment: 'node',
          include: ['test/{faults,load}/**/*.test.ts'],
          globalSetup: ['test/environment/postgres-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They kill, fill and measure: one at a time.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Found before the first test asks: a dependency found later reloads the page in the middle of a test.
        optimizeDeps: { entries: ['packages/elements/src/**/*.browser.test.ts', 'test/digits/*.browser.test.ts'] },
        test: {
          name: 'browser',
          include: ['packages/elements/src/**/*.browser.test.ts', 'test/digits/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: browserArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/environment/server-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
