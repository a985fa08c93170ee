// Installs what a command needs, once for each state of the lockfile.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from './runtime.mjs';

/** The package manager, at an exact version; npm fetches it where it is missing. */
const pnpm = ['--yes', 'pnpm@12.21.0'];

/** Installs the rooms; with `tests`, the test tools, browser and PostgreSQL too. Quick when nothing changed. */
export function install({ tests }) {
  const fingerprint = lockFingerprint();
  const stampOf = (kind) => `${root}node_modules/.groundwork/${kind}`;
  const isDone = (kind) => existsSync(stampOf(kind)) && readFileSync(stampOf(kind), 'utf8') === fingerprint;
  if (existsSync(`${root}node_modules/node/bin/node`) && (isDone('all') || (!tests && isDone('rooms')))) return;
  process.stderr.write(tests ? 'Installing, with test tools...\n' : 'Installing...\n');
  const filter = tests ? [] : ['--filter', '!@groundwork/test', '--filter', '!@groundwork/test-client'];
  const installed = () =>
    spawnSync('npx', [...pnpm, 'install', '--frozen-lockfile', ...filter], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // A shell set to production would leave out the runtime and the builder.
      env: { ...process.env, CI: 'true', NODE_ENV: 'development' },
    });
  let result = installed();
  // What an earlier version installed in another shape is of no use, and pnpm asks before it removes it.
  if (result.status !== 0 && /ERR_PNPM_\w*PATTERN_DIFF/.test(`${result.stdout ?? ''}${result.stderr ?? ''}`)) {
    removeModules();
    result = installed();
  }
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stdout ?? ''}${result.stderr ?? ''}\nInstalling failed; see above. Is the npm registry reachable?\n`,
    );
    process.exit(result.status ?? 1);
  }
  mkdirSync(`${root}node_modules/.groundwork`, { recursive: true });
  writeFileSync(stampOf(tests ? 'all' : 'rooms'), fingerprint);
}

function removeModules() {
  const rooms = ['packages', 'apps', 'test'].flatMap((folder) =>
    readdirSync(root + folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  );
  for (const room of ['.', 'test', ...rooms]) rmSync(`${root}${room}/node_modules`, { recursive: true, force: true });
}

function lockFingerprint() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) hash.update(readFileSync(root + file));
  return hash.digest('hex');
}
