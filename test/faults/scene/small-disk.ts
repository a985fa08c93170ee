import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { notRun } from './not-run.ts';
import type { ServerProcess } from './server-process.ts';

/** A disk of a few megabytes that only one process sees. */
export interface SmallDisk {
  /** Words before the program: a copy of the folder's files on a disk of its own takes the folder's place. */
  readonly before: readonly string[];
  /** The folder as the process sees it. */
  folderOf(server: ServerProcess): string;
  /** Leaves not a byte. */
  fill(server: ServerProcess): void;
  free(server: ServerProcess): void;
}

/** A disk in memory, mounted where no other process sees it; it is gone with the process. */
export function smallDisk(context: TestContext, folder: string, megabytes: number): SmallDisk {
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const unshare = ['unshare', ...asRoot, '--mount'] as const;
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs`;
  const [program, ...words] = unshare;
  if (spawnSync(program, [...words, 'sh', '-c', `${mount} "$0"`, folder]).status !== 0)
    notRun(context, 'this user may not mount a small disk of its own');
  const script = `cp -a "$0" "$0.kept" && ${mount} "$0" && cp -a "$0.kept/." "$0" && rm -r "$0.kept" && exec "$@"`;
  const folderOf = ({ pid }: ServerProcess) => `/proc/${pid}/root${folder}`;
  const filler = (server: ServerProcess) => join(folderOf(server), 'filler');
  return {
    before: [...unshare, 'sh', '-c', script, folder],
    folderOf,
    fill(server) {
      const file = openSync(filler(server), 'w');
      try {
        for (const size of [1 << 20, 1 << 12, 1]) writeUntilFull(file, Buffer.alloc(size, 1));
      } finally {
        closeSync(file);
      }
    },
    free: (server) => rmSync(filler(server)),
  };
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
