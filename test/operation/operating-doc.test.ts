import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { freePort } from '../environment/free-port.ts';
import { roundInStore } from '../environment/round-in-store.ts';
import { startApi, type RunningApi } from './running-api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/operating.md');
const blocks = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block);

describeOnBothDatabases('docs/operating.md', (open, { fresh }) => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-operating-'));
  let server: RunningApi | undefined;
  afterEach(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows commands that do what it says, beside a running server', async () => {
    const { dataDir, databaseUrl } = await fresh();
    const metricsPort = String(await freePort());
    const settings = {
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      PORT: '0',
      METRICS_PORT: metricsPort,
      LOG_LEVEL: 'info',
    };
    server = await startApi(settings);
    const store = await open({ settings: databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl } });
    await roundInStore(store);
    await store.close();
    expect(blocks.length).toBeGreaterThanOrEqual(8);
    for (const block of blocks) {
      const script = block
        .replaceAll('npm run --silent groundwork --', `'${process.execPath}' '${root}apps/cli/src/main.ts'`)
        .replaceAll('docs/operating/', `'${root}'docs/operating/`);
      const run = spawnSync('sh', ['-eu', '-c', script], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'] ?? '',
          NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
          ...settings,
        },
      });
      expect(run.status, `${block}${run.stdout}${run.stderr}`).toBe(0);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'heads.json', 'henri.json', 'restored']);
    expect(readFileSync(join(folder, 'henri.json'), 'utf8')).toContain('Henri K.');
    expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual(['monday', 'nightly']);
    expect(readdirSync(join(folder, 'backups/nightly')).filter((name) => name.startsWith('20'))).toHaveLength(1);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    for (const [, name = ''] of page.matchAll(/`(groundwork_\w+)`/g)) expect(metrics).toContain(`# TYPE ${name} `);
    expect(await server.stop()).toBe(0);
    server = undefined;
  }, 300_000);
});

describe('docs/operating.md', () => {
  test('names every setting there is', () => {
    const sources = [
      'apps/api/src/settings.ts',
      'apps/api/src/account-settings.ts',
      'packages/store/src/store-settings.ts',
    ]
      .map(read)
      .join('\n');
    const pages = page + read('docs/accounts.md');
    const names = new Set([...sources.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name));
    expect(names.size).toBeGreaterThanOrEqual(18);
    expect([...names].filter((name) => !pages.includes(`\`${name}\``))).toEqual([]);
  });

  test('leads nowhere that does not exist', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(root, 'docs', target)), target).toBe(true);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, target = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(target);
  });
});
