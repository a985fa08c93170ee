import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresPrograms } from './postgres-programs.ts';
import { startPostgresServer, type PostgresServer } from './postgres-server.ts';

/** A PostgreSQL server of one's own. */
export interface Postgres {
  /** Address of its administrator's database; the user may make databases. */
  readonly url: string;
  /** Address of a standby's, where one was asked for. */
  readonly standbyUrl: string;
  /** Cuts every connection without a word and starts again, as after a crash. */
  restart(downMilliseconds?: number): Promise<void>;
  stop(): Promise<void>;
}

/** How a server is wanted. */
export interface PostgresWish {
  /** Waits for the disk, so that what was committed outlives a crash. */
  readonly isDurable?: boolean;
  /** With a second server beside it that follows by streaming replication. */
  readonly hasStandby?: boolean;
}

const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL that npm brings (or that of `POSTGRES_BIN`), on a free port of loopback, with data in a folder of its own.
 * Unless asked it does not wait for the disk: a test's data need not outlive the machine. Nothing outlives `stop`, nor this process.
 */
export async function startPostgres({ isDurable = false, hasStandby = false }: PostgresWish = {}): Promise<Postgres> {
  const programs = postgresPrograms();
  const { folder, user, environment } = programs;
  const password = randomBytes(16).toString('hex');
  const servers: PostgresServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    programs.giveAway(passwordFile);
    const data = join(folder, 'data');
    const made = spawnSync(
      programs.program('initdb'),
      ['-D', data, `--pwfile=${passwordFile}`].concat(
        '-U groundwork -A scram-sha-256 -E UTF8 --no-locale --no-sync'.split(' '),
      ),
      { ...user, cwd: folder, env: environment, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    const standbyData = join(folder, 'standby');
    // Both begin from the same bytes: the standby needs no copying while the other runs.
    if (hasStandby) spawnSync('cp', ['-a', data, standbyData]);
    const settings = isDurable ? [] : hasty;
    const primary = await startPostgresServer(programs, data, settings);
    servers.push(primary);
    const urlOf = ({ port }: PostgresServer) => `postgres://groundwork:${password}@127.0.0.1:${port}/postgres`;
    if (hasStandby) {
      writeFileSync(join(standbyData, 'standby.signal'), '');
      appendFileSync(
        join(standbyData, 'postgresql.auto.conf'),
        `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=groundwork password=${password}'\n`,
      );
      programs.giveAway(join(standbyData, 'standby.signal'));
      servers.push(await startPostgresServer(programs, standbyData, settings));
    }
    const [, standby] = servers;
    return {
      url: urlOf(primary),
      standbyUrl: standby === undefined ? '' : urlOf(standby),
      restart: (downMilliseconds) => primary.restart(downMilliseconds),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
