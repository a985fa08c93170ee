import { statSync } from 'node:fs';
import type { SqliteConnections } from './open-sqlite-file.ts';

/** SQLite itself brings the log home at 4 MB, unless somebody is reading an old state: then it grows. */
const longestLogBytes = 16 * 1024 * 1024;
const pauseMilliseconds = 1000;

/**
 * Keeps the write-ahead log short: to be called after each commit. A log that has grown beyond 16 MB is brought home and cut as
 * soon as nobody reads from it, asked at most once a second.
 */
export function shortLog({ file, write }: SqliteConnections): () => void {
  const checkpoint = write.prepare('pragma wal_checkpoint(truncate)');
  let askAgainAt = 0;
  return () => {
    const now = performance.now();
    if (now < askAgainAt) return;
    askAgainAt = now + pauseMilliseconds;
    const { size } = statSync(`${file}-wal`, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size <= longestLogBytes) return;
    // A reader in the way is answered with a row that says so, not with an error: the next second asks again.
    checkpoint.all();
  };
}
