import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { PostgresPrograms } from './postgres-programs.ts';

/** A running server process over a folder of data. */
export interface PostgresServer {
  readonly port: number;
  /** Ends it at once, as a crash would: what was committed is found again at the next start. */
  stop(): Promise<void>;
  /** Stops it and starts it again on the same port, after it has been down so long. */
  restart(downMilliseconds?: number): Promise<void>;
}

/** Starts a server on a free port of loopback, never 5432, with settings of the form `name=value`. */
export async function startPostgresServer(
  programs: PostgresPrograms,
  data: string,
  settings: readonly string[],
): Promise<PostgresServer> {
  let server: ChildProcess | undefined;
  const kill = () => void server?.kill('SIGKILL');
  const start = async (port: number): Promise<string | null> => {
    server = spawnServer(
      [
        programs.program('postgres'),
        '-D',
        data,
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        ...['unix_socket_directories=', 'max_connections=200', 'shared_buffers=64MB', ...settings].flatMap(
          (setting) => ['-c', setting],
        ),
      ],
      programs,
    );
    const problem = await untilReady(server);
    if (problem !== null) await stopProcess(server);
    return problem;
  };
  for (let attempt = 1; ; attempt += 1) {
    const port = await otherPort();
    const problem = await start(port);
    if (problem === null) {
      process.once('exit', kill);
      return {
        port,
        async stop() {
          process.off('exit', kill);
          if (server !== undefined) await stopProcess(server);
        },
        async restart(downMilliseconds = 0) {
          if (server !== undefined) await stopProcess(server);
          await sleep(downMilliseconds);
          const found = await start(port);
          if (found !== null) throw new Error(`PostgreSQL did not start again: ${found}`);
        },
      };
    }
    // Another process may have taken the port between the asking and the starting.
    if (attempt === 3) throw new Error(`PostgreSQL did not start: ${problem}`);
  }
}

/** Where `setpriv` is found, the server also ends when this process is killed. */
function spawnServer(command: readonly string[], { user, environment }: PostgresPrograms): ChildProcess {
  const options = { cwd: '/', env: environment, stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] };
  const [program = '', ...rest] = command;
  if (spawnSync('setpriv', ['--version']).status !== 0) return spawn(program, rest, { ...options, ...user });
  const identity = user === undefined ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return spawn('setpriv', ['--pdeathsig', 'INT', ...identity, ...command], options);
}

/** Null when the server takes connections, else what it said before it ended. */
function untilReady(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      if (/ready to accept (read-only )?connections/.test(said)) resolve(null);
    });
    server.once('error', (error) => resolve(error.message));
    server.once('exit', () => resolve(said));
  });
}

async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // Immediate shutdown.
  server.kill('SIGQUIT');
  await ended;
}

/** 5432 may be somebody's own. */
async function otherPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port !== 5432) return port;
  }
}
