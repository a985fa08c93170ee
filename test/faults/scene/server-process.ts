import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoreSettings } from '@groundwork/store';
import { freePort } from '../../environment/free-port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const compileCache = fileURLToPath(new URL('../../../.groundwork/compile-cache/', import.meta.url));

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said on standard error. */
  readonly said: string;
}

/** The real server, as an operator starts it. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  readonly ended: Promise<Ending>;
  /** What it has said on standard error so far. */
  said(): string;
  kill(signal: NodeJS.Signals): Promise<Ending>;
}

/** How a process of ours is started. */
export interface ProcessOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** A module of `inside/` that is loaded before everything else. */
  readonly inside?: 'kill-at-statement' | 'normal-synchronous' | 'other-build' | 'tell-memory';
  /** Words before the program: what limits it. */
  readonly before?: readonly string[];
}

/** Starts the server and waits until it listens. Rejects with how it ended where it does not come to that. */
export async function startServerProcess(
  settings: StoreSettings,
  options: ProcessOptions = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const server = startProcess('apps/api/src/main.ts', [], settings, {
    ...options,
    environment: { PORT: String(port), LOG_LEVEL: 'error', ...options.environment },
  });
  const address = await Promise.race([
    server.listens,
    server.ended.then((ending) => {
      throw new Error(`the server ended with ${String(ending.code ?? ending.signal)}: ${ending.said}`, {
        cause: ending,
      });
    }),
  ]);
  return {
    address,
    pid: server.pid,
    ended: server.ended,
    said: server.said,
    async kill(signal) {
      process.kill(server.pid, signal);
      return await server.ended;
    },
  };
}

/** Runs the command line, or the server where it refuses to start, to its end. */
export async function runProcess(
  program: 'apps/cli/src/main.ts' | 'apps/api/src/main.ts',
  words: readonly string[],
  settings: StoreSettings,
  options: ProcessOptions = {},
): Promise<Ending> {
  const port = String(await freePort());
  return await startProcess(program, words, settings, {
    ...options,
    environment: { PORT: port, ...options.environment },
  }).ended;
}

function startProcess(
  program: string,
  words: readonly string[],
  { dataDir, databaseUrl = '', databaseReadUrl = '' }: StoreSettings,
  { environment = {}, inside, before = [] }: ProcessOptions,
) {
  const preload = inside === undefined ? [] : ['--import', new URL(`../inside/${inside}.ts`, import.meta.url).pathname];
  const [command = '', ...rest] = [...before, process.execPath, ...preload, program, ...words];
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      DATABASE_READ_URL: databaseReadUrl,
      // A test starts many.
      NODE_COMPILE_CACHE: compileCache,
      ...environment,
    },
  });
  // Nothing outlives the test run.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code, signal, said: errors });
    });
  });
  const listens = new Promise<string>((resolve) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /Groundwork listens on (\S+)/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { pid: child.pid ?? 0, ended, listens, said: () => errors };
}
