import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { startApi } from './running-api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'groundwork-units-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const hasAnalyzer = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the units of systemd', () => {
  const units = ['groundwork.service', 'groundwork-nightly.service'];
  for (const unit of units) {
    const text = readFileSync(join(root, 'docs/operating', unit), 'utf8');
    // Verifying looks for the programs: they are here, not where a machine would have them.
    writeFileSync(join(folder, unit), text.replaceAll('/opt/groundwork/', root));
  }
  copyFileSync(join(root, 'docs/operating/groundwork-nightly.timer'), join(folder, 'groundwork-nightly.timer'));

  const why = hasAnalyzer ? '' : ' (not run: systemd-analyze is missing)';
  test.runIf(hasAnalyzer)(`are what systemd understands, and leave little open${why}`, () => {
    const files = [...units, 'groundwork-nightly.timer'].map((name) => join(folder, name));
    const verified = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    const exposed = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=20', join(folder, 'groundwork.service')],
      { encoding: 'utf8' },
    );
    expect(exposed.status, exposed.stdout.split('\n').at(-2)).toBe(0);
  });

  test('start programs and scripts that are there', () => {
    for (const unit of units) {
      const text = readFileSync(join(folder, unit), 'utf8');
      for (const [, program = '', ...rest] of text.matchAll(/^ExecStart(?:Pre)?=(\S+)(?: (\S+\.ts))?/gm)) {
        expect(existsSync(program), program).toBe(true);
        const [source] = rest;
        if (source !== undefined) expect(existsSync(join(root, source)), source).toBe(true);
      }
    }
  });
});

describe('the Dockerfile', () => {
  test('names no registry, runs as an ordinary user, and copies nothing that the ignore file holds back', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    // oxlint-disable-next-line no-template-curly-in-string -- a variable of Docker
    expect(new Set(bases)).toEqual(new Set(['${BASE}']));
    expect(dockerfile).toMatch(/^ARG BASE=[\w.-]+:[\w.-]+$/m);
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    for (const name of ['.git', '.data', '**/node_modules', 'test/*']) expect(ignored).toContain(name);
  });

  test('asks the health of the service by a command that says yes, and no when it has stopped', async () => {
    const [, words = ''] = /^ {2}CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    const [program = '', ...options] = JSON.parse(words) as readonly string[];
    expect(program).toBe('node');
    const server = await startApi({ DATA_DIR: join(folder, 'data'), PORT: '0' });
    const ask = () =>
      spawnSync(process.execPath, options, { env: { PORT: new URL(server.address).port }, encoding: 'utf8' });
    expect(ask()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    await server.stop();
    expect(ask().status).toBe(1);
  });
});
