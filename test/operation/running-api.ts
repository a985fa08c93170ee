import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The server in a process of its own. */
export interface RunningApi {
  readonly address: string;
  /** What it has said on standard error. */
  log(): string;
  /** Asks it to stop; its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server, and nothing else, with these settings alone. */
export async function startApi(settings: Readonly<Record<string, string>>): Promise<RunningApi> {
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /Groundwork listens on (\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${log}`)));
  });
  return {
    address,
    log: () => log,
    stop() {
      server.kill('SIGTERM');
      return ended;
    },
  };
}
