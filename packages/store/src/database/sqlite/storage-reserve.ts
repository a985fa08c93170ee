import { randomFillSync } from 'node:crypto';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TellDatabaseEvent } from '../database-event.ts';

/** Enough for thousands of sign-ins: the write-ahead log starts again at 4 MB. */
const reserveBytes = 8 * 1024 * 1024;

/** Space that is kept from other writes, so that people can sign in, read and take their answers elsewhere on a full disk. */
export interface StorageReserve {
  /** Whether it was given up and the disk has had no room for it since. */
  isSpent(): boolean;
  /** Gives the space up for the writes that may use it; false when it is gone already. */
  spend(): boolean;
}

/** Where the reserve stands; it also tells that there has been a database beside it. */
export function reserveFile(dataDir: string): string {
  return join(dataDir, 'groundwork.reserve');
}

/** Keeps a file of random bytes (file systems that pack their files make nothing of zeros) beside the database. */
export function storageReserve(dataDir: string, tell: TellDatabaseEvent): StorageReserve {
  const file = reserveFile(dataDir);
  let isKept = sizeOf(file) >= reserveBytes || keep(dataDir, file);
  let askAgainAt = 0;
  return {
    isSpent() {
      if (isKept) return false;
      if (performance.now() < askAgainAt) return true;
      askAgainAt = performance.now() + 1000;
      isKept = keep(dataDir, file);
      if (isKept) tell({ kind: 'reserve_restored', reason: 'the disk has room again' });
      return !isKept;
    },
    spend() {
      if (!isKept) return false;
      isKept = false;
      rmSync(file, { force: true });
      tell({ kind: 'reserve_spent', reason: 'the disk is full' });
      return true;
    },
  };
}

function keep(dataDir: string, file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    // As much again stays free: a disk that is full but for the reserve would be full again at once.
    if (bavail * bsize < 2 * reserveBytes) return false;
    writeFileSync(file, randomFillSync(Buffer.allocUnsafe(reserveBytes)), { mode: 0o600 });
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
