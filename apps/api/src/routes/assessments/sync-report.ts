import type { SaveResult, SyncReport } from '@groundwork/assessment/wire';

/** How many operations came to each end: the counts sum to what was sent. */
export function syncReport(results: readonly SaveResult[]): SyncReport {
  const count = (outcome: SaveResult['outcome']): number => results.filter((one) => one.outcome === outcome).length;
  return {
    sent: results.length,
    saved: count('saved'),
    merged: count('merged'),
    conflict: count('conflict'),
    late: count('late'),
    refused: count('refused'),
    superseded: count('superseded'),
  };
}
