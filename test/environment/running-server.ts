import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A demonstration account as `prepare` prints it. */
export interface Account {
  readonly role: string;
  readonly country: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** The real server over a freshly prepared data folder. */
export interface RunningServer {
  readonly address: string;
  readonly dataDir: string;
  /** Of the server's process. */
  readonly processId: number;
  readonly accounts: readonly Account[];
  stop(): Promise<void>;
}

/** Prepares a data folder of its own and starts the server on it, as `npm start` does after installing and building. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'groundwork-'));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...settings };
  const prepared = spawnSync(process.execPath, ['apps/cli/src/main.ts', 'prepare'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (prepared.status !== 0) throw new Error(`prepare ended with ${String(prepared.status)}: ${prepared.stderr}`);
  const { accounts } = JSON.parse(prepared.stdout) as { readonly accounts: readonly Account[] };
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Groundwork listens on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)} before it listened: ${errors}`)),
    );
  });
  return {
    address,
    dataDir,
    processId: server.pid ?? 0,
    accounts,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
