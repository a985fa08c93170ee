import type { BackupManifest } from '@groundwork/store';

/** One line on what a backup holds. */
export function summaryOf({ tables, evidence, database, madeAt }: BackupManifest): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const bytes = evidence.reduce((sum, file) => sum + file.bytes, database.bytes);
  return `${rows} rows, ${evidence.length} evidence files, ${Math.ceil(bytes / 1e6)} MB, of ${madeAt}`;
}
