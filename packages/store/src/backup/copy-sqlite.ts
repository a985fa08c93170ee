import { chmodSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { syncPath } from './sync-path.ts';

/** About eight megabytes; between two steps the event loop goes on. */
const pagesOfStep = 2_000;

/**
 * Copies a database as it stands at one moment, by SQLite's own backup, while others write. Then the copy is checked page by page,
 * written once more without what lay in freed places (names that were erased, drafts that were thrown away), and on the disk.
 *
 * The open transaction holds the moment: without it SQLite begins anew whenever another process has written, and beside a busy
 * server the copy never ends.
 *
 * @throws StoreError `damaged`
 */
export async function copySqlite(source: Sqlite.Database, target: string): Promise<void> {
  const whole = `${target}.whole`;
  source.exec('begin');
  try {
    // A transaction begins with its first reading.
    source.prepare('select count(*) from sqlite_master').get();
    await source.backup(whole, { progress: () => pagesOfStep });
  } finally {
    source.exec('rollback');
  }
  sealCopy(whole);
  const copy = new Sqlite(whole, { readonly: true });
  copy.prepare('vacuum into ?').run(target);
  copy.close();
  rmSync(whole);
  sealCopy(target);
}

/** Makes a copy one file without a log beside it, checks it and waits for the disk. @throws StoreError `damaged` */
export function sealCopy(file: string): void {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = delete');
    const found = copy.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new StoreError('damaged', { file, reason: String(found).split('\n')[0] ?? '' });
  } finally {
    copy.close();
  }
  chmodSync(file, 0o600);
  syncPath(file);
}
